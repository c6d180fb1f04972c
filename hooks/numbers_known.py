"""Rule: every number in a page is said by a fact of the outline or by a figure of the evidence."""

from mkdocs.config.defaults import MkDocsConfig

from guidekit.build import Build
from guidekit.clinic.settings import Clinic
from guidekit.evidence.numbers import check_numbers_known


def on_env(env: object, config: MkDocsConfig, files: object) -> None:
    build: Build = config.extra["build"]
    clinic: Clinic = config.extra["clinic"]
    if build.evidence and build.references:
        for view in build.views:
            build.findings += check_numbers_known(view, build.evidence, build.references, clinic.values)
