"""The navigation has every page of the outline, under its theme, in its order, and no other."""

from guidekit.content.pages import check_navigation, check_titles
from guidekit.guide.sources import Sources
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Compare the navigation with the outline, and the titles that it gives."""
    outline, config = sources.guide.outline, sources.guide.config
    line = config.line("nav")
    entries = [(theme, page) for theme, page, _ in sources.navigation]
    yield from check_navigation(outline, entries, config.name, line)
    yield from check_titles(outline, {page: title for _, page, title in sources.navigation}, config.name, line)
