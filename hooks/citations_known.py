"""Rule: every citation in a page is one of a known reference, and every reference is cited.

`extra.references` in mkdocs.yml names the file of references; without it nothing is cited.
"""

from collections import defaultdict
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from guidekit.build import Build, data_file
from guidekit.content.pages import read_source
from guidekit.evidence.citations import check_all_cited, check_citations, check_links, check_no_citations, cited_keys
from guidekit.evidence.references import load_references
from guidekit.model.finding import GuideError, report


@event_priority(96)  # when there is a build to collect for
def on_config(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    if name := config.extra.get("references"):
        path = data_file(config.config_file_path, name, config.watch)
        try:
            build.references = load_references(path, name)
        except GuideError as error:
            raise PluginError(report([*build.findings, *error.findings])) from None


def on_files(files: Files, config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    if build.references is None:
        return
    build.places = defaultdict(list)
    docs = Path(config.docs_dir)
    for page in (page for page in build.outline.pages() if (docs / page.page).is_file()):
        text, _ = read_source(docs / page.page, page.page)
        build.findings += check_citations(text, build.references, f"{docs.name}/{page.page}")
        for key in dict.fromkeys(cited_keys(text)):
            build.places[key].append(page)
    for path in sorted(set(docs.rglob("*.md")) - {docs / page.page for page in build.outline.pages()}):
        text, _ = read_source(path, path.name)
        build.findings += check_no_citations(text, path.relative_to(docs.parent).as_posix())
    build.findings += check_all_cited(build.references, build.places, config.extra["references"])


def on_env(env: object, config: MkDocsConfig, files: Files) -> None:
    build: Build = config.extra["build"]
    if build.references:
        build.findings += [finding for view in build.views for finding in check_links(view, build.references)]
