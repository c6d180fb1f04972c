"""Rule: the ledger of reviews is sound, and every output says what is true of the review of its pages today.

The ledger stands beside the settings of the clinic: `clinic-reviews.yml` beside `clinic.yml`.
"""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from guidekit.build import Build
from guidekit.clinic.settings import Clinic
from guidekit.model.finding import GuideError
from guidekit.review.ledger import ledger_path, load_ledger
from guidekit.review.reviews import Reviews


@event_priority(94)  # when there is a build to collect for
def on_config(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    clinic: Clinic = config.extra["clinic"]
    root = Path(config.config_file_path).parent
    path = ledger_path(root / config.extra["clinic_file"])
    build.ledger_name = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
    config.watch += [str(path)] if path.exists() else []
    try:
        build.ledger = load_ledger(path, build.ledger_name, build.outline, clinic.today)
    except GuideError as error:
        build.findings += error.findings


@event_priority(40)  # when the pages are read, before anything is written
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    build: Build = config.extra["build"]
    clinic: Clinic = config.extra["clinic"]
    build.reviews = Reviews(build.views, build.ledger, clinic.today, clinic.language)
    config.extra["reviews"] = build.reviews  # for the templates
