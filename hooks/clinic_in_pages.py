"""Rule: each placeholder in a page is a setting of the clinic or a count of the evidence; its value stands as text."""

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
    config.markdown_extensions.append(FilledPages(_values(config)))  # type: ignore[arg-type]


@event_priority(40)  # when the pages are found
def on_files(files: Files, config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    docs = Path(config.docs_dir)
    for path in sorted(docs.rglob("*.md")):
        name = f"{docs.name}/{path.relative_to(docs).as_posix()}"
        text, _ = read_source(path, name)
        build.findings += check_placeholders(text, _values(config), name)


def _values(config: MkDocsConfig) -> dict[str, str]:
    clinic: Clinic = config.extra["clinic"]
    evidence = config.extra["build"].evidence
    return clinic.values | (evidence.rates.values() if evidence and evidence.rates else {})
