"""Rule: after the build, every page and the print page say the clinic, the emergency number and the state of review."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from guidekit.build import Build
from guidekit.outputs.site import Site
from guidekit.rules.required_text import check_said, sayings


@event_priority(-150)  # when every plugin has written its files
def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    if build.reviews:
        site = Site(Path(config.site_dir), build.outline, build.target.name)
        build.findings += check_said(site, sayings(config.extra["clinic"], build.reviews))
