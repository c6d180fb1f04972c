"""Passages as the lines of the outline that hold them: one sentence a line, so that a change is one of few lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

import yaml

from guidekit.data.passages import AGAIN, INCLUDE, LIST, SAYS, Passage

_LONGEST = 400  # letters of a list that stands in one line with what leads in to it
_DEEPER = 4


def lines_of(passages: Iterable[Passage], indent: int) -> Iterator[str]:
    """Yield the lines of `passages`, each entry after `indent` spaces."""
    start = f"{' ' * indent}- "
    for passage in passages:
        if passage.include:
            yield f"{start}{INCLUDE}: {passage.include}"
        elif passage.block:
            title = Passage(passage.text, 0, items=passage.items, facts=passage.facts, again=passage.again)
            yield f"{start}{passage.block}:"
            yield from lines_of([title, *passage.after], indent + _DEEPER)
            continue
        elif passage.items:
            key = f"{LIST}:" if passage.is_list else _key(passage.text)
            yield from _list(f"{start}{key}", passage.items, indent)
        elif passage.text not in passage.facts.values():
            yield f"{start}{_scalar(passage.text)}"
        for key, statement in sorted(passage.facts.items(), key=lambda fact: fact[1] != passage.text):
            says = SAYS if statement == passage.text else ""
            yield f"{start}{key}{says}: {_value(statement)}"
        if passage.again:
            yield f"{start}{AGAIN}: [{', '.join(passage.again)}]"


def _list(start: str, items: list[Passage], indent: int) -> Iterator[str]:
    """Yield a list in one line, if it is short and its items say no facts of their own."""
    if all(not (one.items or one.include or one.ids) for one in items):
        line = f"{start} {in_brackets(items)}"
        if len(line) <= _LONGEST:
            yield line
            return
    yield start
    yield from lines_of(items, indent + _DEEPER)


def in_brackets(passages: Iterable[Passage]) -> str:
    """Return passages that say no facts as one line: `[a sentence, {Tell us if: [a, b]}]`."""
    return f"[{', '.join(_one_in_brackets(passage) for passage in passages)}]"


def _one_in_brackets(passage: Passage) -> str:
    if passage.include:
        return f"{{{INCLUDE}: {passage.include}}}"
    if not passage.items:
        return _in_brackets(passage.text)
    key = LIST if passage.is_list else _in_brackets(passage.text.rstrip(":"))
    return f"{{{key}: {in_brackets(passage.items)}}}"


def _reads_as(text: str, data: object) -> bool:
    try:
        return bool(yaml.safe_load(text) == data)
    except yaml.YAMLError:
        return False


def _scalar(text: str) -> str:
    return text if _reads_as(f"- {text}", [text]) else json.dumps(text, ensure_ascii=False)


def _value(text: str) -> str:
    return text if _reads_as(f"- k: {text}", [{"k": text}]) else json.dumps(text, ensure_ascii=False)


def _in_brackets(text: str) -> str:
    return text if _reads_as(f"[{text}]", [text]) else json.dumps(text, ensure_ascii=False)


def _key(lead: str) -> str:
    key = lead.rstrip(":")
    plain = _reads_as(f"- {key}: [x]", [{key: ["x"]}]) and not key.islower()
    return f"{key}:" if plain else f"{json.dumps(key, ensure_ascii=False)}:"
