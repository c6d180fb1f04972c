"""No page runs or styles anything within its elements, or loads a file of another host."""

from guidekit.guide.built import Built
from guidekit.hosting.policy import check_locked
from guidekit.rules.registry import SITE, Findings, rule


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for whatever the policy would forbid, if there is one."""
    if built.guide.headers:
        yield from check_locked(built.site)
