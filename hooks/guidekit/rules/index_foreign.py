"""Rule index-foreign."""

from collections.abc import Iterator

from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.outputs.index import check_index
from guidekit.rules.registry import SITE, rule


@rule("index-foreign", on=(SITE,), promise="The search finds no page that the outline does not know.")
def check(built: Built) -> Iterator[Finding]:
    """Yield a finding for each entry of the index that belongs to no page."""
    return check_index(built.site)
