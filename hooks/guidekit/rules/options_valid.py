"""Rule options-valid."""

from collections.abc import Iterable

from guidekit.guide.guide import Reading
from guidekit.model.finding import Finding
from guidekit.rules.registry import DATA, rule


@rule("options-valid", on=(DATA,), promise="Every option of the guide in mkdocs.yml is written and known.")
def check(reading: Reading) -> Iterable[Finding]:
    """Return what stood in the way when the file was read."""
    return reading.faults["options-valid"]
