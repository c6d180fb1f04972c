"""Each row of a table has as many cells as its head: one too many would be lost, and a line below it would be a row."""

import re

from guidekit.content.lines import lines_of
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, Findings, rule

_UNDER_HEAD = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*\Z")
_NO_BAR = re.compile(r"`[^`]*`|\\.")


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield a finding for each row that has more cells or fewer."""
    for name, text in sources.texts.items():
        head, above, number = 0, 0, 0
        for line in lines_of(text):
            cells = _cells(line.text)
            if line.begins and line.number > number + 1:
                head = 0
            if "|" in line.text and _UNDER_HEAD.match(line.text):
                head = above if cells == above else 0
            elif head and cells != head:
                what = (
                    f'the row "{line.text.strip()[:40]}" has another number of cells ({cells}) than its head ({head})'
                )
                yield Finding(sources.label(name), line.number, what, _cure(head))
            above, number = cells, line.number


def _cells(row: str) -> int:
    return _NO_BAR.sub("", row).strip().removeprefix("|").removesuffix("|").count("|") + 1


def _cure(head: int) -> str:
    row = f"write `{'| words ' * head}|`"
    return f"{row}; a cell may be empty, a bar in words is written `\\|`, and an empty line ends the table"
