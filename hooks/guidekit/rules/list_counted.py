"""Each item of a list has the number that a reader sees, or none: a list counts from 1, and keeps its kind."""

from guidekit.content.lines import LEVEL, lines_of
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, Findings, rule

_CURE = "count from 1, indent by 4 spaces what belongs to an item, and put a line of text between two lists"


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield a finding for each item that would be shown with another number, or as an item of another kind."""
    for name, text in sources.texts.items():
        for number, what in _miscounted(text):
            yield Finding(sources.label(name), number, what, _CURE)


def _miscounted(text: str) -> list[tuple[int, str]]:
    lists: dict[int, list[int | None]] = {}  # the numbers of the items so far, by how deep the list stands
    found = []
    for line in lines_of(text):
        level = line.indent // LEVEL
        is_item = line.is_item and (line.begins or level in lists)
        if line.begins or is_item:
            lists = {deep: counted for deep, counted in lists.items() if deep < level + is_item}
        if is_item:
            before, shown = lists.setdefault(level, []), line.text.strip()[:40]
            if before and (before[0] is None) != (line.counted is None):
                found.append((line.number, f'"{shown}" would go on the list above, which is of another kind'))
            elif line.counted is not None and line.counted != len(before) + 1 and {*before, line.counted} != {1}:
                found.append((line.number, f'"{shown}" would be shown with the number {len(before) + 1}'))
            before.append(line.counted)
    return found
