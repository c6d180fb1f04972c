"""What a check says: where something is wrong, what it is, how to mend it, and which rule says so."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

Made = TypeVar("Made")


class GuideError(Exception):
    """Something is wrong with the guide; `findings` holds all of it."""

    def __init__(self, findings: Iterable["Finding"]) -> None:
        self.findings = list(findings)
        super().__init__(report(self.findings))


@dataclass(frozen=True, order=True)
class Finding:
    """One defect: the file and line (1 is the first) to open, what is wrong there, the cure, and the id of the rule.

    The first line of `what` says what is wrong; more lines may show it.
    """

    file: str
    line: int
    what: str
    cure: str
    rule: str = ""

    def __str__(self) -> str:
        first, *rest = self.what.splitlines() or [""]
        rule = f" [{self.rule}]" if self.rule else ""
        told = [f"{self.file}:{self.line}: {first}{rule}", *rest, f"    How to mend it: {self.cure}"]
        text = "\n".join(told)
        return "".join(sign if sign.isprintable() or sign == "\n" else f"<U+{ord(sign):04X}>" for sign in text)


class Faults(defaultdict[str, list[Finding]]):
    """What stood in the way of reading or making something, by the id of the rule that tells it."""

    def __init__(self) -> None:
        super().__init__(list)

    def keep(self, rule: str, make: Callable[[], Made]) -> Made | None:
        """Return what `make` returns; None if it raises GuideError, whose findings `rule` will tell."""
        try:
            return make()
        except GuideError as error:
            self[rule] += error.findings
            return None


def report(findings: Iterable[Finding]) -> str:
    """Return all findings as one text: counted, sorted by file and line, no finding twice."""
    unique = sorted(set(findings))
    noun = "finding" if len(unique) == 1 else "findings"
    return "\n".join([f"The guide is not whole: {len(unique)} {noun}.", *map(str, unique)])
