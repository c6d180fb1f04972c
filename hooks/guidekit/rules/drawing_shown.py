"""Each drawing stands in a page, with its size, its words and its caption."""

import re
from collections.abc import Iterator

from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.pictures.shown import Picture, drawing_of, pictures_in
from guidekit.rules.registry import SOURCES, Findings, rule

_LONGEST_ALT = 125  # characters: what a screen reader says in one breath
_SENTENCE = re.compile(r"[A-Z0-9](?:[^.!?]|[.!?](?!\s|\Z))*[.!?]\Z")
_EXAMPLE = "`![A thin needle beside a ruler](../assets/pictures/needle-size.svg)`"
_CAPTION = "below the image, write `/// caption`, one sentence and `///`, each on a line of its own"


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield what is wrong with how pages show drawings, and each drawing that none shows."""
    hidden = set(sources.drawings)
    for view in sources.views:
        for picture in pictures_in(view.root) if view.root is not None else ():
            if path := drawing_of(picture.src, sources.drawings):
                hidden.discard(path)
                source, file = sources.texts[view.page.page], path.rpartition("/")[2]
                line = source.count("\n", 0, max(source.find(file), 0)) + 1
                for what, cure in _untold(picture):
                    yield Finding(view.file, line, f"the picture {file} {what}", cure)
    for path in sorted(hidden):
        cure = f"show it in a page, as {_EXAMPLE} shows another, or take the file away"
        yield Finding(sources.label(path), 1, "no page shows this drawing", cure)


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
