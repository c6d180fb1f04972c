"""Rule: every page has the front matter that the outline asks for, and no other."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from guidekit.build import Build
from guidekit.content.pages import check_front_matter


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    build: Build = config.extra["build"]
    name = f"{Path(config.docs_dir).name}/{page.file.src_uri}"
    for wanted in build.outline.pages():
        if wanted.page == page.file.src_uri:
            build.findings += check_front_matter(build.outline, wanted, page.meta, name)
