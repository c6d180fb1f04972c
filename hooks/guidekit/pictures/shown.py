"""How a page shows a drawing: as a figure, with words for those who do not see it, a caption, and its size."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from guidekit.content.reader import markup_in, parse
from guidekit.model.words import text_of
from guidekit.pictures.drawing import Drawing


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
    return markup_in(root) if found else rendered
