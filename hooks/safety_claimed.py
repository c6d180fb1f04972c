"""Rule: nothing stands in a card or callout that is no safety statement of the outline."""

from mkdocs.config.defaults import MkDocsConfig

from guidekit.build import Build
from guidekit.rules.safety_claimed import check_safety_claimed


def on_env(env: object, config: MkDocsConfig, files: object) -> None:
    build: Build = config.extra["build"]
    build.findings += [finding for view in build.views for finding in check_safety_claimed(view)]
