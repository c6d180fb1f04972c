"""Tables of the evidence in a page: a line such as `[table: rates]` stands for one."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from guidekit.finding import Finding

_TABLE = re.compile(r"^\[table: *(?P<name>[^\[\]]+?) *\]$", re.MULTILINE)


def check_tables(text: str, known: Collection[str], name: str) -> Iterator[Finding]:
    """Yield a finding for each table in the page called `name` that is not `known`."""
    for found in _TABLE.finditer(text):
        if found["name"] not in known:
            line = text.count("\n", 0, found.start()) + 1
            all_known = ", ".join(f"`[table: {table}]`" for table in sorted(known))
            yield Finding(name, line, f'there is no table "{found["name"]}"', f"write one of these: {all_known}")


def with_tables(text: str, known: Collection[str], write: Callable[[str], str]) -> str:
    """Return `text` with what `write` makes of each table that is known."""
    return _TABLE.sub(lambda found: write(found["name"]) if found["name"] in known else found[0], text)
