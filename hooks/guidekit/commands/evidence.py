"""`make evidence`: the figures that a built guide gives, each with its denominator, its sources and its words."""

import sys

from guidekit.evidence.figures import Given, figures_given
from guidekit.guide.built import Built
from guidekit.model.table import table


def evidence(built: Built) -> str:
    """Return the table of figures; ends the command with it if a figure has lost its citation."""
    given: list[tuple[str, Given]] = []
    if built.guide.evidence and built.guide.references:
        for view in built.views["page"]:
            found = figures_given(view, built.guide.evidence, built.guide.references)
            given += [(view.page.page, one) for one in found]
    lines = table([("Figure", "Page", "Cited", "Says"), *dict.fromkeys(_row(page, one) for page, one in given)])
    lost = sum(1 for _, one in given if one.lacks)
    told = "\n".join([*lines, f"{len(lines) - 1} figures on their pages, {lost} without a citation beside them."])
    return sys.exit(told) if lost else told


def _row(page: str, given: Given) -> tuple[str, str, str, str]:
    lost = {reference.key for reference in given.lacks}
    keys = (f"LOST {key}" if key in lost else key for key in given.figure.references)
    return given.figure.figure, page, ", ".join(keys), given.statement.text
