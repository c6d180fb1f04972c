"""Every page has a content security policy of its own, and that alone."""

from guidekit.guide.built import Built
from guidekit.hosting.policy import check_policy
from guidekit.rules.registry import SITE, Findings, rule


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for each page without it, if the headers ask for one; a preview has none."""
    if built.guide.headers and not built.preview:
        yield from check_policy(built.site, built.guide.headers.policy, filled=built.finished)
