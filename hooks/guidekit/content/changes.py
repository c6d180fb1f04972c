"""What differs between the words of the outline and those of a page, told so that the difference is seen at once."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import zip_longest
from operator import itemgetter
from typing import TypeVar

from guidekit.content.saying import Unit, held_units
from guidekit.data.flat import Words
from guidekit.data.passages import Passage
from guidekit.model.document import Section
from guidekit.model.folding import fold, sentences

ACCEPT = "put the words back as the outline has them; if the new ones are right, run `make accept`"
_LIKENESS = 0.4  # under it, two sentences are no versions of each other
_TOKEN = re.compile(r"\S+")

Choice = TypeVar("Choice")


@dataclass(frozen=True)
class Change:
    """Words that the outline holds, and what a section says in their place (empty: nothing), in the same block.

    `passage` is the one that holds them, if there is one.
    """

    block: str
    held: str
    said: str
    passage: Passage | None = field(default=None, compare=False)


def changes(held: Sequence[Words], said: Sequence[Unit]) -> Iterator[Change]:
    """Yield each place in which the sentences `said` differ from those `held`, in order."""
    units = [(unit, words.passage) for words in held for unit in held_units([words])]
    matcher = SequenceMatcher(a=[unit for unit, _ in units], b=said, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag != "equal":
            for old, new in zip_longest(units[start:end], said[first:last]):
                yield _change(old, new)


def _change(old: tuple[Unit, Passage] | None, new: Unit | None) -> Change:
    if old is None:
        return Change(new.block if new else "", "", new.text if new else "")
    unit, passage = old
    if new is None:
        return Change(unit.block, unit.text, "", passage)
    return Change(new.block or unit.block, _shown(unit, new), _shown(new, unit), passage)


def _shown(unit: Unit, other: Unit) -> str:
    """Return the words of a unit; with where they stand, if that is all that differs."""
    return unit.text if unit.text != other.text else f"{unit.text} ({unit.kind} in {unit.block or 'no block'})"


def _likeness(one: str, other: str) -> float:
    """Return how alike two texts are, word by word: from 0 to 1."""
    return SequenceMatcher(a=one.lower().split(), b=other.lower().split(), autojunk=False).ratio()


def most_like(text: str, choices: Iterable[Choice], words: Callable[[Choice], str]) -> Choice | None:
    """Return the one of `choices` whose `words` are most like `text`, or None if none is a version of it."""
    near = [(_likeness(text, words(one)), one) for one in choices]
    best, choice = max(near, key=itemgetter(0), default=(0.0, None))
    return choice if best >= _LIKENESS else None


def nearest(text: str, section: Section) -> str:
    """Return the sentence of `section` that is most like `text`, or nothing if none is."""
    said = (one for statement in section.statements for one in sentences(statement.text))
    return most_like(fold(text), said, str) or ""


def told(held: str, said: str) -> str:
    """Return two lines: the words of the outline and of the page, with what differs between [brackets]."""
    old, new = marked(fold(held), fold(said))
    return f"\n    outline: {old or '(nothing)'}\n    page:    {new or '(nothing)'}"


def marked(held: str, said: str) -> tuple[str, str]:
    """Return both texts with the words between brackets that the other does not have."""
    old, new = _TOKEN.findall(held), _TOKEN.findall(said)
    if not old or not new:
        return held, said
    olds: list[str] = []
    news: list[str] = []
    for tag, start, end, first, last in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        olds += old[start:end] if tag == "equal" else [f"[{' '.join(old[start:end])}]"][: end - start]
        news += new[first:last] if tag == "equal" else [f"[{' '.join(new[first:last])}]"][: last - first]
    return " ".join(olds), " ".join(news)
