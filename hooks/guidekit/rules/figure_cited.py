"""A figure from a study stands beside its citation."""

from guidekit.evidence.figures import check_figures_cited
from guidekit.guide.built import Built
from guidekit.guide.sources import Sources
from guidekit.rules.registry import SITE, SOURCES, Findings, rule


@rule(SOURCES, SITE)
def check(subject: Sources | Built) -> Findings:
    """Yield a finding for each figure that stands without its citation."""
    guide = subject.guide
    if guide.evidence and guide.references:
        for view in subject.pages_to_read:
            yield from check_figures_cited(view, guide.evidence, guide.references)
