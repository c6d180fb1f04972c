"""What patients call things, and which words mean that somebody may need help now: the file that staff edit."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import Field

from guidekit.data.outline import Outline
from guidekit.data.schema import Part, Text, load
from guidekit.model.finding import Finding, GuideError
from guidekit.outputs.places import check_place

EXAMPLES = {
    "": "names:",
    "names": "names: [[trigger point, knot, muscle knot]]",
    "page": "page: safety/warning-signs.md",
    "section": "section: What to do",
    "always": "always: [chest pain]",
    "words": "words: [collapsed lung]",
    "unless": "unless: [likely]",
}
_FEWEST = 2


class Emergency(Part):
    """The section that comes first, and the words that put it there."""

    page: Text
    section: Text
    always: Annotated[list[Text], Field(min_length=1)]
    words: list[Text] = Field(default_factory=list)
    unless: list[Text] = Field(default_factory=list)


class Names(Part):
    """All other names, the words of an emergency, and the pages that come behind the others."""

    emergency: Emergency
    behind: list[Text] = Field(default_factory=list)
    names: list[list[Text]]


def load_names(path: Path, name: str, outline: Outline, values: Mapping[str, str]) -> Names:
    """Return the names in `path`, which findings call `name`; raises GuideError with every finding."""
    names = load(Names, path, name, EXAMPLES, values)
    if findings := [*_place(names, name, outline), *_groups(names, name)]:
        raise GuideError(findings)
    return names


def _place(names: Names, name: str, outline: Outline) -> Iterator[Finding]:
    place = names.emergency
    yield from check_place(outline, place.page, place.section, name, place.line)
    for page in set(names.behind) - {page.page for page in outline.pages()}:
        yield Finding(name, names.key_lines["behind"], f"the outline has no page {page}", "take it out of `behind`")


def _groups(names: Names, name: str) -> Iterator[Finding]:
    line = names.key_lines["names"]
    counts = Counter(other for group in names.names for other in dict.fromkeys(group))
    for group in names.names:
        if len(group) < _FEWEST:
            what = f'"{", ".join(group)}" has no other name'
            yield Finding(name, line, what, "add one, for example `- [trigger point, knot]`, or take the line out")
    for other, count in counts.items():
        if count > 1:
            yield Finding(name, line, f'"{other}" stands on {count} lines', "keep it on the line where it fits best")
