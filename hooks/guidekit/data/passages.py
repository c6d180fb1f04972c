"""Passages: the words that the outline holds, as they stand in the guide, with the facts that they say.

In the outline, the text under a heading is a list. Each entry is one of these:

- words: a sentence, or some that stand one after the other
- words that lead in to a list, with its items under them
- `warning:` or another kind of block, with its title and then its text under it
- `list:`, with the items of a list that no words lead in to
- `include: name.md`, for what several pages include
- `F001: what it is`, for a fact that the words just above say
- `F001 says: a sentence`, for a fact that is said in its own words
- `again: [F001]`, for facts of other places that the words just above say again
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from guidekit.data.yaml_lines import KEY_LINES, LINE, Lines

FACT_ID = re.compile(r"[A-Z]+[0-9]+\Z")
_KIND = re.compile(r"[a-z][a-z-]*\Z")
LIST, INCLUDE, AGAIN, SAYS = "list", "include", "again", " says"
EXAMPLE = "- Never stop a blood thinner for needling."


@dataclass
class Passage:
    """Words of the guide, and what stands under them.

    `facts` are the statements of the facts that the words say, by id, `again` the ids of facts that other words define.
    In a `block`, `text` is its title; with `is_list`, it is empty. `items` are what the words lead in to, and `after`
    what follows the title of a block. `include` is the name of a file.
    """

    text: str
    line: int
    block: str = ""
    include: str = ""
    is_list: bool = False
    items: list[Passage] = field(default_factory=list)
    after: list[Passage] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    again: list[str] = field(default_factory=list)
    fact_lines: dict[str, int] = field(default_factory=dict)

    def walk(self) -> Iterator[Passage]:
        """Yield this passage and all in it, in reading order."""
        yield self
        for passage in (*self.items, *self.after):
            yield from passage.walk()

    @property
    def ids(self) -> list[str]:
        """The ids of all facts that the words say."""
        return [*self.facts, *self.again]


def read_passages(data: Any) -> list[Passage]:
    """Return the passages in `data`, a list as read from YAML; raises ValueError that says which entry is none."""
    if not isinstance(data, Lines):
        raise ValueError("is not a list: write one sentence a line, each beginning with `- `")
    passages: list[Passage] = []
    for entry, line in zip(data, data.numbers, strict=True):
        if isinstance(entry, dict):
            _read_mapping(entry, line, passages)
        elif isinstance(entry, str | int) and str(entry).strip():
            passages.append(Passage(str(entry), line))
        else:
            raise ValueError(f"has an entry on line {line} that is no text: put quotes around it")
    return passages


def _read_mapping(entry: dict[str, Any], line: int, passages: list[Passage]) -> None:
    keys = [key for key in entry if key not in (LINE, KEY_LINES)]
    if len(keys) != 1:
        raise ValueError(f"has an entry on line {line} with {len(keys)} keys: begin each of them with `- `")
    key, value = keys[0], entry[keys[0]]
    if FACT_ID.match(key) or key == AGAIN:
        if not passages:
            raise ValueError(f"has `{key}` on line {line}, and no words above it that say it")
        _read_fact(key, value, line, passages[-1])
    elif key.endswith(SAYS) and FACT_ID.match(key.removesuffix(SAYS)):
        passages.append(Passage(str(value), line))
        _read_fact(key.removesuffix(SAYS), value, line, passages[-1])
    elif key == INCLUDE:
        passages.append(Passage("", line, include=str(value)))
    elif key == LIST:
        passages.append(Passage("", line, is_list=True, items=read_passages(value)))
    elif _KIND.match(key):
        passages.append(_read_block(key, line, read_passages(value)))
    else:
        passages.append(Passage(f"{key.rstrip(':')}:", line, items=read_passages(value)))


def _read_fact(key: str, value: Any, line: int, passage: Passage) -> None:
    if key == AGAIN:
        passage.again += [str(one) for one in value] if isinstance(value, list) else [str(value)]
    elif not isinstance(value, str) or not value.strip():
        raise ValueError(f"has the fact {key} on line {line}, and does not say what it is")
    else:
        passage.facts[key] = value
        passage.fact_lines[key] = line


def _read_block(kind: str, line: int, inside: list[Passage]) -> Passage:
    if not inside or not inside[0].text:
        raise ValueError(f"has a block `{kind}` on line {line} without a title: write it as its first entry")
    title, *after = inside
    title.block, title.after = kind, after
    return title
