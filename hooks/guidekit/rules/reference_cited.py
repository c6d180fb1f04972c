"""Every reference is cited by a page."""

from guidekit.evidence.citations import check_all_cited
from guidekit.guide.sources import Sources
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield a finding for each reference that no page cites."""
    if sources.guide.references:
        name = sources.guide.options.references or ""
        yield from check_all_cited(sources.guide.references, sources.cited, name)
