"""Rule section-empty."""

from __future__ import annotations

from collections.abc import Iterator

from guidekit.content.view import View
from guidekit.model.finding import Finding
from guidekit.rules.registry import VIEWS, rule


@rule("section-empty", on=VIEWS, promise="Every section has words of its own, or sections under it.")
def check(view: View) -> Iterator[Finding]:
    """Yield a finding for each heading under which nothing stands."""
    for part, section in view.pairs:
        if not section.statements and not part.sections:
            what = f'nothing stands under the heading "{section.heading}"'
            yield view.finding(section, what, f"in {view.source}, write what belongs there, or take the section out")
