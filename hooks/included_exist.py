"""Rule: what a page includes, such as a care card, exists; left to MkDocs, a wrong name would end in a traceback."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from guidekit.build import Build
from guidekit.content.included import check_included
from guidekit.content.pages import read_source
from guidekit.model.finding import report


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    build: Build = config.extra["build"]
    docs = Path(config.docs_dir)
    source = docs / page.file.src_uri  # the whole file, so that lines are counted from its beginning
    folder = Path(config.mdx_configs["pymdownx.snippets"]["base_path"])
    build.findings += check_included(source, folder, f"{docs.name}/{page.file.src_uri}")


def on_pre_build(config: MkDocsConfig) -> None:
    docs = Path(config.docs_dir)
    for path in sorted(Path(config.mdx_configs["pymdownx.snippets"]["base_path"]).glob("*.md")):
        _, findings = read_source(path, f"{docs.name}/{path.relative_to(docs).as_posix()}")
        if findings:
            raise PluginError(report(findings))  # left to MkDocs, it would end in a traceback
