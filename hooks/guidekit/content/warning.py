"""What the site generator warns of: kept while it builds, and told with the file and line that it speaks of."""

import logging
import re
from pathlib import Path

from guidekit.model.finding import Finding

_QUOTED = re.compile(r"'([^'\n]+)'")
_CURE = "correct what the message names; `make serve` shows it while you edit"
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


def warning_finding(message: str, docs: Path, name: str) -> Finding:
    """Return `message` as a finding; `docs` is the folder of the sources, `name` what to call it."""
    quoted = _QUOTED.findall(message)
    page = next((text for text in quoted if text.endswith(".md") and (docs / text).is_file()), None)
    what = " ".join(message.split())
    if page is None:
        return Finding("mkdocs.yml", 1, what, _CURE)
    return Finding(f"{name}/{page}", _line(docs / page, [text for text in quoted if text != page]), what, _CURE)


def _line(path: Path, words: list[str]) -> int:
    """Return the first line of the file in which one of `words` stands, else 1."""
    lines = enumerate(path.read_text(encoding="utf-8-sig", errors="replace").splitlines(), 1)
    return next((number for number, line in lines if any(word in line for word in words)), 1)
