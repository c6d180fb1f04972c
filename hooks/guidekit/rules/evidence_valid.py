"""Rule evidence-valid."""

from collections.abc import Iterable

from guidekit.guide.guide import Reading
from guidekit.model.finding import Finding
from guidekit.rules.registry import DATA, rule


@rule(
    "evidence-valid",
    on=(DATA,),
    promise="The figures of the evidence can be read, fit together, and have known references.",
)
def check(reading: Reading) -> Iterable[Finding]:
    """Return what stood in the way when the file was read."""
    return reading.faults["evidence-valid"]
