"""Rule text-readable."""

from collections.abc import Iterator

from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, rule


@rule("text-readable", on=(SOURCES,), promise="Every page and card is UTF-8 text.")
def check(sources: Sources) -> Iterator[Finding]:
    """Yield a finding for each file in another encoding."""
    yield from sources.unreadable()
