"""Rule: every page has the sections of the outline, in order, and no other."""

from mkdocs.config.defaults import MkDocsConfig

from guidekit.build import Build
from guidekit.rules.sections_in_order import check_sections_in_order


def on_env(env: object, config: MkDocsConfig, files: object) -> None:
    build: Build = config.extra["build"]
    build.findings += [finding for view in build.views for finding in check_sections_in_order(view)]
