"""Rule: no safety statement is turned round by a word such as "not"."""

from mkdocs.config.defaults import MkDocsConfig

from guidekit.build import Build
from guidekit.rules.safety_not_reversed import check_safety_not_reversed


def on_env(env: object, config: MkDocsConfig, files: object) -> None:
    build: Build = config.extra["build"]
    build.findings += [finding for view in build.views for finding in check_safety_not_reversed(view)]
