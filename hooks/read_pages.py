"""Reads every rendered page once, before anything is written; the rules about pages look at what it reads."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from guidekit.build import Build
from guidekit.content.pages import read_source
from guidekit.content.source import source_view
from guidekit.data.placeholders import fill


@event_priority(50)  # before the rules
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    build: Build = config.extra["build"]
    docs = Path(config.docs_dir)
    for wanted in build.outline.pages():
        file = files.get_file_from_path(wanted.page)
        if file and file.page:
            name = f"{docs.name}/{wanted.page}"
            source, _ = read_source(docs / wanted.page, name)
            filled = fill(source, config.extra["clinic"].values)  # headings, too, may hold a setting
            view = source_view(build.outline, wanted, file.page.content or "", filled, name)
            view.description = str(file.page.meta.get("description", ""))
            build.views.append(view)
