"""How a page shows a drawing: as a figure, with words for those who do not see it, a caption, and its size."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import html
from lxml.html import HtmlElement

from guidekit.content.reader import parse
from guidekit.model.finding import Finding
from guidekit.model.words import text_of
from guidekit.pictures.drawing import Drawing

_LONGEST_ALT = 125  # characters: what a screen reader says in one breath
_SENTENCE = re.compile(r"[A-Z0-9](?:[^.!?]|[.!?](?!\s|\Z))*[.!?]\Z")
_EXAMPLE = "`![A thin needle beside a ruler](../assets/pictures/needle-size.svg)`"
_CAPTION = "below the image, write `/// caption`, one sentence and `///`, each on a line of its own"


@dataclass(frozen=True)
class Picture:
    """A picture of a page: the address of its file, its alternative text and its caption."""

    src: str
    alt: str
    caption: str


def pictures_in(root: HtmlElement) -> list[Picture]:
    """Return every picture in `root`, in order; one outside a figure has no caption."""
    return [_picture(image) for image in root.iter("img")]


def _picture(image: HtmlElement) -> Picture:
    figure = next(image.iterancestors("figure"), None)
    caption = figure.find("figcaption") if figure is not None else None
    words = text_of(caption) if caption is not None else ""
    return Picture(str(image.get("src")), str(image.get("alt") or "").strip(), words)


def drawing_of(src: str, paths: Iterable[str]) -> str | None:
    """Return which of `paths`, those of drawings from the root of the site, the address of a picture leads to."""
    return next((path for path in paths if f"/{src}".endswith(f"/{path}")), None)


def with_sizes(rendered: str, drawings: Mapping[str, Drawing]) -> str:
    """Return the content of a page with the size of each drawing, so that the text under it does not move."""
    root = parse(rendered)
    found = [(image, path) for image in root.iter("img") if (path := drawing_of(str(image.get("src")), drawings))]
    for image, path in found:
        drawing = drawings[path]
        sizes = {"width": str(drawing.width), "height": str(drawing.height)}
        image.attrib.update({**sizes, "loading": "lazy", "decoding": "async"})
        for figure in image.iterancestors("figure"):
            figure.set("class", "guide-drawing")
    if not found:
        return rendered
    return (root.text or "") + "".join(html.tostring(element, encoding="unicode") for element in root)


def check_shown(root: HtmlElement, drawings: Mapping[str, Drawing], source: str, name: str) -> Iterator[Finding]:
    """Yield what is wrong with how a page shows drawings; `source` is its Markdown, `name` what to call that file."""
    for picture in pictures_in(root):
        path = drawing_of(picture.src, drawings)
        if path is None:
            continue
        file = path.rpartition("/")[2]
        line = source.count("\n", 0, max(source.find(file), 0)) + 1
        yield from (Finding(name, line, f"the picture {file} {what}", cure) for what, cure in _untold(picture))


def _untold(picture: Picture) -> Iterator[tuple[str, str]]:
    if not picture.alt:
        yield "has no alternative text", f"say in one sentence what it shows, for example {_EXAMPLE}"
    elif len(picture.alt) > _LONGEST_ALT:
        much = f"has {len(picture.alt)} characters of alternative text, {_LONGEST_ALT} at most"
        yield much, f"say it shorter, for example {_EXAMPLE}; the text of the page can say the rest"
    if not picture.caption:
        yield "has no caption", _CAPTION
    elif not _SENTENCE.match(picture.caption):
        yield f'has a caption that is not one sentence: "{picture.caption}"', _CAPTION


def check_all_shown(drawings: Mapping[str, Drawing], roots: list[HtmlElement], docs: str) -> Iterator[Finding]:
    """Yield a finding for each of `drawings` that none of `roots`, the pages, shows; `docs` is the folder's name."""
    sources = [picture.src for root in roots for picture in pictures_in(root)]
    for path in sorted(set(drawings) - {drawing_of(src, drawings) for src in sources}):
        cure = f"show it in a page, as {_EXAMPLE} shows another, or take the file away"
        yield Finding(f"{docs}/{path}", 1, "no page shows this drawing", cure)
