"""A link to a handout says its type, pages and size, as measured on the file."""

from guidekit.guide.built import Built
from guidekit.outputs.pdf.labels import check_labels
from guidekit.rules.registry import SITE, Findings, rule


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for each link that does not."""
    yield from check_labels(built.site)
