"""A document as a reader meets it: sections under headings, statements in them, and the blocks around those."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Statement:
    """A paragraph, list item or table row: its words, those that lead in, the block around it and its title."""

    lead: str
    text: str
    block: str | None
    folded: bool
    line: int
    title: str = ""

    @property
    def whole(self) -> str:
        """The words with those that lead in to them."""
        return f"{self.lead} {self.text}".strip()


@dataclass(frozen=True)
class Card:
    """A care card: its kind, and its title as a heading (level 0 if the title is not a heading)."""

    kind: str
    title: str
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
