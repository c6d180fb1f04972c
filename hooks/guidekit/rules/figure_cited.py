"""Rule figure-cited."""

from collections.abc import Iterator

from guidekit.evidence.figures import check_figures_cited
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, rule


@rule("figure-cited", on=(SOURCES,), promise="A figure from a study stands beside its citation.")
def check(sources: Sources) -> Iterator[Finding]:
    """Yield a finding for each figure that stands without its citation."""
    guide = sources.guide
    if guide.evidence and guide.references:
        for view in sources.views:
            yield from check_figures_cited(view, guide.evidence, guide.references)
