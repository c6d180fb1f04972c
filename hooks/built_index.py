"""Rule: after the build, the search index keeps every section and statement."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from guidekit.build import Build
from guidekit.outputs.site import Site
from guidekit.rules.checking import check_output


@event_priority(-150)  # when every plugin has written its files
def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    site = Site(Path(config.site_dir), build.outline, build.target.name)
    findings, count = check_output(site, "index")
    build.findings += findings
    build.counts.append(count)
