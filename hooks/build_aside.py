"""Rule: a site is replaced only by one that has passed every check; it is built aside and swapped in at the end."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from guidekit.build import Build, aside, discard, restore, swap_in
from guidekit.model.finding import report


@event_priority(90)  # after the outline is read, before print-site notes the folder
def on_config(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    if not build.preview:
        restore(build.target)
        config.site_dir = str(aside(build.target))


@event_priority(-300)  # after the last check
def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    if not build.preview:
        if build.findings:  # the rule that reports them was taken out: still, no such site comes into place
            discard(build.target)
            raise PluginError(report(build.findings))
        swap_in(build.target)
        config.site_dir = str(build.target)
