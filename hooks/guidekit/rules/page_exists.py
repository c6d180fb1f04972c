"""Rule page-exists."""

from collections.abc import Iterator

from guidekit.content.pages import check_pages_exist
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, rule


@rule(
    "page-exists",
    on=(SOURCES,),
    promise="Every page of the outline has its file, and every file is a page of the outline.",
)
def check(sources: Sources) -> Iterator[Finding]:
    """Compare the pages of the outline with the files."""
    return check_pages_exist(sources.guide.outline, sources.pages, sources.docs.name, sources.guide.options.outline)
