"""Rule: a page has only markup that reads as text: nothing runs, hides a warning or escapes the checks."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from guidekit.build import Build
from guidekit.content.markup import check_markup


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    build: Build = config.extra["build"]
    name = f"{Path(config.docs_dir).name}/{page.file.src_uri}"
    build.findings += check_markup(html, name, config.extra["clinic"].values.values())
