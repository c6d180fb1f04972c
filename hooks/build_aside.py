"""Rule: a site is replaced only by one that has passed every check; it is built aside and swapped in at the end."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from guidekit.build import Build, aside, swap_in


@event_priority(90)  # after the outline is read, before print-site notes the folder
def on_config(config: MkDocsConfig) -> None:
    if not config.extra["build"].preview:
        config.site_dir = str(aside(Path(config.site_dir)))


@event_priority(-300)  # after the last check
def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    if not build.preview:
        swap_in(build.target)
        config.site_dir = str(build.target)
