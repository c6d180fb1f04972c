"""Rule: every safety statement stands in the right kind of admonition."""

from mkdocs.config.defaults import MkDocsConfig

from guidekit.build import Build
from guidekit.rules.safety_in_block import check_safety_in_block


def on_env(env: object, config: MkDocsConfig, files: object) -> None:
    build: Build = config.extra["build"]
    build.findings += [finding for view in build.views for finding in check_safety_in_block(view)]
