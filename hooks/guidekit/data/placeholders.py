"""Placeholders such as `{{ phone }}` and `[@brady-2014]`, for which pages and outline get values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from guidekit.data.yaml_lines import Lines

PLACEHOLDER = re.compile(r"\{\{\s*(?P<key>[^{}]*?)\s*\}\}")
CITATION = re.compile(r"\[(?P<keys>@[^\[\]]*)\]")
CITED = r"\[\d+\](?: \[\d+\])*"  # what pages say in its place


def fill(text: str, values: Mapping[str, str]) -> str:
    """Return `text` with the value of each placeholder; one without a value stays as it is.

    The value of a citation is what it is cited as, by its key: `@brady-2014`.
    """
    text = CITATION.sub(lambda found: _cited(found, values), text)  # first: a value is text, whatever it looks like
    return PLACEHOLDER.sub(lambda found: values.get(found["key"], found[0]), text)


def _cited(found: re.Match[str], values: Mapping[str, str]) -> str:
    keys = [key.strip() for key in found["keys"].split(";")]
    return " ".join(values[key] for key in keys) if all(key in values for key in keys) else found[0]


def fill_data(data: Any, values: Mapping[str, str]) -> Any:
    """Return `data`, as read from YAML, with every text in it filled."""
    if isinstance(data, str):
        return fill(data, values)
    if isinstance(data, Lines):
        filled = Lines(fill_data(item, values) for item in data)
        filled.numbers = data.numbers
        return filled
    if isinstance(data, dict):
        return {fill(key, values): fill_data(item, values) for key, item in data.items()}
    return data
