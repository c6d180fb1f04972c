"""The file of a page, read as text."""

from __future__ import annotations

from pathlib import Path

from guidekit.model.finding import Finding


def read_source(path: Path, name: str) -> tuple[str, list[Finding]]:
    """Return the text of a page, and a finding if it is not UTF-8 (then odd signs stand where it is not)."""
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), []
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        cure = "save the file as UTF-8 in your editor, and look at the quotes and dashes on this line"
        return data.decode("utf-8-sig", errors="replace"), [Finding(name, line, "the file is not UTF-8 text", cure)]
