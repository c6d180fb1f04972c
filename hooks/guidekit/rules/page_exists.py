"""Every page of the outline has its file, and every file is a page of the outline."""

from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Compare the pages of the outline with the files."""
    docs, outline = sources.docs.name, sources.guide.options.outline
    known = {page.page: page for page in sources.guide.outline.pages()}
    for path, page in known.items():
        if path not in sources.pages:
            cure = f"put the file back (`git checkout -- {docs}/{path}`), or take the page out of {outline}:{page.line}"
            yield Finding(f"{docs}/{path}", 1, f'the page "{page.title}" is missing', cure)
    for path in sorted(set(sources.pages) - known.keys()):
        cure = f"add the page to {outline}, or move the file out of {docs}/"
        yield Finding(f"{docs}/{path}", 1, "the outline does not know this page", cure)
