"""Rule: every number in a page is said by a fact of the outline or a figure of the evidence: none is invented."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from guidekit.content.labels import unlabelled
from guidekit.content.statements import says
from guidekit.content.view import View
from guidekit.data.pattern import compile_pattern, literal_spans, normalise
from guidekit.evidence.figures import Evidence
from guidekit.evidence.references import References
from guidekit.model.document import Statement
from guidekit.model.finding import Finding

_ONES = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen"
_WORD = (
    rf"(?:{_ONES}|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a )?hundred|(?:a )?thousand|(?:a )?million)"
)
_WORDS = rf"{_WORD}(?:[ -]{_WORD})*"
_NUMBER = re.compile(
    rf"\d+(?:[.,\u2044]\d+)*%?|\b{_WORDS} (?:in|out of) (?:every )?(?:{_WORDS}|\d+)\b|\b{_WORDS} (?:percent|per cent)\b"
    r"|\b(?:half|two thirds|a third|a quarter|three quarters) of\b|\bevery (?:second|third|fourth|fifth|tenth) \w+"
)
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
    all_patterns = [fact.says for fact in view.outline.facts.values() if _NUMBER.search(" ".join(fact.says))]
    for section in view.sections:
        titles = dict.fromkeys(statement.title for statement in section.statements)
        headings = [Statement("", title, None, False, section.line) for title in (section.heading, *titles)]
        for statement in (*headings, *section.statements):
            for number in _unknown(_without(statement.text, silent), statement, evidence, all_patterns):
                what = f'section "{section.heading}": no fact and no figure says the number {number}'
                cure = (
                    f'take it out of "{statement.text[:60]}", or add the figure with its reference to `figures` in the'
                    " file of evidence; if it only counts what the guide lists, add it to `plain_numbers` there"
                )
                yield view.finding(section, what, cure)


def _without(text: str, silent: Sequence[str]) -> str:
    """Return `text` as patterns read it, without what the clinic says and without citations."""
    text = unicodedata.normalize("NFKC", text)  # a half as one sign is a number, too
    for words in reversed(silent):  # the longest first
        text = re.sub(rf"(?<![\w.,]){re.escape(words)}(?![\w%]|[.,]\d)", " ", text)
    return normalise(unlabelled(text))


def _unknown(
    text: str, statement: Statement, evidence: Evidence, all_patterns: Sequence[Sequence[str]]
) -> Iterator[str]:
    """Yield each number in `text` that no plain number, no figure and none of `all_patterns` holds."""
    if not _NUMBER.search(text):
        return
    figures = _said_spans([one.says for one in evidence.figures], statement, text)
    known = [*figures, *_spans(evidence.plain_numbers, text), *_said_spans(all_patterns, statement, text)]
    for number in _NUMBER.finditer(text):
        spans = figures if number.group().endswith("%") else known  # no fact and no plain number is a percentage
        if not any(start <= number.start() and _end(number) <= end for start, end in spans):
            yield number.group()


def _said_spans(all_patterns: Sequence[Sequence[str]], statement: Statement, text: str) -> list[Span]:
    """Return where `text` says any of `all_patterns` of which the statement says all patterns."""
    said = [patterns for patterns in all_patterns if all(says(pattern, statement.whole) for pattern in patterns)]
    return [span for patterns in said for span in _spans(patterns, text)]


def _end(number: re.Match[str]) -> int:
    """Return where the digits of a number end: a percent sign is no word to a pattern."""
    return number.end() - number.group().endswith("%")


def _spans(patterns: Iterable[str], text: str) -> Iterator[Span]:
    for pattern in patterns:
        for _, match in compile_pattern(pattern).find(text):
            yield from literal_spans(match)  # a number in a gap is not what the pattern says
