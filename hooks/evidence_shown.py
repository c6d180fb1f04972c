"""Rule: what a page shows of the evidence (tables, pictures, lists) is made from it: figures stand in one place."""

import posixpath
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from guidekit.build import Build
from guidekit.content.pages import read_source
from guidekit.evidence.rates import picture_uri
from guidekit.evidence.shown import check_shown, with_shown


def on_files(files: Files, config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    rates = build.evidence and build.evidence.rates
    if rates:
        picture = config.theme.get_env().get_template("partials/icon-array.svg")
        for count in {count for _, _, count in rates.counted()}:
            drawn = picture.render(count=count, total=rates.total)
            files.append(File.generated(config, picture_uri(count), content=drawn))


@event_priority(10)  # before the citations in the tables are written
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    build: Build = config.extra["build"]
    if build.evidence is None:
        return markdown
    docs = Path(config.docs_dir)
    name = f"{docs.name}/{page.file.src_uri}"
    source, _ = read_source(docs / page.file.src_uri, name)  # all of it, so that lines are counted right
    build.findings += check_shown(source, name)
    templates = config.theme.get_env()
    folder = posixpath.dirname(page.file.src_uri) or "."

    def picture(count: int) -> str:
        return posixpath.relpath(picture_uri(count), folder)

    return with_shown(
        markdown,
        lambda kind, data: templates.get_template(f"partials/{kind}-{data}.html").render(
            evidence=build.evidence, picture=picture
        ),
    )
