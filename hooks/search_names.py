"""Rule: the names that patients use, and the words of an emergency, can be read; `extra.search` names their file."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from guidekit.build import Build, data_file, read_or_tell
from guidekit.outputs.search.names import load_names


@event_priority(93)  # when there is a build to collect for
def on_config(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    if name := config.extra.get("search"):
        path = data_file(config.config_file_path, name, config.watch)
        values = config.extra["clinic"].values
        build.names = read_or_tell(build.findings, lambda: load_names(path, name, build.outline, values))
