"""Every page has the front matter that the outline asks for, and no other."""

from guidekit.content.pages import check_front_matter
from guidekit.guide.sources import Sources
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Compare the front matter of each page with what the outline asks for."""
    outline = sources.guide.outline
    for page in outline.pages():
        if page.page in sources.rendered:
            meta = sources.rendered[page.page].meta
            yield from check_front_matter(outline, page, meta, sources.label(page.page))
