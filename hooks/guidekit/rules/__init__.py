"""The rules of a guide: one file each, called like the rule's id; `registry` finds and runs them."""

from __future__ import annotations

from guidekit.content.view import View
from guidekit.model.finding import Finding
from guidekit.rules.registry import PAGE, run


def check_view(view: View) -> list[Finding]:
    """Return what all rules about a built page find in `view`."""
    return run(PAGE, view)
