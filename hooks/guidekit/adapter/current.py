"""The build that runs: kept in the configuration of MkDocs, which lives as long as it does."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from guidekit.build import Build
from guidekit.guide.templates import KeptTemplates
from guidekit.model.finding import Finding, GuideError, report

_KEY, _TEMPLATES = "build", "templates"


def keep(config: MkDocsConfig, build: Build) -> None:
    """Keep the build that has begun, and what templates ask for: `config.extra.clinic`, `config.extra.build`."""
    config.extra[_KEY] = build
    config.extra["clinic"] = build.guide.clinic


def current(config: MkDocsConfig) -> Build:
    """Return the build that runs; without the first stage there is none, and MkDocs ends with a finding."""
    build = config.extra.get(_KEY)
    if isinstance(build, Build):
        return build
    cure = "add `- hooks/settings.py` to `hooks`, before all others"
    finding = Finding(
        "mkdocs.yml", 1, "the hook settings.py is not named, so nothing is checked", cure, "hooks-complete"
    )
    raise PluginError(report([finding]))


def tell(build: Build) -> None:
    """End the build if anything was found; a preview tells it and goes on."""
    if build.preview and build.findings:
        click.secho(report(build.findings), fg="yellow", err=True)
        build.findings.clear()
    with as_plugin_error():
        build.raise_findings()


def templates(config: MkDocsConfig) -> Environment:
    """Return the templates of the theme; what they are compiled to is kept for the next build."""
    if _TEMPLATES not in config.extra:
        config.extra[_TEMPLATES] = config.theme.get_env()
        keep_compiled(config.extra[_TEMPLATES], config)
    env: Environment = config.extra[_TEMPLATES]
    return env


def keep_compiled(env: Environment, config: MkDocsConfig) -> None:
    """Let what the templates of `env` are compiled to be kept for the next build."""
    env.bytecode_cache = KeptTemplates(current(config).guide.kept)


@contextmanager
def as_plugin_error() -> Iterator[None]:
    """Let a GuideError within end the build with its findings alone: MkDocs shows no traceback of a PluginError."""
    try:
        yield
    except GuideError as error:
        raise PluginError(str(error)) from None


def print_file(config: MkDocsConfig) -> File:
    """Return the print page as a file of MkDocs."""
    found: File = getattr(config.plugins["print-site"], "print_file")  # noqa: B009 (a name that its class adds)
    return found


def is_preview() -> bool:
    """Tell whether `mkdocs serve` runs: MkDocs tells it to no event that knows the configuration."""
    context = click.get_current_context(silent=True)
    return context is not None and context.command.name == "serve"
