"""What a page shows of the evidence: a line such as `[table: rates]` stands for a table, pictures or a list."""

import re
from collections.abc import Callable, Iterator

from guidekit.model.finding import Finding

SHOWN = ("glance: conditions", "icons: rates", "table: conditions", "table: rates")
_LINE = re.compile(r"^\[(?P<kind>glance|icons|table): *(?P<data>[^\[\]]+?) *\]$", re.MULTILINE)


def check_shown(text: str, name: str) -> Iterator[Finding]:
    """Yield a finding for each such line in the page called `name` that stands for nothing."""
    for found in _LINE.finditer(text):
        if _what(found) not in SHOWN:
            line = text.count("\n", 0, found.start()) + 1
            cure = f"write one of these: {', '.join(f'`[{what}]`' for what in SHOWN)}"
            yield Finding(name, line, f'there is nothing to show for "{_what(found)}"', cure)


def with_shown(text: str, write: Callable[[str, str], str]) -> str:
    """Return `text` with what `write` makes of each such line, from its two words: `table` and `rates`."""
    return _LINE.sub(lambda found: write(found["kind"], found["data"]) if _what(found) in SHOWN else found[0], text)


def _what(found: re.Match[str]) -> str:
    return f"{found['kind']}: {found['data']}"
