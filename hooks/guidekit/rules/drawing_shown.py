"""Each drawing stands in a page, with its size, its words and its caption."""

from guidekit.guide.sources import Sources
from guidekit.pictures.shown import check_all_shown, check_shown
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield what is wrong with how pages show drawings, and each drawing that none shows."""
    roots = [(view, view.root) for view in sources.views if view.root is not None]
    for view, root in roots:
        yield from check_shown(root, sources.drawings, sources.texts[view.page.page], view.file)
    yield from check_all_shown(sources.drawings, [root for _, root in roots], sources.docs.name)
