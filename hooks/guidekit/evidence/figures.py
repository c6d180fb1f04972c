"""The figures that the guide may give beyond its source text: each stands beside a citation of where it comes from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from guidekit.content.view import View
from guidekit.data.pattern import PatternText, says
from guidekit.data.schema import Part, Text, load
from guidekit.evidence.references import Reference, References
from guidekit.evidence.tables import EXAMPLES as OF_TABLES
from guidekit.evidence.tables import Condition, Rates, check_rates
from guidekit.model.document import Section, Statement
from guidekit.model.finding import Finding, GuideError

EXAMPLES = {
    "": "figures:",
    "says": 'says: ["7,629"]',
    "references": "references: [brady-2014]",
    **OF_TABLES,
}


class Figure(Part):
    """A figure: the words that tell it, and the references that must be cited beside it.

    The first of `says` stands in the statement itself, the others there or in what leads in to it.
    """

    figure: Text
    says: Annotated[list[PatternText], Field(min_length=1)]
    references: Annotated[list[str], Field(min_length=1)]


class Evidence(Part):
    """Everything that the guide takes from studies."""

    figures: Annotated[list[Figure], Field(min_length=1)]
    plain_numbers: list[PatternText] = Field(default_factory=list)
    rates: Rates | None = None
    conditions: list[Condition] = Field(default_factory=list)

    def values(self) -> dict[str, str]:
        """Return what the placeholder of each count stands for, such as `rates.bleeding.ireland`."""
        return self.rates.values() if self.rates else {}


@dataclass(frozen=True)
class Given:
    """A figure, the statement that gives it, and those of its references that are not cited there."""

    figure: Figure
    section: Section
    statement: Statement
    lacks: list[Reference]


def load_evidence(path: Path, name: str, references: References) -> Evidence:
    """Return the evidence in `path`, which findings call `name`; raises GuideError with every finding."""
    evidence = load(Evidence, path, name, EXAMPLES)
    findings = [*_unknown_keys(evidence, name, set(references.by_key())), *_unknown_counts(evidence, name)]
    findings += check_rates(evidence.rates, name) if evidence.rates else ()
    if findings:
        raise GuideError(findings)
    return evidence


def _unknown_keys(evidence: Evidence, name: str, known: set[str]) -> Iterator[Finding]:
    parts: list[tuple[Part, list[str]]] = [(one, one.references) for one in evidence.figures]
    parts += [(one, one.references) for one in evidence.conditions]
    parts += [(study, [study.reference]) for study in (evidence.rates.studies if evidence.rates else [])]
    for part, keys in parts:
        for key in keys:
            if key not in known:
                line = part.key_lines.get("references", part.key_lines.get("reference", part.line))
                yield Finding(name, line, f"there is no reference '{key}'", "write a key of the file of references")


def _unknown_counts(evidence: Evidence, name: str) -> Iterator[Finding]:
    """Yield a finding for each count that no figure of its study gives."""
    for effect, study, count in evidence.rates.counted() if evidence.rates else ():
        if not _is_given(evidence, study.reference, str(count)):
            what = f'no figure of {study.reference} gives {count} for "{effect.effect}"'
            cure = "correct the number, or add the figure to `figures`"
            yield Finding(name, effect.key_lines["counts"], what, cure)


def _is_given(evidence: Evidence, reference: str, count: str) -> bool:
    number = re.compile(rf"(?<![\d.,]){count}(?![\d]|[.,]\d)")
    return any(reference in one.references and number.search(" ".join(one.says)) for one in evidence.figures)


def figures_given(view: View, evidence: Evidence, references: References) -> Iterator[Given]:
    """Yield each figure of `evidence` that a statement of the page gives; the page of references cites nothing."""
    known = references.by_key()
    for section in view.sections if view.page.page != references.page else ():
        for statement in section.statements:
            for figure in evidence.figures:
                first, *others = figure.says
                if says(first, statement.text) and all(says(other, statement.whole) for other in others):
                    cited = [known[key] for key in figure.references]
                    lacks = [reference for reference in cited if reference.cited not in statement.whole]
                    yield Given(figure, section, statement, lacks)


def check_figures_cited(view: View, evidence: Evidence, references: References) -> Iterator[Finding]:
    """Yield a finding for each figure that stands without its citation in the same paragraph, item or row."""
    for given in figures_given(view, evidence, references):
        if given.lacks:
            keys = "; ".join(f"@{reference.key}" for reference in given.lacks)
            what = f'section "{given.section.heading}": the figure "{given.figure.figure}" stands without its citation'
            cure = f'in {view.source}, write `[{keys}]` at the end of the sentence in "{given.statement.text[:60]}..."'
            yield view.finding(given.section, what, cure)
