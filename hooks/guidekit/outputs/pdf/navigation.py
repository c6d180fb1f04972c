"""The ways into a handout: its bookmarks and its contents list, held against where the headings stand."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from guidekit.outputs.pdf.expected import Expected
from guidekit.outputs.pdf.read import Bookmark

_LISTED = 2  # themes and pages stand in the contents list

Heading = tuple[Expected, int | None]


def letters(text: str) -> str:
    """Return `text` without anything but letters and digits, in one case."""
    return re.sub(r"[\W_]+", "", text).casefold()


def check_bookmarks(bookmarks: Sequence[Bookmark], headings: Sequence[Heading]) -> Iterator[str]:
    """Yield each bookmark that is missing, belongs to no heading, or leads to another page than its heading."""
    found = [(mark.level, mark.title) for mark in bookmarks]
    wanted = [(heading.level, heading.text) for heading, _ in headings]
    for _, start, end, first, last in SequenceMatcher(a=found, b=wanted, autojunk=False).get_opcodes():
        if found[start:end] == wanted[first:last]:
            for mark, (_, page) in zip(bookmarks[start:end], headings[first:last], strict=True):
                if page is not None and mark.page != page:
                    yield f'the bookmark "{mark.title}" leads to page {mark.page}; its heading is on page {page}'
            continue
        for level, title in wanted[first:last]:
            yield f'the bookmark "{title}" (level {level}) is missing'
        for level, title in found[start:end]:
            yield f'the bookmark "{title}" (level {level}) is not one of the outline, or not where it belongs'


def check_contents(text: str, headings: Sequence[Heading]) -> Iterator[str]:
    """Yield each theme and page that the contents list, whose text is `text`, does not name with its page number."""
    position = 0
    for heading, page in headings:
        if heading.level > _LISTED:
            continue
        words = r"\W+".join(map(re.escape, re.findall(r"\w+", heading.text)))
        entry = re.compile(rf"\b{words}[\W_]*?(\d+)\b").search(text, position)
        if entry is None:
            yield f'the contents list does not name "{heading.text}" with a page number'
            continue
        position = entry.end()
        if page is not None and int(entry[1]) != page:
            yield f'the contents list gives page {entry[1]} for "{heading.text}"; it stands on page {page}'
