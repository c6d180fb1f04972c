"""What an author writes in Markdown is read as such: no sign of it is left in the words of a page."""

import re
from collections.abc import Iterator

from guidekit.content.lines import notes_emptied
from guidekit.content.reader import parse
from guidekit.content.sign_table import Sign
from guidekit.content.signs import signs_in, written
from guidekit.data.placeholders import fill
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, Findings, rule

_NEAR = 40  # characters that tell one line from another
_NAMED = re.compile(r"^ {0,3}\[(?P<name>[^\[\]^]+)\]:\s*\S+\s*$", re.MULTILINE)  # an address, which no page shows


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield a finding for each sign that a page shows and its author wrote; what a clinic has set is text."""
    settings = sources.guide.clinic.values.values()
    for page, rendered in sources.rendered.items():
        for sign, words in signs_in(parse(rendered.content)):
            is_set = any(words[:_NEAR] in value for value in settings)
            if not is_set and (place := _place(sources, page, sign, words[:_NEAR])):
                what = f'"{words[:_NEAR]}" would be shown as it stands: it looks like {sign.meant}'
                yield Finding(*place, what, sign.cure)
    for name, text in sources.texts.items():
        for found in (found for found in _NAMED.finditer(text) if text.count(f"[{found['name']}]") == 1):
            what = f'"{found[0].strip()}" would not be shown: it names an address that no link uses'
            cure = f"write `{found['name']}:` without brackets, or take it out"
            yield Finding(sources.label(name), text.count("\n", 0, found.start()) + 1, what, cure)


def _place(sources: Sources, page: str, sign: Sign, words: str) -> tuple[str, int] | None:
    """Return the file and line that `words` come from, the most alike of all; None if no author has written them."""
    letters, found = _letters(words), []
    for label, number, line in _lines(sources, page):
        filled = _letters(fill(line, sources.guide.values))
        bare = written(line)
        if sign.looks.search(bare) or (bare == line and letters and letters in _letters(line)):
            found.append(((words not in line, letters not in filled, len(filled)), (label, number)))
    return min(found)[1] if found else None


def _lines(sources: Sources, page: str) -> Iterator[tuple[str, int, str]]:
    """Yield each line of a page and of the pieces that it includes, with the name of the file and its number."""
    text, folder = sources.texts.get(page, ""), sources.included.relative_to(sources.docs).as_posix()
    pieces = [f"{folder}/{name}" for name in sources.pieces() if f'"{name}"' in text]
    for name in (page, *pieces):
        for number, line in enumerate(notes_emptied(sources.texts.get(name, "")).splitlines(), 1):
            yield sources.label(name), number, line


def _letters(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum())
