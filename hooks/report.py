"""Rule: all findings are told at once, sorted, and then the build fails; a preview shows them and goes on."""

import click
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from guidekit.build import Build, discard
from guidekit.model.finding import report


@event_priority(-100)  # after the rules about sources, before anything is written
def on_env(env: Environment, config: MkDocsConfig, files: object) -> None:
    build: Build = config.extra["build"]
    env.globals["findings"] = sorted(set(build.findings))  # the preview shows them on every page
    _tell(build)


@event_priority(-200)  # after the rules about built files
def on_post_build(config: MkDocsConfig) -> None:
    _tell(config.extra["build"])


def _tell(build: Build) -> None:
    if not build.findings:
        return
    text = report(build.findings)
    if not build.preview:
        discard(build.target)
        raise PluginError(text)
    click.secho(text, fg="yellow", err=True)
    build.findings.clear()
