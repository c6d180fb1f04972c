"""The words of the outline one after the other, as a reader meets them, with each piece where a page includes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from guidekit.data.passages import Passage
from guidekit.model.document import Kind


@dataclass(frozen=True)
class Words:
    """Words that stand together: the block around them, their kind, what leads in to them, and where they come from.

    `piece` is the file that a page includes them from, if it does.
    """

    block: str
    kind: Kind
    text: str
    lead: str
    passage: Passage
    piece: str = ""


def flat(
    passages: Iterable[Passage], pieces: Mapping[str, list[Passage]], around: Words | None = None
) -> Iterator[Words]:
    """Yield the words of `passages`, in reading order; `pieces` are what pages include, by the name of the file.

    `around` are the words that lead in to all of them.
    """
    for passage in passages:
        if passage.include:
            inside = pieces.get(passage.include, [])
            yield from flat(inside, pieces, _led(around, passage, passage.include))
            continue
        words = _words(passage, around)
        if words.text:
            yield words
        yield from flat(passage.items, pieces, Words(words.block, "item", "", words.text, passage, words.piece))
        yield from flat(passage.after, pieces, Words(words.block, "text", "", "", passage, words.piece))


def _words(passage: Passage, around: Words | None) -> Words:
    piece, lead = (around.piece, around.lead) if around else ("", "")
    if passage.block:
        return Words(passage.block, "title", passage.text, "", passage, piece)
    return Words(around.block if around else "", around.kind if around else "text", passage.text, lead, passage, piece)


def _led(around: Words | None, passage: Passage, piece: str) -> Words:
    if around is None:
        return Words("", "text", "", "", passage, piece)
    return Words(around.block, around.kind, "", around.lead, passage, piece)
