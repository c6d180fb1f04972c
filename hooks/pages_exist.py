"""Rule: every page of the outline has its file, and every file is a page of the outline."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel

from guidekit.build import Build
from guidekit.content.pages import check_pages_exist


def on_files(files: Files, config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    sources = [
        file.src_uri for file in files.documentation_pages() if file.inclusion.value > InclusionLevel.DRAFT.value
    ]
    build.findings += check_pages_exist(build.outline, sources, Path(config.docs_dir).name, build.outline_name)
