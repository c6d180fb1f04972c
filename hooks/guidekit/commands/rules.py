"""`make rules`: every rule by its id, the stages that it looks at, and what it promises."""

from guidekit.model.table import table
from guidekit.rules.registry import Stage, rules


def rule_table() -> str:
    """Return the table of all rules, those of an early stage first, and what a rule of each stage is given."""
    order = list(Stage)
    listed = sorted(rules().values(), key=lambda one: (min(map(order.index, one.stages)), one.id))
    lines = table([(one.id, ", ".join(stage.name for stage in one.stages), one.promise) for one in listed])
    given = [f"  {stage.name:8}  {stage.value}" for stage in Stage]
    return "\n".join([*lines, f"{len(lines)} rules.", "", "The stages, and what a rule is given there:", *given])
