"""Every citation is one of a known reference, and stands on a page of the guide as a link."""

from guidekit.evidence.citations import check_citations, check_links, check_no_citations
from guidekit.guide.sources import Sources
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield a finding for each citation that has no reference, stands in a card, or is typed as plain text."""
    references = sources.guide.references
    if references is None:
        return
    pages = {page.page for page in sources.guide.outline.pages()}
    for name, text in sources.texts.items():
        label = sources.label(name)
        yield from check_citations(text, references, label) if name in pages else check_no_citations(text, label)
    for view in sources.views:
        yield from check_links(view, references)
