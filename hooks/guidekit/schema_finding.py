"""An error of the schema as a finding that whoever edits the file can act on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guidekit.finding import Finding
from guidekit.yaml_lines import LINE

_NAMES = ("theme", "page", "heading", "id", "kind")
_LIST = ("is not a list", "write one item a line, each beginning with `- `")
_EMPTY = ("is empty", "write at least one, or take the key out")
_MAPPING = ("is not made of keys and values", "write it like its neighbours, for example `title: Name of the guide`")
_TYPES = {
    "missing": ("is missing", "add the line, for example `{key}: ...`"),
    "extra_forbidden": ("is not a key that is known here", "take it out, or correct its spelling"),
    "string_type": ("is not text", 'put "quotes" around it'),
    "string_too_short": _EMPTY,
    "too_short": _EMPTY,
    "string_pattern_mismatch": (
        "is not written like the others",
        "compare it with its neighbours, for example `F001`, `about/what-it-is.md` or `warning`",
    ),
    "list_type": _LIST,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "int_type": ("is not a whole number", "write a number, for example `{key}: 65`"),
    "bool_type": ("is neither true nor false", "write `{key}: true`, or take the line out"),
    "value_error": ("cannot be read", "correct the pattern, for example `do not ... stop | never ... stop`"),
}


def schema_finding(name: str, data: Any, detail: Any) -> Finding:
    """Return `detail`, an error as Pydantic gives it, as a finding.

    `data` is what the file called `name` holds; each mapping in it has its line under the key `LINE`.
    """
    steps = list(detail["loc"])
    nodes = list(_nodes(data, steps))
    line = next((node[LINE] for node in reversed(nodes) if LINE in node), 1)
    key = next((str(step) for step in reversed(steps) if isinstance(step, str)), "the file")
    what, cure = _TYPES.get(detail["type"], (detail["msg"], "compare it with its neighbours"))
    reason = f" ({detail['ctx']['error']})" if "error" in detail.get("ctx", {}) else ""
    place = [str(node[name]) for node in nodes for name in _NAMES if name in node and name != key]
    where = f"in {', '.join(place)}: " if place else ""
    return Finding(name, line, f"{where}`{key}` {what}{reason}", cure.format(key=key))


def _nodes(data: Any, steps: list[str | int]) -> Iterator[dict[str, Any]]:
    """Yield each mapping on the way to the error, from the outermost."""
    for step in [None, *steps]:
        if step is not None:
            try:
                data = data[step]
            except (KeyError, IndexError, TypeError):
                return
        if isinstance(data, dict):
            yield data
