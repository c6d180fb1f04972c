"""Rule page-built."""

from collections.abc import Iterator

from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.rules.registry import SITE, rule


@rule(
    "page-built",
    on=(SITE,),
    promise="Every page of the outline is in every output: the site, the search index and the print page.",
)
def check(built: Built) -> Iterator[Finding]:
    """Yield a finding for each page that an output has lost."""
    yield from built.lost
