"""The lines of a Markdown file as their author means them: how deep each stands, and what begins with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FRONT_MATTER = re.compile(r"\A---\n.*?^---$", re.DOTALL | re.MULTILINE)
NOTE = re.compile(r"<!--.*?-->", re.DOTALL)  # what authors tell each other
_ITEM = re.compile(r"\s*(?:[-*+]|(?P<number>\d+)\.)\s+\S")
_CALLOUT = re.compile(r"\s*(?:!!!|\?\?\?\+?)\s")
LEVEL = 4  # spaces, for what stands in an item or a callout: Python-Markdown knows no other


@dataclass(frozen=True)
class Line:
    """A line that is not empty: its number, its text, how far it is indented, and what begins with it.

    `begins` is false if the line may go on with what the line above says.
    """

    number: int
    text: str
    indent: int
    begins: bool
    is_item: bool
    is_callout: bool
    counted: int | None  # the number of an item that has one


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines of `text`, the source of a page or a card, without front matter; a note ends what is above."""
    begins = True
    for number, written in enumerate(notes_emptied(_FRONT_MATTER.sub(_emptied, text)).splitlines(), 1):
        line = written.expandtabs(LEVEL)
        if not line.strip():
            begins = True
            continue
        item, callout = _ITEM.match(line), _CALLOUT.match(line)
        counted = int(item["number"]) if item and item["number"] else None
        yield Line(number, line, len(line) - len(line.lstrip(" ")), begins, bool(item), bool(callout), counted)
        begins = bool(callout)


def notes_emptied(text: str) -> str:
    """Return `text` with no more than a sign of markup for each note of its author; lines keep their numbers."""
    return NOTE.sub(lambda found: f"<{_emptied(found)}", text)


def _emptied(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")
