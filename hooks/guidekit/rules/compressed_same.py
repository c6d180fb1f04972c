"""Each file that was made small for hosts is the file beside it."""

from guidekit.guide.built import Built
from guidekit.hosting.compress import check_compressed
from guidekit.rules.registry import SITE, Findings, rule


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for each that is not, in a finished site: before, there are none."""
    if built.finished:
        yield from check_compressed(built.site)
