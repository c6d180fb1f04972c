"""Rule: no safety statement stands in anything that folds shut, such as a collapsed block or a tab."""

from __future__ import annotations

from collections.abc import Iterator

from guidekit.content.view import View
from guidekit.model.finding import Finding
from guidekit.rules.registry import VIEWS, rule


@rule("safety-not-folded", on=VIEWS, promise="No safety statement stands in anything that folds shut.")
def check_safety_not_folded(view: View) -> Iterator[Finding]:
    """Yield a finding for each safety statement in a block that can be folded."""
    for said in view.said:
        if said.fact.block and any(match.statement.folded for match in said.matches):
            what = (
                f'section "{said.heading}": safety statement {said.fact.id} ({said.fact.statement})'
                " stands in a block that folds shut"
            )
            cure = f"in {view.source}, begin the block with `!!!` and not with `???`, and use no tabs for it"
            yield view.finding(said.section, what, cure)
