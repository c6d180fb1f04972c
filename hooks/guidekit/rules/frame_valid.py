"""Rule frame-valid."""

from __future__ import annotations

from collections.abc import Iterable

from guidekit.guide.guide import Reading
from guidekit.model.finding import Finding
from guidekit.rules.registry import DATA, rule


@rule("frame-valid", on=(DATA,), promise="The file of the frame can be read.")
def check(reading: Reading) -> Iterable[Finding]:
    """Return what stood in the way when the file was read."""
    return reading.faults["frame-valid"]
