"""Rule: a page loads one style sheet, with nothing in it that the guide never uses; not in a preview."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from guidekit.build import Build
from guidekit.hosting.styles import gather_styles
from guidekit.site import Site


@event_priority(-125)  # when every page and script is written, before the checks
def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    if not build.preview:
        build.findings += gather_styles(Site(Path(config.site_dir), build.outline, build.target.name))
