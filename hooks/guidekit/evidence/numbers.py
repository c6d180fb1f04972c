"""Rule: every number in a page is said by a fact of the outline or a figure of the evidence: none is invented."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from guidekit.content.saying import find
from guidekit.content.view import View
from guidekit.data.pattern import compile_pattern, literal_spans, normalise, says
from guidekit.evidence.figures import Evidence
from guidekit.evidence.references import References
from guidekit.model.document import Statement
from guidekit.model.finding import Finding
from guidekit.model.folding import unlabelled

_ONES = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen"
_WORD = (
    rf"(?:{_ONES}|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a )?hundred|(?:a )?thousand|(?:a )?million)"
)
_WORDS = rf"{_WORD}(?:[ -]{_WORD})*"
_NUMBER = re.compile(
    rf"\d+(?:[.,\u2044]\d+)*%?|\b{_WORDS} (?:in|out of) (?:every )?(?:{_WORDS}|\d+)\b|\b{_WORDS} (?:percent|per cent)\b"
    r"|\b(?:half|two thirds|a third|a quarter|three quarters) of\b|\bevery (?:second|third|fourth|fifth|tenth) \w+"
)
_DIGITS = {word: str(number) for number, word in enumerate(_ONES.split("|")[:-1], 1)}
Span = tuple[int, int]


def check_numbers_known(
    view: View, evidence: Evidence, references: References, values: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield a finding for each number of the page that nothing known says; `values` are those of the clinic.

    The page of references is left out: its numbers are those of the references.
    """
    if view.page.page == references.page:
        return
    silent = _silent(frozenset((*values.values(), *(reference.cited for reference in references.references))))
    facts = _numbers_of_facts(view)
    for section in view.sections:
        heading = Statement("", section.heading, None, False, section.line)
        for statement in (heading, *section.statements):
            text = _without(statement.text, silent)
            for number in _unknown(text, statement, evidence, facts.get(id(statement), set())):
                what = f'section "{section.heading}": no fact and no figure says the number {number}'
                cure = (
                    f'take it out of "{statement.text[:60]}", or add the figure with its reference to `figures` in the'
                    " file of evidence; if it only counts what the guide lists, add it to `plain_numbers` there"
                )
                yield view.finding(section, what, cure)


@cache
def _silent(words: frozenset[str]) -> re.Pattern[str]:
    """Return what finds any of the `words`, the longest first, that say numbers and are no facts."""
    listed = "|".join(map(re.escape, sorted(words, key=lambda one: (-len(one), one))))
    return re.compile(rf"(?<![\w.,])(?:{listed})(?![\w%]|[.,]\d)")


def _without(text: str, silent: re.Pattern[str]) -> str:
    """Return `text` as patterns read it, without what the clinic says and without citations."""
    text = unicodedata.normalize("NFKC", text)  # a half as one sign is a number, too
    return normalise(unlabelled(silent.sub(" ", text)))


def _numbers_of_facts(view: View) -> dict[int, set[str]]:
    """Return the numbers in the facts that each statement says in words of the outline, by the id of the statement."""
    numbers: dict[int, set[str]] = defaultdict(set)
    for part, section in view.pairs:
        for words in view.outline.flat(part):
            known = [view.outline.facts[key].statement for key in words.passage.ids]
            if known and (statement := find(words, section, has_blocks=view.has_blocks)):
                told = normalise(" ".join(known))
                numbers[id(statement)].update(_NUMBER.findall(told))
                numbers[id(statement)].update(_DIGITS[word] for word in re.findall(r"\w+", told) if word in _DIGITS)
    return numbers


def _unknown(text: str, statement: Statement, evidence: Evidence, facts: set[str]) -> Iterator[str]:
    """Yield each number in `text` that neither a plain number nor a figure nor any of its `facts` holds."""
    if not _NUMBER.search(text):
        return
    given = [one.says for one in evidence.figures if all(says(pattern, statement.whole) for pattern in one.says)]
    figures = [span for patterns in given for span in _spans(patterns, text)]
    known = [*figures, *_spans(evidence.plain_numbers, text)]
    for number in _NUMBER.finditer(text):
        is_percent = number.group().endswith("%")  # then no fact and no plain number says it
        end = number.end() - is_percent  # the sign is no word to a pattern
        if number.group() in facts and not is_percent:
            continue
        if not any(start <= number.start() and end <= stop for start, stop in (figures if is_percent else known)):
            yield number.group()


def _spans(patterns: Iterable[str], text: str) -> Iterator[Span]:
    for pattern in patterns:
        for _, match in compile_pattern(pattern).find(text):
            yield from literal_spans(match)  # a number in a gap is not what the pattern says
