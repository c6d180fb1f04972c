"""Rule: after the build, each handout keeps every section, statement, bookmark and link, and says whose it is."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from guidekit.build import Build
from guidekit.outputs.pdf.rules import check_handouts
from guidekit.outputs.site import Site
from guidekit.rules.required_text import sayings


@event_priority(-105)  # when every handout is made
def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    if build.handouts and not build.preview and not build.findings:
        site = Site(Path(config.site_dir), build.outline, build.target.name)
        say = sayings(config.extra["clinic"], build.reviews) if build.reviews else None
        build.findings += check_handouts(site, build.handouts, say)
