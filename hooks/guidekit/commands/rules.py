"""`python -m guidekit.commands.rules`: every rule by its id, the stages that it looks at, and what it promises."""

from __future__ import annotations

import sys

from guidekit.rules.registry import Stage, rules


def main() -> int:
    """Print the table, in the order of the stages."""
    print(table())  # noqa: T201 (the answer of the command)
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
