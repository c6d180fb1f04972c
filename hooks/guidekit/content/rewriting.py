"""New words of a section as passages of the outline, with the facts that the old ones say."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import replace

from guidekit.content.changes import most_like
from guidekit.content.saying import Unit, plain
from guidekit.content.unfilled import Source
from guidekit.data.passages import Passage
from guidekit.model.folding import fold

_WORD = re.compile(r"\w+")
_MOST = 0.75  # of the words of a passage
Ask = Callable[[Passage, Sequence[Passage]], Passage | None]  # which of these says the facts of the passage?


def passages_of(units: Iterable[Unit], source: Source) -> dict[str, list[Passage]]:
    """Return the sentences `units` as the outline holds them: those of the page under "", those of pieces by name."""
    texts: dict[str, list[Passage]] = {"": []}
    owner = ""
    for unit in units:
        owner = source.owner(unit.text, owner)
        if owner and owner not in texts:
            texts[owner] = []
            _add(texts[""], unit, Passage("", 0, include=owner))
        passage = Passage(source.words(unit.text), 0, block=unit.block if unit.kind == "title" else "")
        if owner and not any(one.block for one in (passage, *texts[owner])):
            texts[owner].append(passage)  # a piece without a block is a list
        else:
            _add(texts[owner], unit, passage)
    return texts


def _add(passages: list[Passage], unit: Unit, passage: Passage) -> None:
    """Add `passage` where it stands: under the title of its block, under what leads in to it, or after all others."""
    above = passages[-1] if passages else None
    holder = above.after if above and above.block and unit.block and not passage.block else passages
    lead = holder[-1] if holder else above
    if unit.kind != "item" or passage.block or (passage.include and not lead):
        holder.append(passage)
    elif lead and (lead.text.endswith(":") or lead.is_list):
        lead.items.append(passage)
    else:
        holder.append(Passage("", 0, is_list=True, items=[passage]))


def with_facts(old: Iterable[Passage], new: list[Passage], ask: Ask) -> list[Passage]:
    """Return the passages `new`, which say the facts of the `old` ones: equal words, else the nearest, else by `ask`.

    Raises LookupError if nobody says of a fact where it stands: a fact is never dropped.
    """
    every = [one for passage in new for one in passage.walk() if one.text]
    blocks = [one for passage in new if passage.block for one in passage.walk() if one.text]
    for whole, passage in [(top, one) for top in old for one in top.walk() if one.ids]:
        fresh = (blocks if whole.block else [one for one in every if one not in blocks]) or every  # a warning stays one
        chosen = _same(passage, fresh) or _nearest(passage, fresh) or ask(passage, every)
        if chosen is None:
            raise LookupError(f"no words say {', '.join(passage.ids)} any more")
        chosen.facts.update(passage.facts)
        chosen.again += [key for key in passage.again if key not in chosen.again]
    return new


def renewed(old: Sequence[Passage], units: Sequence[Unit], source: Source, ask: Ask) -> list[Passage]:
    """Return the passages `old`; those whose words the sentences `units` do not say any more, as they say it now.

    Raises LookupError as `with_facts` does.
    """
    choices = list(candidates(units, source))
    return [_renewed(passage, choices, ask) for passage in old]


def _renewed(passage: Passage, choices: Sequence[Passage], ask: Ask) -> Passage:
    stands = any(plain(one.text) == plain(passage.text) for one in choices)
    chosen = passage if stands or not passage.text else _nearest(passage, choices) or ask(passage, choices)
    if chosen is None:
        raise LookupError(f"no words say {', '.join(passage.ids) or passage.text} any more")
    if passage.items and chosen.text.endswith(":"):
        items = [_renewed(item, choices, ask) for item in passage.items]
        return replace(passage, text=chosen.text, items=items)
    if chosen is passage:
        return passage
    new = replace(chosen, items=deepcopy(chosen.items), facts={}, again=[])
    return with_facts([passage], [new], lambda *_: new)[0]


def _same(passage: Passage, fresh: Sequence[Passage]) -> Passage | None:
    """Return the passage with the same words, else the one that holds them all."""
    words = fold(passage.text).lower()
    same = [one for one in fresh if fold(one.text).lower() == words]
    return next((one for one in (*same, *fresh) if words in fold(one.text).lower()), None)


def _nearest(passage: Passage, fresh: Sequence[Passage]) -> Passage | None:
    return most_like(_whole(passage), fresh, _whole) or _holder(passage, fresh)


def _holder(passage: Passage, fresh: Sequence[Passage]) -> Passage | None:
    """Return the shortest passage that has most of the words: what two sentences have become."""
    words = set(_WORD.findall(passage.text.lower()))
    holders = [one for one in fresh if len(words & set(_WORD.findall(one.text.lower()))) >= _MOST * len(words)]
    return min(holders, key=lambda one: len(one.text), default=None)


def _whole(passage: Passage) -> str:
    return " ".join(one.text for one in passage.walk())


def candidates(units: Sequence[Unit], source: Source) -> Iterator[Passage]:
    """Yield whatever in a section may say a fact: one to three sentences of a paragraph, an item, or a list."""
    for start, unit in enumerate(units):
        for length in (1, 2, 3):
            run = units[start : start + length]
            if len(run) == length and all(one[:2] == unit[:2] for one in run) and (length == 1 or unit.kind == "text"):
                yield Passage(" ".join(source.words(one.text) for one in run), 0)
    yield from (one for one in passages_of(units, source)[""] if one.items and one.text)
