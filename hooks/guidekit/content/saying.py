"""Where a document says words of the outline: as sentences of their own, in their block, under what leads in to them.

Words are equal if nothing but white space, markup and typography differs; likeness does not count.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from guidekit.data.flat import Words
from guidekit.model.document import Kind, Section, Statement
from guidekit.model.folding import fold, sentences


class Unit(NamedTuple):
    """A sentence or an item as it is compared: the block around it, its kind, its words."""

    block: str
    kind: Kind
    text: str


def held_units(words: Sequence[Words]) -> list[Unit]:
    """Return the sentences of `words`, one after the other."""
    return [Unit(one.block, one.kind, sentence) for one in words for sentence in sentences(one.text)]


def said_units(section: Section) -> list[Unit]:
    """Return the sentences of `section`, one after the other."""
    return [Unit(one.block or "", one.kind, sentence) for one in section.statements for sentence in sentences(one.text)]


def find(words: Words, section: Section, *, has_blocks: bool) -> Statement | None:
    """Return the statement of `section` that says `words`, or None; without blocks, those around it do not count."""
    if not has_blocks:  # words run together there
        text = " ".join(fold(one.text) for one in section.statements)
        return section.statements[0] if f" {_bare(fold(words.text))} " in f" {_bare(text)} " else None
    return next((one for one in section.statements if _says(one, words)), None)


def missing(words: Sequence[Words], section: Section, *, has_blocks: bool) -> Iterator[Words]:
    """Yield those of `words` that no statement of `section` says."""
    return (one for one in words if find(one, section, has_blocks=has_blocks) is None)


def _says(statement: Statement, words: Words) -> bool:
    if (statement.block or "") != words.block or not plain(statement.lead).endswith(plain(words.lead)):
        return False
    return _follow(sentences(_lead(words)), sentences(statement.text)) or _follow(
        sentences(words.text), sentences(statement.text)
    )


def _lead(words: Words) -> str:
    """Return the words; a term that is explained leads in without the colon that the outline writes."""
    return plain(words.text) if words.passage.items else fold(words.text)


def plain(text: str) -> str:
    """Return `text` folded, without a colon at its end."""
    return fold(text).rstrip(":")


def _bare(text: str) -> str:
    return f"{text} ".replace(": ", " ").strip()


def _follow(wanted: tuple[str, ...], found: tuple[str, ...]) -> bool:
    """Tell whether the sentences `wanted` stand one after the other in `found`."""
    return any(found[start : start + len(wanted)] == wanted for start in range(len(found) - len(wanted) + 1))
