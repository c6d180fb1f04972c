"""The options of the guide in mkdocs.yml: whatever is misspelt, left out or of another type is a finding."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml

from guidekit.build import read_data
from guidekit.guide.options import Options
from guidekit.model.finding import Finding, GuideError

OPTIONS = sorted(set(Options.model_fields) - {"line", "key_lines"})
ODD: list[Any] = [5, [], {}, "x", None, True, [None], [[1]], {"a": None}]
_PLAIN = (("!ENV [CLINIC, clinic.yml]", "clinic.yml"), ("!ENV [PUBLISH, false]", "false"), ("!relative ", ""))


def found(data: Any, pond: Path) -> list[Finding]:
    """Return what a build finds in the data of a configuration; any other error fails the test."""
    pond.write_text(yaml.safe_dump(data, sort_keys=False))
    try:
        return read_data(pond)[2]
    except GuideError as error:
        assert all(finding.rule for finding in error.findings)
        return error.findings


@pytest.fixture
def data(pond: Path) -> Any:
    text = pond.read_text()
    for tag, value in _PLAIN:
        text = text.replace(tag, value)
    return yaml.safe_load(text)


def test_the_small_guide_has_every_option_and_no_finding(data: Any, pond: Path) -> None:
    assert sorted(data["extra"]["guide"]) == OPTIONS
    assert found(data, pond) == []


@pytest.mark.parametrize("option", OPTIONS)
def test_an_option_that_is_left_out_or_misspelt_is_found(option: str, data: Any, pond: Path) -> None:
    value = data["extra"]["guide"].pop(option)
    [missing] = found(data, pond)
    assert (missing.rule, missing.what) == ("options-valid", f"`{option}` is missing")
    assert f"for example `{option}: " in missing.cure
    data["extra"]["guide"][f"x{option}"] = value
    lost, unknown = sorted(found(data, pond), key=lambda finding: finding.what)
    assert lost.what == missing.what
    assert unknown.what == f"`x{option}` is not a key that is known here"
    assert f"`{option}:`" in unknown.cure
    line = pond.read_text().splitlines()[unknown.line - 1]
    assert f"x{option}:" in line


def test_odd_values_are_found_without_a_traceback(data: Any, pond: Path) -> None:
    for odd in ODD:
        for key in data:
            found({**copy.deepcopy(data), key: odd}, pond)
        for option in OPTIONS:
            changed = copy.deepcopy(data)
            changed["extra"]["guide"][option] = odd
            if not isinstance(odd, str | bool) and odd is not None:
                assert {finding.rule for finding in found(changed, pond)} == {"options-valid"}, (option, odd)
        for place, plugin in enumerate(data["plugins"]):
            changed = copy.deepcopy(data)
            changed["plugins"][place] = {next(iter(plugin)): odd}
            assert {finding.rule for finding in found(changed, pond)} == {"plugins-valid"}, (plugin, odd)
