"""Rule handouts-valid."""

from collections.abc import Iterable

from guidekit.guide.guide import Reading
from guidekit.model.finding import Finding
from guidekit.rules.registry import DATA, rule


@rule("handouts-valid", on=(DATA,), promise="The list of handouts can be read, and names sections of the outline.")
def check(reading: Reading) -> Iterable[Finding]:
    """Return what stood in the way when the file was read."""
    return reading.faults["handouts-valid"]
