"""Rule: a link to a handout says its type, pages and size, as measured on the file that was built."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from guidekit.build import Build
from guidekit.outputs.pdf.handouts import FOLDER
from guidekit.outputs.pdf.labels import label_links
from guidekit.outputs.site import Site


def on_files(files: Files, config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    for _, _, name in build.handouts.files() if build.handouts else ():
        files.append(File.generated(config, f"{FOLDER}/{name}", content=b""))  # so that pages may link to it


@event_priority(-110)  # when the handouts are made and checked: their own text knows no sizes
def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    if build.handouts and not build.preview and not build.findings:
        build.findings += label_links(Site(Path(config.site_dir), build.outline, build.target.name))
