"""Rule card-heading."""

from __future__ import annotations

from collections.abc import Iterator

from guidekit.content.view import View
from guidekit.model.finding import Finding
from guidekit.rules.registry import PAGE, PRINT, SOURCE, rule


@rule("card-heading", on=(SOURCE, PAGE, PRINT), promise="The title of a care card is a real heading.")
def check(view: View) -> Iterator[Finding]:
    """Yield a finding for each card whose title is no heading."""
    for section in view.sections if view.has_blocks else ():
        for card in section.cards:
            if card.level == 0:
                what = f"the title of the card '{card.kind}' is not a heading"
                yield view.finding(section, what, "build the guide with all hooks that mkdocs.yml names")
