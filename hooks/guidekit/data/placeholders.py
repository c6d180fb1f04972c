"""Placeholders such as `{{ phone }}`, for which the pages and the outline get values: the clinic's settings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from guidekit.model.finding import Finding

PLACEHOLDER = re.compile(r"\{\{\s*(?P<key>[^{}]*?)\s*\}\}")


def fill(text: str, values: Mapping[str, str]) -> str:
    """Return `text` with the value of each placeholder; one without a value stays as it is."""
    return PLACEHOLDER.sub(lambda found: values.get(found["key"], found[0]), text)


def fill_data(data: Any, values: Mapping[str, str]) -> Any:
    """Return `data`, as read from YAML, with every text in it filled."""
    if isinstance(data, str):
        return fill(data, values)
    if isinstance(data, list):
        return [fill_data(item, values) for item in data]
    if isinstance(data, dict):
        return {key: fill_data(item, values) for key, item in data.items()}
    return data


def check_placeholders(text: str, values: Mapping[str, str], name: str) -> Iterator[Finding]:
    """Yield a finding for each placeholder in `text`, the source of the page called `name`, that has no value."""
    for number, line in enumerate(text.splitlines(), 1):
        for found in PLACEHOLDER.finditer(line):
            if found["key"] not in values:
                near = get_close_matches(found["key"], values, n=1, cutoff=0) or ["phone"]
                cure = f"write the name of a setting, for example `{{{{ {near[0]} }}}}`; all are: {', '.join(values)}"
                yield Finding(name, number, f"there is no setting for `{found[0]}`", cure)
