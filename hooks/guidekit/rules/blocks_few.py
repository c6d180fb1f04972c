"""A page has each care card once at most, and 2 callouts of a kind."""

from collections import Counter

from guidekit.content.view import View
from guidekit.rules.registry import SOURCE, Findings, rule

_CALLOUTS = 2  # on a page, at most: readers pass over what is everywhere


@rule(SOURCE)
def check(view: View) -> Findings:
    """Yield a finding for each kind of block that a page has too often."""
    titles = [one.block for section in view.sections for one in section.statements if one.kind == "title"]
    for kind, count in sorted(Counter(filter(None, titles)).items()):
        most = 1 if kind in view.outline.cards() else _CALLOUTS
        if count > most:
            cure = f"in {view.source}, keep {most}: say the rest in the text, or on another page"
            yield view.finding(None, f"the page has {count} blocks '{kind}', {most} at most", cure)
