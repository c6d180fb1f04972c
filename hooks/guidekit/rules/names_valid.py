"""Rule names-valid."""

from collections.abc import Iterable

from guidekit.guide.guide import Reading
from guidekit.model.finding import Finding
from guidekit.rules.registry import DATA, rule


@rule(
    "names-valid",
    on=(DATA,),
    promise="The names that patients use, and the words of an emergency, can be read, and lead to the outline.",
)
def check(reading: Reading) -> Iterable[Finding]:
    """Return what stood in the way when the file was read."""
    return reading.faults["names-valid"]
