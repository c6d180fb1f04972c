"""The page of references lists each group of them."""

from guidekit.evidence.citations import check_lists
from guidekit.guide.sources import Sources
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield a finding for each group that the page of references lacks or does not know."""
    references = sources.guide.references
    if references and references.page in sources.texts:
        yield from check_lists(sources.texts[references.page], references, sources.label(references.page))
