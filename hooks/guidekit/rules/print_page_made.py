"""Rule print-page-made."""

from collections.abc import Iterator

from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.rules.registry import SITE, rule


@rule("print-page-made", on=(SITE,), promise="The print page can be made of what print-site combines.")
def check(built: Built) -> Iterator[Finding]:
    """Yield what stood in the way."""
    yield from built.faults["print-page-made"]
