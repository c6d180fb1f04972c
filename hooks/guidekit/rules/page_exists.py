"""Every page of the outline has its file, and every file is a page of the outline."""

from guidekit.content.pages import check_pages_exist
from guidekit.guide.sources import Sources
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Compare the pages of the outline with the files."""
    return check_pages_exist(sources.guide.outline, sources.pages, sources.docs.name, sources.guide.options.outline)
