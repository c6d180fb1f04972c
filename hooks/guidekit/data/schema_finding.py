"""An error of the schema as a finding that whoever edits the file can act on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from guidekit.data.yaml_lines import KEY_LINES, LINE
from guidekit.model.finding import Finding

_NAMES = ("theme", "page", "heading", "id", "kind")
_FILE = "the file"
_COMPARE = "compare it with its neighbours"
_LIST = ("is not a list", "write one item a line, each beginning with `- `")
_EMPTY = ("is empty", "write at least one, or take the key out")
_MAPPING = ("is not made of keys and values", "write it like its neighbours, for example `title: Name of the guide`")
_TYPES = {
    "missing": ("is missing", "add the line, for example `{key}: ...`"),
    "extra_forbidden": ("is not a key that is known here", "take it out, or correct its spelling"),
    "misplaced": ("stands in the wrong place", "put it under the key that it belongs to, two spaces in"),
    "string_type": ("is not text", 'put "quotes" around it'),
    "string_too_short": _EMPTY,
    "too_short": _EMPTY,
    "string_pattern_mismatch": (
        "is not written as it must be",
        "compare it with its neighbours, for example `F001`, `about/what-it-is.md` or `warning`",
    ),
    "list_type": _LIST,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "literal_error": ("is none of those that there are: {expected}", "write one of them"),
    "int_type": ("is not a whole number", "write a number, for example `{key}: 65`"),
    "bool_type": ("is neither true nor false", "write `{key}: true`, or take the line out"),
    "date_type": ("is not a date", "write year, month and day, for example `{key}: 2026-11-24`"),
    "too_long": ("has too many entries", "keep {max_length} of them"),
    "string_too_long": ("has too many characters", "shorten it to {max_length} characters"),
}


def schema_finding(name: str, data: Any, detail: Any, examples: Mapping[str, str]) -> Finding:
    """Return `detail`, an error as Pydantic gives it, as a finding.

    `data` is what the file called `name` holds; each mapping in it has its line under the key `LINE` and those of its
    keys under `KEY_LINES`. `examples` holds a valid line for some of the keys.
    """
    steps = list(detail["loc"])
    nodes = list(_nodes(data, steps))
    key = next((str(step) for step in reversed(steps) if isinstance(step, str)), _FILE)
    lines = [node[KEY_LINES][key] for node in nodes if key in node[KEY_LINES] and detail["type"] != "missing"]
    line = (lines or [node[LINE] for node in nodes] or [1])[-1]
    context = detail.get("ctx", {})
    kind = "misplaced" if detail["type"] == "extra_forbidden" and key in examples else detail["type"]
    what, cure = (text.format(key=key, **context) for text in _TYPES.get(kind, ("", "")))
    what, cure = what or str(context.get("error", detail["msg"])), cure or _COMPARE
    entry = f" (entry {steps[-1] + 1})" if isinstance(steps[-1:][0] if steps else None, int) else ""
    place = [str(node[name]) for node in nodes for name in _NAMES if name in node and name != key]
    where = f"in {', '.join(place)}: " if place else ""
    return Finding(name, line, f"{where}`{key}`{entry} {what}", _with_example(cure, key, examples))


def _with_example(cure: str, key: str, examples: Mapping[str, str]) -> str:
    """Return `cure` with the example for the key, or with the known key that is nearest to one that is not known."""
    key = "" if key == _FILE else key
    if key in examples:
        return f"{cure.partition(', for example')[0].replace(_COMPARE, 'correct it')}, for example `{examples[key]}`"
    near = get_close_matches(key.lower(), examples, n=1)
    return f"{cure}, for example `{near[0]}:`" if near else cure


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
