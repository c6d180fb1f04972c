"""Rule: mkdocs.yml names every hook of this folder; without one of them, its rule would be kept by nobody."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from guidekit.build import Build
from guidekit.content.pages import check_rules


@event_priority(98)  # as soon as there is a build to collect for
def on_config(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    named = [Path(name).name for name in config.hooks]
    there = [path.name for path in Path(__file__).parent.glob("*.py")]
    build.findings += check_rules(named, there, Path(config.config_file_path).name)
