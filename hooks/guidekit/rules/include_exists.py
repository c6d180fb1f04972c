"""What a page includes, such as a care card, is there, and is included as it must be."""

import re

from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, Findings, rule

_INCLUDE = re.compile(r"""^\s*-+8<-+\s+["'](?P<name>[^"':]+)["']\s*$""")


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Compare what each page includes with the files that there are."""
    folder = sources.included
    known = sorted(path.name for path in folder.glob("*.md"))
    example = f'`--8<-- "{(known or ["emergency.md"])[0]}"`'
    for page in sources.pages:
        for number, line in enumerate(sources.texts.get(page, "").splitlines(), 1):
            match, name = _INCLUDE.match(line), sources.label(page)
            if "8<" in line and not match:
                yield Finding(name, number, f'"{line.strip()}" includes nothing', f"write it like this: {example}")
            elif match and not (folder / match["name"]).is_file():
                cure = f"write the name of a file in {folder.name}/: {', '.join(known)}; for example {example}"
                yield Finding(name, number, f'"{match["name"]}" cannot be included: there is no such file', cure)
