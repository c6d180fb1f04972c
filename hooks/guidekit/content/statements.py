"""Where a document says a fact: each statement that matches all patterns of the fact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from guidekit.data.outline import Fact
from guidekit.data.pattern import compile_pattern, literal_spans, normalise
from guidekit.model.document import Statement

_SENTENCE = re.compile(r"[^.!?]*(?:[.!?](?!\s)[^.!?]*)*(?:[.!?]+\s*|\Z)")


@dataclass(frozen=True)
class Match:
    """A statement that says a fact, and the first word in it that turns the fact round (empty if none)."""

    statement: Statement
    reversed_by: str


def find_matches(fact: Fact, statements: Sequence[Statement], reversing: Sequence[str]) -> list[Match]:
    """Return the statements that match every pattern of `fact`; `reversing` are the words that turn it round.

    Only a safety statement is looked at for such words.
    """
    words = tuple(word for word in reversing if word not in fact.allows) if fact.block else ()
    says = tuple(fact.says)
    return [
        Match(statement, _reversing_word(text, says, words) if words else "")
        for statement in statements
        if all(_stands_in(pattern, text := _normal(statement.whole)) for pattern in says)
    ]


def missing_patterns(fact: Fact, statement: Statement) -> list[str]:
    """Return the patterns of `fact` that `statement` does not match."""
    text = _normal(statement.whole)
    return [pattern for pattern in fact.says if not _stands_in(pattern, text)]


def nearest(fact: Fact, statements: Sequence[Statement]) -> tuple[Statement | None, list[str]]:
    """Return the statement that lacks the fewest patterns of `fact`, and those; (None, all) if none is near."""
    tries = [(missing_patterns(fact, statement), statement) for statement in statements]
    best = min(tries, key=lambda attempt: len(attempt[0]), default=None)
    if best is None or len(best[0]) > len(fact.says) / 2:
        return None, list(fact.says)
    return best[1], best[0]


def says(pattern: str, text: str) -> bool:
    """Tell whether `text`, as read, says the pattern."""
    return _stands_in(pattern, _normal(text))


def unclaimed_sentences(statement: Statement, facts: Sequence[Fact]) -> list[str]:
    """Return the sentences of `statement` in which no pattern of `facts`, which it says, is found."""
    whole = _normal(statement.whole)
    own = len(whole) - len(_normal(statement.text))
    said = [
        match.span() for fact in facts for pattern in fact.says for _, match in compile_pattern(pattern).find(whole)
    ]
    return [
        sentence.group().strip()
        for sentence in _SENTENCE.finditer(whole, own)
        if sentence.group().strip()
        and not any(start < sentence.end() and end > max(sentence.start(), own) for start, end in said)
    ]


# Each output says the same words again, so what was found in them is kept.
@cache
def _normal(text: str) -> str:
    return normalise(text)


@cache
def _stands_in(pattern: str, text: str) -> bool:
    return compile_pattern(pattern).stands_in(text)


@cache
def _reversing_word(text: str, says: tuple[str, ...], reversing: tuple[str, ...]) -> str:
    """Return the first reversing word in a sentence that says part of `says` and that none of these asks for."""
    said, asked = _spans(text, says, reversing)
    for sentence in _SENTENCE.finditer(text):
        if not any(start < sentence.end() and end > sentence.start() for start, end in said):
            continue
        for word in _reversing_regex(reversing).finditer(text, sentence.start(), sentence.end()):
            if not any(start <= word.start() and word.end() <= end for start, end in asked):
                return word.group()
    return ""


def _spans(
    text: str, says: tuple[str, ...], reversing: tuple[str, ...]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return where the patterns match, and of that the parts whose pattern has a reversing word itself."""
    said: list[tuple[int, int]] = []
    asked: list[tuple[int, int]] = []
    for pattern in says:
        for alternative, match in compile_pattern(pattern).find(text):
            said.append(match.span())
            asks = _reversing_regex(reversing).search(alternative.text.replace("...", "."))
            asked += literal_spans(match) if asks else []
    return said, asked


@cache
def _reversing_regex(reversing: tuple[str, ...]) -> re.Pattern[str]:
    alternatives = [alternative for word in reversing for alternative in compile_pattern(word).alternatives]
    return re.compile("|".join(alternative.regex.pattern for alternative in alternatives))
