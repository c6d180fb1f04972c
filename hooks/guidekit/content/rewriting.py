"""New words of a section as passages of the outline, with the facts that the old ones say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from guidekit.content.changes import LIKENESS, likeness
from guidekit.content.saying import Unit
from guidekit.content.unfilled import Source
from guidekit.data.passages import Passage
from guidekit.model.folding import fold

Ask = Callable[[Passage, Sequence[Passage]], Passage | None]  # which of these says the facts of the passage?


def passages_of(units: Iterable[Unit], source: Source) -> dict[str, list[Passage]]:
    """Return the sentences `units` as the outline holds them: those of the page under "", those of pieces by name."""
    texts: dict[str, list[Passage]] = {"": []}
    for unit in units:
        owner = source.owner(unit.text)
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


def carry_facts(old: Iterable[Passage], new: Iterable[Passage], ask: Ask) -> None:
    """Let the passages `new` say the facts of the `old` ones: equal words, else the nearest, else what `ask` answers.

    Raises LookupError if nobody says of a fact where it stands: a fact is never dropped.
    """
    fresh = [one for passage in new for one in passage.walk() if one.text]
    for passage in [one for top in old for one in top.walk() if one.ids]:
        same = [one for one in fresh if fold(one.text) == fold(passage.text)]
        chosen = same[0] if same else _nearest(passage, fresh) or ask(passage, fresh)
        if chosen is None:
            raise LookupError(f"no words say {', '.join(passage.ids)} any more")
        chosen.facts.update(passage.facts)
        chosen.again += [key for key in passage.again if key not in chosen.again]


def _nearest(passage: Passage, fresh: Sequence[Passage]) -> Passage | None:
    best = max(fresh, key=lambda one: likeness(one.text, passage.text), default=None)
    return best if best and likeness(best.text, passage.text) >= LIKENESS else None


def candidates(units: Sequence[Unit], source: Source) -> Iterator[Passage]:
    """Yield whatever in a section may say a fact: one to three sentences of a paragraph, an item, or a list."""
    for start, unit in enumerate(units):
        for length in (1, 2, 3):
            run = units[start : start + length]
            if len(run) == length and all(one[:2] == unit[:2] for one in run) and (length == 1 or unit.kind == "text"):
                yield Passage(" ".join(source.words(one.text) for one in run), 0)
    for passage in (one for one in passages_of(units, source)[""] if one.items):
        yield passage
        yield from (Passage(passage.text, 0, items=[item]) for item in passage.items if len(passage.items) > 1)
