"""Rule: every number in a page is said by a fact of the outline or a figure of the evidence: none is invented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from guidekit.document import Statement
from guidekit.evidence.figures import Evidence
from guidekit.evidence.references import References
from guidekit.finding import Finding
from guidekit.pattern import compile_pattern, literal_spans, normalise
from guidekit.pdf.labels import unlabelled
from guidekit.statements import says
from guidekit.view import View

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*%?")
Span = tuple[int, int]


def check_numbers_known(
    view: View, evidence: Evidence, references: References, values: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield a finding for each number of the page that nothing known says; `values` are those of the clinic.

    The page of references is left out: its numbers are those of the references.
    """
    if view.page.page == references.page:
        return
    silent = sorted({*values.values(), *(reference.cited_as for reference in references.references)}, key=len)
    said = [*(one.says for one in evidence.figures), *(fact.says for fact in view.outline.facts.values())]
    sayings = [patterns for patterns in said if _DIGIT.search(" ".join(patterns))]
    for section in view.sections:
        for statement in section.statements:
            text = _without(statement.text, silent)
            for number in _unknown(text, statement, evidence, sayings):
                what = f'section "{section.heading}": no fact and no figure says the number {number}'
                cure = (
                    f'take it out of "{statement.text[:60]}", or add the figure with its reference to `figures` in the'
                    " file of evidence; if it only counts what the guide lists, add it to `plain_numbers` there"
                )
                yield view.finding(section, what, cure)


def _without(text: str, silent: Sequence[str]) -> str:
    """Return `text` as patterns read it, without what the clinic says and without citations."""
    for words in reversed(silent):  # the longest first
        text = text.replace(words, " ")
    return normalise(unlabelled(text))


def _unknown(text: str, statement: Statement, evidence: Evidence, sayings: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield each number in `text` that neither a plain number nor any of `sayings`, said by the statement, holds."""
    if not _DIGIT.search(text):
        return
    known = list(_spans(evidence.plain_numbers, text))
    for patterns in sayings:
        if all(says(pattern, statement.whole) for pattern in patterns):
            known += _spans(patterns, text)
    for number in _NUMBER.finditer(text):
        if not any(start <= number.start() and _end(number) <= end for start, end in known):
            yield number.group()


def _end(number: re.Match[str]) -> int:
    """Return where the digits of a number end: a percent sign is no word to a pattern."""
    return number.end() - number.group().endswith("%")


def _spans(patterns: Iterable[str], text: str) -> Iterator[Span]:
    for pattern in patterns:
        for _, match in compile_pattern(pattern).find(text):
            yield from literal_spans(match)  # a number in a gap is not what the pattern says
