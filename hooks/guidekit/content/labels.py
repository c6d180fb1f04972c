"""What a link says of the file that it leads to, such as `(PDF, 1 page, 60 KB)`, beside what its author wrote."""

from __future__ import annotations

import re

_LABEL = re.compile(r"\((PDF|ZIP)(?:, \d+ pages?)?, [\d.]+ [KM]B\)")


def unlabelled(text: str) -> str:
    """Return `text` with every such label as its page's author wrote it: what a handout itself says."""
    return _LABEL.sub(r"(\1)", text)
