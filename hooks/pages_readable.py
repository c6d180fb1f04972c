"""Rule: every page is UTF-8 text; left to MkDocs, another encoding would end in a traceback."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from guidekit.build import Build
from guidekit.content.pages import read_source


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    build: Build = config.extra["build"]
    docs = Path(config.docs_dir)
    text, findings = read_source(docs / page.file.src_uri, f"{docs.name}/{page.file.src_uri}")
    build.findings += findings
    return text
