"""Rule: no page has a script, a style sheet or an inline style of its own, which could hide a warning."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from guidekit.build import Build
from guidekit.markup import check_markup


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    build: Build = config.extra["build"]
    build.findings += check_markup(html, f"{Path(config.docs_dir).name}/{page.file.src_uri}")
