"""Rule: the search knows every section, other names and misspellings, and puts an emergency first.

It takes the place of Material's own: nothing of it is loaded before a reader turns to the search.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from guidekit.build import Build
from guidekit.model.finding import GuideError
from guidekit.outputs.index import read_material_index
from guidekit.outputs.search.files import search_data, write_search
from guidekit.outputs.site import Site

_SCRIPTS = "assets/search"
_NOT_NEEDED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")  # Material's own search


def on_files(files: Files, config: MkDocsConfig) -> None:
    for file in list(files):
        if file.src_uri.startswith((f"{_SCRIPTS}/", *_NOT_NEEDED)) or file.src_uri.endswith(".map"):
            files.remove(file)  # the guide's own are made small, and put beside their data


@event_priority(-120)  # when Material has written its index, before the checks
def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    site = Site(Path(config.site_dir), build.outline, build.target.name)
    try:
        entries = read_material_index(site)
    except GuideError as error:
        build.findings += error.findings
        return
    scripts = Path(config.theme.custom_dir or ".") / _SCRIPTS
    build.findings += write_search(site, search_data(site.outline, entries, build.names, build.questions), scripts)
