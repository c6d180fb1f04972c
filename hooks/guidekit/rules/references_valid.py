"""Rule references-valid."""

from collections.abc import Iterable

from guidekit.guide.guide import Reading
from guidekit.model.finding import Finding
from guidekit.rules.registry import DATA, rule


@rule("references-valid", on=(DATA,), promise="The references can be read, each with a key of its own.")
def check(reading: Reading) -> Iterable[Finding]:
    """Return what stood in the way when the file was read."""
    return reading.faults["references-valid"]
