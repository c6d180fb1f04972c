"""Rule: no safety statement stands in a block that folds shut."""

from mkdocs.config.defaults import MkDocsConfig

from guidekit.build import Build
from guidekit.rules.safety_not_folded import check_safety_not_folded


def on_env(env: object, config: MkDocsConfig, files: object) -> None:
    build: Build = config.extra["build"]
    build.findings += [finding for view in build.views for finding in check_safety_not_folded(view)]
