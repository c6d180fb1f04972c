"""Rule: a page is as small as it can be: one style sheet without what the guide never uses, one script, no blank lines.

A preview has them as they were written.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from guidekit.build import Build
from guidekit.hosting.scripts import gather_scripts
from guidekit.hosting.spaces import trim_pages
from guidekit.hosting.styles import gather_styles
from guidekit.outputs.site import Site


@event_priority(-125)  # when every page and script is written, before the checks
def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    if build.preview:
        return
    site = Site(Path(config.site_dir), build.outline, build.target.name)
    build.findings += [*gather_styles(site), *gather_scripts(site)]
    trim_pages(site.folder)
