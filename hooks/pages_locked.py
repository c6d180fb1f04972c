"""Rule: no page has code or style in its elements, or loads a file from another host; the policy would forbid them."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from guidekit.build import Build
from guidekit.hosting.policy import check_locked
from guidekit.outputs.site import Site


@event_priority(-150)  # when every plugin has written its files
def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    if build.headers and not build.preview:
        build.findings += check_locked(Site(Path(config.site_dir), build.outline, build.target.name))
