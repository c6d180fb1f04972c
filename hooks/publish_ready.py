"""Rule: a guide is published only if its clinic is filled in and each page is signed, unchanged and in date.

`make publish` asks for it, with `extra.publish` in mkdocs.yml; an ordinary build does not.
"""

import os

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from guidekit.build import Build
from guidekit.rules.publish import check_reviewed, check_settings


@event_priority(-50)  # when all is read, before the report
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    build: Build = config.extra["build"]
    if (config.extra.get("publish") or os.environ.get("PUBLISH") == "true") and build.reviews:
        build.findings += check_settings(config.extra["clinic"], config.extra["clinic_file"])
        build.findings += check_reviewed(build.reviews.standings.values(), build.ledger_name)
