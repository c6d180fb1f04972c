"""Rule front-matter-complete."""

from collections.abc import Iterator

from guidekit.content.pages import check_front_matter
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, rule


@rule(
    "front-matter-complete",
    on=(SOURCES,),
    promise="Every page has the front matter that the outline asks for, and no other.",
)
def check(sources: Sources) -> Iterator[Finding]:
    """Compare the front matter of each page with what the outline asks for."""
    outline = sources.guide.outline
    for page in outline.pages():
        if page.page in sources.rendered:
            meta = sources.rendered[page.page].meta
            yield from check_front_matter(outline, page, meta, sources.label(page.page))
