"""Every page and card is UTF-8 text."""

from guidekit.guide.sources import Sources
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield a finding for each file in another encoding."""
    yield from sources.unreadable()
