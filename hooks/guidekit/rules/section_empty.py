"""Every section has words of its own, or sections under it."""

from guidekit.content.view import View
from guidekit.rules.registry import VIEWS, Findings, rule


@rule(*VIEWS)
def check(view: View) -> Findings:
    """Yield a finding for each heading under which nothing stands."""
    for part, section in view.pairs:
        if not section.statements and not part.sections:
            what = f'nothing stands under the heading "{section.heading}"'
            yield view.finding(section, what, f"in {view.source}, write what belongs there, or take the section out")
