"""A section with a card, a callout or a list of cautions says the words of the outline, all and in order."""

from guidekit.content.changes import ACCEPT, Change, changes, told
from guidekit.content.saying import said_units
from guidekit.content.view import View
from guidekit.model.document import Section
from guidekit.rules.registry import PAGE, PRINT, SOURCE, Findings, rule


@rule(SOURCE, PAGE, PRINT)
def check(view: View) -> Findings:
    """Yield a finding for all words of such a section that are lost, added, changed, moved, or in another block."""
    for part, section in view.pairs if view.has_blocks else ():
        if view.page.holds_whole(section.heading, part):
            for change in changes(view.outline.flat(part), said_units(section)):
                yield view.finding(section, _what(section, change), f"in {view.source}, {ACCEPT}")


def _what(section: Section, change: Change) -> str:
    place = f" in a block '{change.block}'" if change.block else ""
    return f'section "{section.heading}" says other words{place} than the outline{told(change.held, change.said)}'
