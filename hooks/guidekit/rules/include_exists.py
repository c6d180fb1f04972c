"""What a page includes, such as a care card, is there, and is included as it must be."""

from guidekit.content.included import check_included
from guidekit.guide.sources import Sources
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Compare what each page includes with the files that there are."""
    for page in sources.pages:
        yield from check_included(sources.texts.get(page, ""), sources.included, sources.label(page))
