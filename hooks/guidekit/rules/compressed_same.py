"""Rule compressed-same."""

from collections.abc import Iterator

from guidekit.guide.built import Built
from guidekit.hosting.compress import check_compressed
from guidekit.model.finding import Finding
from guidekit.rules.registry import SITE, rule


@rule("compressed-same", on=(SITE,), promise="Each file that was made small for hosts is the file beside it.")
def check(built: Built) -> Iterator[Finding]:
    """Yield a finding for each that is not, in a finished site: before, there are none."""
    if built.finished:
        yield from check_compressed(built.site)
