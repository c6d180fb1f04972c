"""Rule: the words of the outline stand in the pages as they are written."""

from mkdocs.config.defaults import MkDocsConfig

from guidekit.build import Build
from guidekit.rules import check_view


def on_env(env: object, config: MkDocsConfig, files: object) -> None:
    build: Build = config.extra["build"]
    build.findings += [finding for view in build.views for finding in check_view(view)]
