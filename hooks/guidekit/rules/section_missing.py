"""Every section of the outline stands in its page."""

from guidekit.content.view import View
from guidekit.rules.registry import VIEWS, Findings, rule


@rule(*VIEWS)
def check(view: View) -> Findings:
    """Yield a finding for each heading of the outline that the page does not have."""
    before = None
    for level, heading, _ in view.page.parts():
        if heading not in view.found:
            after = f' after "{before.heading}"' if before else ""
            cure = f"in {view.source}, write `{'#' * level} {heading}`{after} and what belongs under it"
            yield view.finding(before, f'section "{heading}" is missing', cure)
        before = view.found.get(heading, before)
