"""Every page of the outline is in every output: the site, the search index and the print page."""

from guidekit.guide.built import Built
from guidekit.rules.registry import SITE, Findings, rule


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for each page that an output has lost."""
    yield from built.lost
