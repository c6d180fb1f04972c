"""Rule reference-cited."""

from collections.abc import Iterator

from guidekit.evidence.citations import check_all_cited
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, rule


@rule("reference-cited", on=(SOURCES,), promise="Every reference is cited by a page.")
def check(sources: Sources) -> Iterator[Finding]:
    """Yield a finding for each reference that no page cites."""
    if sources.guide.references:
        name = sources.guide.options.references or ""
        yield from check_all_cited(sources.guide.references, sources.cited, name)
