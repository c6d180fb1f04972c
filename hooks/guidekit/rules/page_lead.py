"""Every page begins with its main message, before the first heading."""

from guidekit.content.view import View
from guidekit.rules.registry import SOURCE, Findings, rule


@rule(SOURCE)
def check(view: View) -> Findings:
    """Yield a finding for a page that says nothing under its title."""
    if (title := view.found.get(view.page.title)) and not title.statements:
        what = "nothing stands between the title of the page and its first heading"
        yield view.finding(title, what, f"in {view.source}, write the main message there, in one to three sentences")
