"""Rule: each box that a reader can tick begins empty, keeps nothing, and has the words of its item as its name."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from guidekit.build import Build
from guidekit.content.pages import every_source
from guidekit.content.task_lists import TickLists, check_ticks, with_boxes


def on_config(config: MkDocsConfig) -> None:
    config.markdown_extensions.append(TickLists())  # type: ignore[arg-type]


@event_priority(40)  # when the pages are found
def on_files(files: Files, config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    for name, text in every_source(Path(config.docs_dir)):
        build.findings += check_ticks(text, name)


# After print-site has taken the content, for on paper there are no form fields, and after the rule about plain markup
@event_priority(-10)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    templates = config.theme.get_env()
    return with_boxes(html, lambda part: templates.get_template(f"partials/tick-{part}.html").render().strip())
