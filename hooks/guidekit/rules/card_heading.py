"""The title of a care card is a real heading."""

from guidekit.content.view import View
from guidekit.rules.registry import PAGE, PRINT, SOURCE, Findings, rule


@rule(SOURCE, PAGE, PRINT)
def check(view: View) -> Findings:
    """Yield a finding for each card whose title is no heading."""
    for section in view.sections if view.has_blocks else ():
        for card in section.cards:
            if card.level == 0:
                what = f"the title of the card '{card.kind}' is not a heading"
                yield view.finding(section, what, "build the guide with all hooks that mkdocs.yml names")
