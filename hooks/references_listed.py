"""Rule: the page of references lists every one of them, with the pages that cite it; citations lead there."""

import posixpath
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from guidekit.build import Build
from guidekit.content.pages import read_source
from guidekit.evidence.citations import check_lists, with_citations, with_lists


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    build: Build = config.extra["build"]
    references = build.references
    if references is None:
        return markdown
    templates = config.theme.get_env()
    folder = posixpath.dirname(page.file.src_uri)

    def way(target: str) -> str:
        return posixpath.relpath(target, folder or ".")

    if page.file.src_uri == references.page:
        docs = Path(config.docs_dir)
        source, _ = read_source(docs / references.page, references.page)  # all of it, so that lines are counted right
        build.findings += check_lists(source, references, f"{docs.name}/{references.page}")
        listing = templates.get_template("partials/reference-list.html")
        markdown = with_lists(
            markdown, references, lambda listed: listing.render(references=listed, places=build.places, way=way)
        )
    citation = templates.get_template("partials/citation.html")
    list_page = way(references.page)
    return with_citations(markdown, references, lambda cited: citation.render(references=cited, page=list_page))
