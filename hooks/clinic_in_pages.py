"""Rule: every placeholder in a page is a setting of the clinic; its value stands there as text."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from guidekit.build import Build
from guidekit.clinic.settings import Clinic
from guidekit.filled_pages import FilledPages
from guidekit.pages import read_source
from guidekit.placeholders import check_placeholders


def on_config(config: MkDocsConfig) -> None:
    clinic: Clinic = config.extra["clinic"]
    config.markdown_extensions.append(FilledPages(clinic.values))  # type: ignore[arg-type]


@event_priority(40)  # when the pages are found
def on_files(files: Files, config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    clinic: Clinic = config.extra["clinic"]
    docs = Path(config.docs_dir)
    for path in sorted(docs.rglob("*.md")):
        name = f"{docs.name}/{path.relative_to(docs).as_posix()}"
        text, _ = read_source(path, name)
        build.findings += check_placeholders(text, clinic.values, name)
