"""Rule: each placeholder in a page is a setting of the clinic or a count of the evidence; its value stands as text."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from guidekit.build import Build
from guidekit.clinic.settings import Clinic
from guidekit.content.filled_pages import FilledPages
from guidekit.content.pages import every_source
from guidekit.data.placeholders import check_placeholders


def on_config(config: MkDocsConfig) -> None:
    config.markdown_extensions.append(FilledPages(_values(config)))  # type: ignore[arg-type]


@event_priority(40)  # when the pages are found
def on_files(files: Files, config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    values = _values(config)
    for name, text in every_source(Path(config.docs_dir)):
        build.findings += check_placeholders(text, values, name)


def _values(config: MkDocsConfig) -> dict[str, str]:
    clinic: Clinic = config.extra["clinic"]
    evidence = config.extra["build"].evidence
    return clinic.values | (evidence.rates.values() if evidence and evidence.rates else {})
