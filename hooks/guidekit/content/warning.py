"""What the site generator warns of: kept while it builds."""

from __future__ import annotations

import logging

_LOGGER = logging.getLogger("mkdocs")
_LEVEL = logging.WARNING
_COUNTER = "CountHandler"  # of MkDocs: with it, `strict: true` ends a preview at the first warning


class _Keeper(logging.Handler):
    """Keeps the text of each warning in a list."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__(_LEVEL)
        self.messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def keep_warnings(messages: list[str], *, uncounted: bool) -> None:
    """From now on let warnings be kept in `messages`, and let none of them through to the terminal."""
    let_go()
    for handler in _LOGGER.handlers:
        handler.addFilter(_is_no_warning)  # the report tells it, once
    _LOGGER.setLevel(min(_LOGGER.level or _LEVEL, _LEVEL))  # `--quiet` would keep warnings from everyone
    _LOGGER.addHandler(_Keeper(messages))
    for handler in [handler for handler in _LOGGER.handlers if uncounted and type(handler).__name__ == _COUNTER]:
        _LOGGER.removeHandler(handler)


def let_go() -> list[str]:
    """Keep no warnings any more, and return those that were kept and that nobody has taken."""
    keepers = [handler for handler in _LOGGER.handlers if isinstance(handler, _Keeper)]
    for keeper in keepers:
        _LOGGER.removeHandler(keeper)
    return [message for keeper in keepers for message in keeper.messages]


def _is_no_warning(record: logging.LogRecord) -> bool:
    return record.levelno != _LEVEL
