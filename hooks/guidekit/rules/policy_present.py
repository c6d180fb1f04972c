"""Rule policy-present."""

from collections.abc import Iterator

from guidekit.guide.built import Built
from guidekit.hosting.headers import check_policy
from guidekit.model.finding import Finding
from guidekit.rules.registry import SITE, rule


@rule("policy-present", on=(SITE,), promise="Every page has a content security policy of its own, and that alone.")
def check(built: Built) -> Iterator[Finding]:
    """Yield a finding for each page without it, if the headers ask for one; a preview has none."""
    if built.guide.headers and not built.preview:
        yield from check_policy(built.site, built.guide.headers.policy, filled=built.finished)
