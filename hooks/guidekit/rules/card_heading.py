"""Rule: the title of a care card is a real heading, so that it is in the contents and in a list of headings."""

from __future__ import annotations

from collections.abc import Iterator

from guidekit.content.view import View
from guidekit.model.finding import Finding


def check_card_heading(view: View) -> Iterator[Finding]:
    """Yield a finding for each card whose title is no heading."""
    for section in view.sections if view.has_blocks else ():
        for card in section.cards:
            if card.level == 0:
                what = f"the title of the card '{card.kind}' is not a heading"
                yield view.finding(section, what, "build the guide with all hooks that mkdocs.yml names")
