"""Rule: whatever MkDocs warns of (a dead link, a page outside the navigation) is a finding, strict mode or not."""

import logging
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.utils import CountHandler

from guidekit.build import Build
from guidekit.content.warning import warning_finding

_LOGGER = logging.getLogger("mkdocs")
_LEVEL = logging.WARNING


class _Collector(logging.Handler):
    """Keeps the text of each warning in a list."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__(_LEVEL)
        self.messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@event_priority(95)  # as soon as there is a build to collect for
def on_config(config: MkDocsConfig) -> None:
    _remove_handlers(_Collector)
    build: Build = config.extra["build"]
    for handler in _LOGGER.handlers:
        handler.addFilter(_is_no_warning)  # the report tells it, once
    _LOGGER.setLevel(min(_LOGGER.level or _LEVEL, _LEVEL))  # `--quiet` would keep warnings from everyone
    _LOGGER.addHandler(_Collector(build.warnings))
    if build.preview:
        _remove_handlers(CountHandler)  # with it, `strict: true` ends a preview at the first warning


@event_priority(-90)  # before the report
def on_env(env: object, config: MkDocsConfig, files: object) -> None:
    _gather(config)


@event_priority(-190)  # before the report
def on_post_build(config: MkDocsConfig) -> None:
    _gather(config)
    _remove_handlers(_Collector)


def on_build_error(error: Exception) -> None:
    for message in [message for collector in _collectors() for message in collector.messages]:
        click.echo(message, err=True)  # no report has told it
    _remove_handlers(_Collector)


def _is_no_warning(record: logging.LogRecord) -> bool:
    return record.levelno != _LEVEL


def _collectors() -> list[_Collector]:
    return [handler for handler in _LOGGER.handlers if isinstance(handler, _Collector)]


def _gather(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    docs = Path(config.docs_dir)
    build.findings += [warning_finding(message, docs, docs.name) for message in build.warnings]
    build.warnings.clear()


def _remove_handlers(kind: type[logging.Handler]) -> None:
    for handler in [handler for handler in _LOGGER.handlers if isinstance(handler, kind)]:
        _LOGGER.removeHandler(handler)
