"""Rule: each safety statement stands in the kind of admonition that the outline asks for."""

from __future__ import annotations

from collections.abc import Iterator

from guidekit.content.view import View
from guidekit.model.finding import Finding
from guidekit.rules.registry import VIEWS, rule


@rule(
    "safety-in-block", on=VIEWS, promise="Every safety statement stands in the kind of block that the outline asks for."
)
def check_safety_in_block(view: View) -> Iterator[Finding]:
    """Yield a finding for each safety statement that is said, but only outside its kind of block."""
    if not view.has_blocks:
        return
    for said in view.said:
        kinds = {match.statement.block for match in said.matches}
        if said.fact.block and kinds and said.fact.block not in kinds:
            stands = ", ".join(sorted(f"'{kind}'" if kind else "no block" for kind in kinds))
            what = (
                f'section "{said.heading}": safety statement {said.fact.id} ({said.fact.statement})'
                f" must stand in a block '{said.fact.block}', but stands in {stands}"
            )
            cure = f'in {view.source}, put it under `!!! {said.fact.block} "Title"`, four spaces in'
            yield view.finding(said.section, what, cure)
