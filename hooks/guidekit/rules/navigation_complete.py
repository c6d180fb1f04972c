"""The navigation has every page of the outline, under its theme, in its order, and no other."""

from collections.abc import Iterator

from guidekit.guide.sources import Sources
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Compare the navigation with the outline, and the titles that it gives."""
    for what, cure in (*_misplaced(sources), *_mistitled(sources)):
        yield sources.guide.config.finding("nav", what, cure)


def _misplaced(sources: Sources) -> Iterator[tuple[str, str]]:
    navigation = [(theme, page) for theme, page, _ in sources.navigation]
    wanted = [(theme.theme, page.page) for theme in sources.guide.outline.themes for page in theme.pages]
    for theme, page in wanted:
        if (theme, page) not in navigation:
            what = f'the page {page} is not in the navigation under "{theme}"'
            yield what, f'add `- {page}` to `nav` under `"{theme}":`'
    for theme, page in navigation:
        if (theme, page) not in wanted:
            what = f'the outline does not know {page} under "{theme}"'
            yield what, "move or remove it in `nav`, or add it to the outline"
    both = [entry for entry in navigation if entry in wanted]
    order = [entry for entry in wanted if entry in navigation]
    for found, right in zip(both, order, strict=False):
        if found != right:
            yield f"{found[1]} stands in the navigation where {right[1]} belongs", "order `nav` like the outline"
            return


def _mistitled(sources: Sources) -> Iterator[tuple[str, str]]:
    titles = {page: title for _, page, title in sources.navigation}
    for page in sources.guide.outline.pages():
        title = titles.get(page.page)
        if title is not None and title != page.title:
            what = f'the navigation calls {page.page} "{title}", in the outline it is "{page.title}"'
            yield what, f"write `- {page.page}` in `nav`, without a title"
