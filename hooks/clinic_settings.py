"""Rule: the clinic's settings can be read and are right; `extra.clinic` in mkdocs.yml names their file.

With faulty settings a build goes on as if none were filled in, so that it tells everything that it finds at once.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from guidekit.build import data_file
from guidekit.clinic.settings import load_clinic, sample_clinic
from guidekit.model.finding import GuideError


@event_priority(110)  # before the outline, which names the emergency number
def on_config(config: MkDocsConfig) -> None:
    name = config.extra["clinic_file"] = str(config.extra.get("clinic") or "clinic.yml")
    path = data_file(config.config_file_path, name, config.watch)
    config.extra["clinic_findings"] = []
    try:
        config.extra["clinic"] = load_clinic(path, name)
    except GuideError as error:
        config.extra["clinic"], config.extra["clinic_findings"] = sample_clinic(), error.findings
