"""Rule page-locked."""

from collections.abc import Iterator

from guidekit.guide.built import Built
from guidekit.hosting.headers import check_locked
from guidekit.model.finding import Finding
from guidekit.rules.registry import SITE, rule


@rule(
    "page-locked",
    on=(SITE,),
    promise="No page runs or styles anything within its elements, or loads a file of another host.",
)
def check(built: Built) -> Iterator[Finding]:
    """Yield a finding for whatever the policy would forbid, if there is one."""
    if built.guide.headers:
        yield from check_locked(built.site)
