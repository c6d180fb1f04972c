"""Rule link-labelled."""

from collections.abc import Iterator

from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.outputs.pdf.labels import check_labels
from guidekit.rules.registry import SITE, rule


@rule(
    "link-labelled", on=(SITE,), promise="A link to a handout says its type, pages and size, as measured on the file."
)
def check(built: Built) -> Iterator[Finding]:
    """Yield a finding for each link that does not."""
    yield from check_labels(built.site)
