"""The pieces that a page includes by name, such as a care card: each must be a file in its folder."""

import re
from collections.abc import Iterator
from pathlib import Path

from guidekit.model.finding import Finding

_INCLUDE = re.compile(r"""^\s*-+8<-+\s+["'](?P<name>[^"':]+)["']\s*$""")


def check_included(text: str, folder: Path, name: str) -> Iterator[Finding]:
    """Compare what the Markdown `text` of the file called `name` includes with the files in `folder`."""
    known = sorted(path.name for path in folder.glob("*.md"))
    example = f'`--8<-- "{(known or ["emergency.md"])[0]}"`'
    for number, line in enumerate(text.splitlines(), 1):
        match = _INCLUDE.match(line)
        if "8<" in line and not match:
            yield Finding(name, number, f'"{line.strip()}" includes nothing', f"write it like this: {example}")
        elif match and not (folder / match["name"]).is_file():
            cure = f"write the name of a file in {folder.name}/: {', '.join(known)}; for example {example}"
            yield Finding(name, number, f'"{match["name"]}" cannot be included: there is no such file', cure)
