"""Rule ledger-valid."""

from collections.abc import Iterable

from guidekit.guide.guide import Reading
from guidekit.model.finding import Finding
from guidekit.rules.registry import DATA, rule


@rule(
    "ledger-valid",
    on=(DATA,),
    promise="The ledger of reviews is sound: known pages, possible dates, and what was signed.",
)
def check(reading: Reading) -> Iterable[Finding]:
    """Return what stood in the way when the file was read."""
    return reading.faults["ledger-valid"]
