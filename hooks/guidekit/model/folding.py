"""Words as they are compared: without what white space, markup and typography make of them, in sentences."""

import re
import unicodedata
from functools import cache

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014", "-"),
        **dict.fromkeys("\u00ad\u200b\u2060\ufeff"),  # signs that nobody sees
        "\u2026": "...",
    }
)
_LABEL = re.compile(r"\((PDF|ZIP)(?:, \d+ pages?)?, [\d.]+ [KM]B\)")  # what a build measures on its files
_END = re.compile(r"""(?<=[.!?])["')]*\s+(?=["'(]*[A-Z0-9{])""")


def unlabelled(text: str) -> str:
    """Return `text` with every link to a file as its page's author wrote it: `(PDF)` for `(PDF, 1 page, 60 KB)`."""
    return _LABEL.sub(r"(\1)", text)


@cache
def fold(text: str) -> str:
    """Return `text` in single spaces, with plain quotes and dashes, and without the sizes of files in links."""
    return " ".join(unlabelled(unicodedata.normalize("NFC", text).translate(_SIGNS)).split())


@cache
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of `text`, folded; a sentence ends with `.`, `!` or `?` before a capital or a digit."""
    return tuple(part for part in _END.split(fold(text)) if part)
