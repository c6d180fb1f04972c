"""Rule: the care cards of the outline stand in their sections, with titles that are headings and say the urgency."""

from mkdocs.config.defaults import MkDocsConfig

from guidekit.build import Build
from guidekit.rules.cards import check_cards


def on_env(env: object, config: MkDocsConfig, files: object) -> None:
    build: Build = config.extra["build"]
    build.findings += [finding for view in build.views for finding in check_cards(view)]
