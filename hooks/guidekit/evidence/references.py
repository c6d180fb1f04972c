"""The references: studies and other sources, as data."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from guidekit.data.placeholders import CITED
from guidekit.data.schema import Part, Text, load
from guidekit.model.finding import Finding, GuideError

EXAMPLES = {
    "": "page: reference/references.md",
    "key": "key: brady-2014",
    "year": "year: 2014",
    "doi": "doi: 10.1179/2042618613Y.0000000044",
    "standing": "standing: A",
    "place": 'place: "22(3):134-140"',
}
_DOI = "https://doi.org/"


class Reference(Part):
    """A study or another source; what is not known of it is left out. Its `number` is its place in the file."""

    number: int
    key: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    group: Text
    authors: Text | None = None
    title: Text | None = None
    kind: Text | None = None
    journal: Text | None = None
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    place: Text | None = None
    doi: Annotated[str, Field(pattern=r"^10\.\d{4,}/\S+$")] | None = None
    standing: Literal["A", "B"]

    @property
    def cited(self) -> str:
        """What a page says where it cites the reference: `[12]`, its number in the list."""
        return f"[{self.number}]"

    @property
    def address(self) -> str | None:
        """The lasting address of the article on the web."""
        return f"{_DOI}{self.doi}" if self.doi else None

    @property
    def published(self) -> str:
        """What the source is and where it was published: `Case report in Spine 2011;36(13):E891-893`."""
        words = " in ".join(filter(None, (self.kind, self.journal)))
        year = f" {self.year}" if self.year else ""
        return f"{words}{year}" + (f";{self.place}" if self.place else "")


class References(Part):
    """All references, and the page that lists them."""

    page: Text
    references: Annotated[list[Reference], Field(min_length=1)]

    @model_validator(mode="before")
    @classmethod
    def _numbered(cls, data: Any) -> Any:
        for number, entry in enumerate(data.get("references") or (), 1):
            if isinstance(entry, dict):
                entry["number"] = number
        return data

    def by_key(self) -> dict[str, Reference]:
        """Return the references by key."""
        return {reference.key: reference for reference in self.references}

    def values(self) -> dict[str, str]:
        """Return what the placeholder of each citation stands for, such as `@brady-2014`."""
        return {f"@{reference.key}": reference.cited for reference in self.references}

    def group(self, name: str) -> list[Reference]:
        """Return the references of a group, in the order of the file."""
        return [reference for reference in self.references if reference.group == name]


def load_references(path: Path, name: str) -> References:
    """Return the references in `path`, which findings call `name`; raises GuideError with every finding."""
    references = load(References, path, name, EXAMPLES)
    if findings := list(_given_twice(references, name)):
        raise GuideError(findings)
    return references


def _given_twice(references: References, name: str) -> Iterator[Finding]:
    counts = Counter(reference.key for reference in references.references)
    for reference in references.references:
        if counts[reference.key] > 1:
            cure = f"give each reference a `key` of its own, for example `{EXAMPLES['key']}`"
            yield Finding(name, reference.key_lines["key"], f"the key '{reference.key}' stands here twice", cure)


def without_citations(text: str) -> str:
    """Return `text` without what pages say where they cite, such as ` [12] [13]`."""
    return re.sub(rf"\s?{CITED}", "", text)
