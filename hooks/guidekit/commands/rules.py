"""`python -m guidekit.commands.rules`: every rule by its id, the stages that it looks at, and what it promises."""

from __future__ import annotations

import sys

from guidekit.rules.registry import Stage, rules


def main() -> int:
    """Print the table, in the order of the stages, and what a rule of each stage is given."""
    given = "\n".join(f"  {stage.name:8}  {stage.value}" for stage in Stage)
    print(f"{table()}\n\nThe stages, and what a rule is given there:\n{given}")  # noqa: T201 (the answer)
    return 0


def table() -> str:
    """Return the table of all rules, those of an early stage first."""
    order = list(Stage)
    listed = sorted(rules().values(), key=lambda one: (min(map(order.index, one.stages)), one.id))
    rows = [(one.id, ", ".join(stage.name for stage in one.stages), one.promise) for one in listed]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"{key:{widths[0]}}  {stages:{widths[1]}}  {promise}" for key, stages, promise in rows]
    return "\n".join([*lines, f"{len(rows)} rules."])


if __name__ == "__main__":
    sys.exit(main())
