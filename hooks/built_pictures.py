"""Rule: after the build, the page and the print page keep every picture of a page, with its words and its file."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from guidekit.build import Build
from guidekit.outputs.site import Site
from guidekit.rules.pictures_kept import check_kept


@event_priority(-150)  # when every plugin has written its files
def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    build.findings += check_kept(Site(Path(config.site_dir), build.outline, build.target.name), build.views)
