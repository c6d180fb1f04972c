"""Stage 5 of 6: every output keeps every section, fact, safety statement and picture, and says whose it is."""

from mkdocs.config.defaults import MkDocsConfig

from guidekit.adapter.current import current
from guidekit.build import check_outputs


def on_post_build(config: MkDocsConfig) -> None:
    build = current(config)
    if build.built:
        findings, build.counts = check_outputs(build.built)
        build.findings += findings
