"""The table of reviews: how each page stands today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from guidekit.review.standing import Standing, State

_HEADS = ("Page", "State", "Reviewed by", "On", "Next due")


def status_table(standings: Sequence[Standing]) -> str:
    """Return the table, one row a page, and under it how many pages there are in each state."""
    rows = [_HEADS, *(_row(one) for one in standings)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    counts = Counter(one.state for one in standings)
    total = ", ".join(f"{counts[state]} {state.value}" for state in State)
    return "\n".join([*lines, f"{len(standings)} pages: {total}."])


def _row(one: Standing) -> tuple[str, ...]:
    review = one.review
    told = (review.signed, str(review.reviewed), str(review.due)) if review else ("", "", "")
    return (one.page, one.state.value, *told)
