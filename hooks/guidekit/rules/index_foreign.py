"""The search finds no page that the outline does not know."""

from guidekit.guide.built import Built
from guidekit.outputs.index import check_index
from guidekit.rules.registry import SITE, Findings, rule


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for each entry of the index that belongs to no page."""
    return check_index(built.site)
