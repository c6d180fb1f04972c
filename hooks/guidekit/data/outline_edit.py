"""Writes new words into the text of an outline: only the lines that differ change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from guidekit.data.outline import SECTIONS, Contents, Page, Piece
from guidekit.data.passage_lines import in_brackets, lines_of
from guidekit.data.passages import Passage

_INSIDE = 4  # spaces before what stands in an entry
_BRACKETS = re.compile(r":\s*\[.*\]\s*$")  # a text that stands in one line with its heading
_SECTIONS = re.compile(rf"\s*- {SECTIONS}:\s*$")


@dataclass(frozen=True)
class Edit:
    """The new passages of a section, a page or a piece of the outline."""

    part: Contents | Piece
    passages: list[Passage]


def edited(text: str, edits: Sequence[Edit]) -> str:
    """Return `text`, an outline, with the new passages in their places."""
    lines = text.splitlines()
    for edit in sorted(edits, key=lambda one: one.part.line, reverse=True):
        start, indent = _start(lines, edit)
        end = _end(lines, start, indent)
        deeper = _INSIDE if lines[start].lstrip().startswith("- ") else _INSIDE // 2
        has_facts = any(one.ids or one.block for passage in edit.passages for one in passage.walk())
        if (bracket := _BRACKETS.search(lines[start])) and not has_facts:
            lines[start] = f"{lines[start][: bracket.start()]}: {in_brackets(edit.passages)}"
        else:
            lines[start] = _BRACKETS.sub(":", lines[start])
            lines[start + 1 : end] = list(lines_of(edit.passages, indent + deeper))
    return "\n".join(lines) + "\n"


def _start(lines: list[str], edit: Edit) -> tuple[int, int]:
    """Return the index of the line above the text, which is added to a page that has none, and its indentation."""
    part = edit.part
    if not isinstance(part, Page | Piece):
        return part.line - 1, _indent(lines[part.line - 1])
    if "text" not in part.key_lines:
        start = part.key_lines["title"]
        lines.insert(start, f"{' ' * (_indent(lines[start - 1]))}text:")
        return start, _indent(lines[start])
    start = part.key_lines["text"] - 1
    return start, _indent(lines[start])


def _end(lines: list[str], start: int, indent: int) -> int:
    """Return the index of the line after the text that begins below `start`; sections in it stand after it."""
    for index, line in _below(lines, start):
        if _indent(line) <= indent or (_SECTIONS.match(line) and _indent(line) == indent + _INSIDE):
            return index
    return len(lines)


def _below(lines: list[str], start: int) -> Iterator[tuple[int, str]]:
    return ((index, lines[index]) for index in range(start + 1, len(lines)) if lines[index].strip())


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
