"""Rule: each file of text lies ready for hosts in two smaller forms, if `extra.headers` says what hosts send."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from guidekit.build import Build
from guidekit.hosting.compress import compress


@event_priority(-270)  # when no file changes any more, before the site comes into its place
def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    if build.headers and not build.preview:
        compress(Path(config.site_dir))
