"""Rule: a figure from a study stands beside its citation; `extra.evidence` in mkdocs.yml names the file of figures."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from guidekit.build import Build, data_file
from guidekit.evidence.figures import check_figures_cited, load_evidence
from guidekit.model.finding import GuideError, report


@event_priority(95)  # when the references are read
def on_config(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    name = config.extra.get("evidence")
    if name and build.references:
        path = data_file(config.config_file_path, name, config.watch)
        try:
            build.evidence = load_evidence(path, name, build.references)
        except GuideError as error:
            raise PluginError(report([*build.findings, *error.findings])) from None


def on_env(env: object, config: MkDocsConfig, files: object) -> None:
    build: Build = config.extra["build"]
    if build.evidence and build.references:
        for view in build.views:
            build.findings += check_figures_cited(view, build.evidence, build.references)
