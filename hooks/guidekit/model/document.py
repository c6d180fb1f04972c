"""A document as a reader meets it: sections under headings, statements in them, and the blocks around those."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["title", "text", "item"]


@dataclass(frozen=True)
class Statement:
    """The title of a block, a list item, or other words: a paragraph or a table row.

    `lead` are the words that lead in to them (of a callout, its title first), `block` is the kind of block around them.
    """

    lead: str
    text: str
    block: str | None
    folded: bool
    line: int
    kind: Kind = "text"

    @property
    def whole(self) -> str:
        """The words with those that lead in to them."""
        return f"{self.lead} {self.text}".strip()


@dataclass(frozen=True)
class Card:
    """A care card: its kind, and the level of its title (0 if that is not a heading)."""

    kind: str
    level: int
    line: int


@dataclass
class Section:
    """A heading and what stands under it, up to the next heading; level 0 is what stands before the first."""

    heading: str
    level: int
    id: str
    line: int
    statements: list[Statement] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)
