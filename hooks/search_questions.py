"""Rule: what patients ask can be read, and leads to sections of the guide; `extra.questions` names the file."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from guidekit.build import Build, data_file, read_or_tell
from guidekit.outputs.search.questions import load_questions


@event_priority(93)  # when there is a build to collect for
def on_config(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    if name := config.extra.get("questions"):
        path = data_file(config.config_file_path, name, config.watch)
        values = config.extra["clinic"].values
        build.questions = read_or_tell(build.findings, lambda: load_questions(path, name, build.outline, values))
