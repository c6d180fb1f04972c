"""Rule: the headers that hosts shall send can be read, and stand ready for them; `extra.headers` names their file."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from guidekit.build import Build, data_file, read_or_tell
from guidekit.hosting.headers import load_headers, write_headers


@event_priority(93)  # when there is a build to collect for
def on_config(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    if name := config.extra.get("headers"):
        path = data_file(config.config_file_path, name, config.watch)
        build.headers = read_or_tell(build.findings, lambda: load_headers(path, name))


@event_priority(-260)  # when no page changes any more, before the site comes into its place
def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    if build.headers and not build.preview:
        write_headers(Path(config.site_dir), build.headers, config.site_url or "")
