"""Every style sheet and script that a page links is there."""

from guidekit.guide.built import Built
from guidekit.hosting.links import check_linked
from guidekit.hosting.scripts import SCRIPT
from guidekit.hosting.styles import SHEET
from guidekit.rules.registry import SITE, Findings, rule


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for each that is not."""
    for kind in (SHEET, SCRIPT):
        yield from check_linked(built.site, kind)
