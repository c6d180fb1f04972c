"""Rule: a table of the evidence in a page is made from the evidence, so that its figures stand in one place."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from guidekit.build import Build
from guidekit.evidence.tables import check_tables, with_tables
from guidekit.pages import read_source

_TABLES = {"conditions", "rates"}


@event_priority(10)  # before the citations in the tables are written
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    build: Build = config.extra["build"]
    if build.evidence is None:
        return markdown
    docs = Path(config.docs_dir)
    name = f"{docs.name}/{page.file.src_uri}"
    source, _ = read_source(docs / page.file.src_uri, name)  # all of it, so that lines are counted right
    build.findings += check_tables(source, _TABLES, name)
    templates = config.theme.get_env()
    return with_tables(
        markdown,
        _TABLES,
        lambda table: templates.get_template(f"partials/table-{table}.html").render(evidence=build.evidence),
    )
