"""Every heading has the level of its section in the outline."""

from guidekit.content.view import View
from guidekit.rules.registry import VIEWS, Findings, rule


@rule(*VIEWS)
def check(view: View) -> Findings:
    """Yield a finding for each heading of another level; the search index keeps no levels."""
    levels = {heading: level for level, heading, _ in view.page.parts()}
    for section in (section for section in view.sections if section.level):
        level = levels.get(section.heading, section.level)
        if view.has_blocks and level != section.level:
            what = f'section "{section.heading}" is a heading of level {section.level}, not {level}'
            cure = f"in {view.source}, write `{'#' * level} {section.heading}`"
            yield view.finding(section, what, cure)
