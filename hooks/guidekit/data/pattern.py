r"""Patterns: how the evidence says which words give a figure, leaving the wording free.

A pattern is one line, such as ``do not ... stop | never ... stop``:

- `` | `` separates alternatives, one of which must be found;
- ``...`` is up to eight words in between;
- ``*`` at a word's end is any ending;
- case, punctuation and hyphens do not matter: a space stands for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

_GAP = r"((?:[^\w.!?]+\w+){0,8}?)"  # a gap stays within its sentence
_BETWEEN = r"[^\w.!?]+"
_WORD = re.compile(r"\w+(?:['.,]\w+)*\*?\Z")
_PLAIN = {0x2019: "'", 0x02BC: "'", 0x00AD: None, 0x200B: None}  # apostrophes; signs that nobody sees
_CONTRACTIONS = ((r"\bcan(?:'t|not)\b", "can not"), (r"\bwon't\b", "will not"), (r"n't\b", " not"))


class PatternError(ValueError):
    """A pattern cannot be read; the message says why."""


@dataclass(frozen=True)
class Alternative:
    """One alternative of a pattern: its text, as in the file."""

    text: str

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The alternative as a regular expression."""
        return re.compile(_regex(self.text.split()))

    @cached_property
    def parts(self) -> list[str]:
        """The runs of letters that stand in any text that says the alternative, the longest first."""
        parts = [part for word in self.text.split() if word != "..." for part in word.rstrip("*").split("-")]
        return sorted(parts, key=len, reverse=True)


@dataclass(frozen=True)
class Pattern:
    """A pattern that was read: its alternatives.

    A cheap look at the text comes before each regular expression is compiled and searched for.
    """

    alternatives: tuple[Alternative, ...]

    @cached_property
    def _heads(self) -> list[tuple[str, Alternative]]:
        return [(alternative.parts[0], alternative) for alternative in self.alternatives]

    def find(self, text: str) -> Iterator[tuple[Alternative, re.Match[str]]]:
        """Yield each alternative that stands in `text`, which is normalised, with each place where it does."""
        for alternative in [alternative for head, alternative in self._heads if head in text]:
            if all(part in text for part in alternative.parts):
                for match in alternative.regex.finditer(text):
                    yield alternative, match

    def stands_in(self, text: str) -> bool:
        """Tell whether any alternative stands in `text`, which is normalised."""
        return next(self.find(text), None) is not None


@cache
def normalise(text: str) -> str:
    """Return `text` in lower case, with plain apostrophes, "not" written out and single spaces."""
    text = text.lower().translate(_PLAIN)
    for contraction, written_out in _CONTRACTIONS:
        text = re.sub(contraction, written_out, text)
    return " ".join(text.split())


@cache
def says(pattern: str, text: str) -> bool:
    """Tell whether `text`, as read, says the pattern; each output says the same words again, so answers are kept."""
    return compile_pattern(pattern).stands_in(normalise(text))


@cache
def compile_pattern(pattern: str) -> Pattern:
    """Return `pattern`, read.

    Raises PatternError if an alternative is empty, begins or ends with a gap, or holds a stray sign.
    """
    return Pattern(tuple(_compile_alternative(part) for part in normalise(pattern).split("|")))


def _compile_alternative(text: str) -> Alternative:
    words = text.split()
    if not words:
        raise PatternError("there is nothing before or after '|'")
    if "..." in (words[0], words[-1]):
        raise PatternError("'...' stands between two words, not at an end")
    for word in words:
        if word != "..." and not all(_WORD.match(part) for part in word.split("-")):
            raise PatternError(f"'{word}' is not a word; use letters and numbers, '*' at the end, '...' or '|'")
    return Alternative(" ".join(words))


def _regex(words: list[str]) -> str:
    regex = r"\b"
    for position, word in enumerate(words):
        if word == "...":
            regex += _GAP
            continue
        literal = _BETWEEN.join(re.escape(part) for part in word.rstrip("*").split("-"))
        start = r"(?<!\d[.,])" if word[0].isdigit() else ""  # `5` does not stand in 1.5, nor `1,000` in 1,000,000
        end = r"\w*" if word.endswith("*") else r"\b(?![.,]\d)" if word[-1].isdigit() else r"\b"
        regex += (_BETWEEN if position else "") + start + literal + end
    return regex


def literal_spans(match: re.Match[str]) -> list[tuple[int, int]]:
    """Return the parts of a match that the pattern names word by word: the match without its gaps."""
    spans, start = [], match.start()
    for gap in range(1, (match.re.groups or 0) + 1):
        spans.append((start, match.start(gap)))
        start = match.end(gap)
    return [*spans, (start, match.end())]


def _readable(text: str) -> str:
    try:
        compile_pattern(text)
    except PatternError as error:
        raise ValueError(f"cannot be read ({error})") from None
    return text


def _number_as_text(value: object) -> object:
    """A pattern such as `911` is a number to YAML; it stands for its digits."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


PatternText = Annotated[str, BeforeValidator(_number_as_text), Field(min_length=1), AfterValidator(_readable)]
