"""Rule figure-cited."""

from collections.abc import Iterator

from guidekit.evidence.figures import check_figures_cited
from guidekit.guide.built import Built
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SITE, SOURCES, rule


@rule("figure-cited", on=(SOURCES, SITE), promise="A figure from a study stands beside its citation.")
def check(subject: Sources | Built) -> Iterator[Finding]:
    """Yield a finding for each figure that stands without its citation."""
    guide = subject.guide
    if guide.evidence and guide.references:
        for view in subject.pages_to_read:
            yield from check_figures_cited(view, guide.evidence, guide.references)
