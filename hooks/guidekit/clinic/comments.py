"""Values that are cut at a `#`: YAML takes what follows for a comment, and says nothing."""

import re
from collections.abc import Iterator

from guidekit.model.finding import Finding

_QUOTED = re.compile(r""" "(?:[^"\\]|\\.)*" | '(?:[^']|'')*' """, re.VERBOSE)
_KEY = re.compile(r"\s*(?:-\s+)?(?P<key>[\w-]+)\s*:(?P<value>.*)")


def check_comments(text: str, name: str) -> Iterator[Finding]:
    """Yield a finding for each line of the file called `name` with a key and, after its value, a comment."""
    for number, line in enumerate(text.splitlines(), 1):
        match = _KEY.match(line)
        if match and re.search(r"\s#", _QUOTED.sub("", match["value"])):
            what = f"`{match['key']}` is cut: what stands after `#` is not read"
            value = match["value"].strip().replace('"', "")
            cure = f'put quotes around all of it, for example `{match["key"]}: "{value}"`'
            yield Finding(name, number, what, cure)
