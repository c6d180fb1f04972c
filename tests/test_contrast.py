"""The guide's own colors: each pair that meets is told apart, in both schemes, in color and in grey."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from guidekit.clinic.colors import contrast
from tests.building import ROOT

PAIRS: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/contrast.yml").read_text(encoding="utf-8"))
_BLOCK = re.compile(r'\[data-md-color-scheme="(default|slate)"\] \{\n(.*?)\n {0,2}\}', re.DOTALL)
_COLOR = re.compile(r"(--[\w-]+): (#[0-9a-f]{6});")
_OF_TITLES = "-edge"  # an edge of its own is needed on dark grounds alone


def _schemes() -> dict[str, dict[str, str]]:
    blocks = _BLOCK.findall((ROOT / "docs/assets/guide.css").read_text(encoding="utf-8"))
    light, dark = (dict(_COLOR.findall(block)) for _, block in blocks[:2])
    return {"light": light, "dark": {**light, **dark}}


SCHEMES = _schemes()


def grey(color: str) -> str:
    """Return the grey that a screen or a printer without colors shows (Filter Effects 1, `grayscale()`)."""
    red, green, blue = (int(color[place : place + 2], 16) for place in (1, 3, 5))
    shade = round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    return f"#{shade:02x}{shade:02x}{shade:02x}"


def faults(scheme: dict[str, str]) -> list[str]:
    """Return each pair that is not told apart well enough, in color or in grey."""
    found = []
    for pair in PAIRS:
        name = pair.get("text") or pair["edge"]
        over = scheme.get(name) or scheme[name.removesuffix(_OF_TITLES)]
        for ground in pair["grounds"]:
            for one, other in ((over, scheme[ground]), (grey(over), grey(scheme[ground]))):
                if (ratio := contrast(one, other)) < pair["least"]:
                    found.append(f"{name} {one} on {ground} {other}: {ratio:.2f}, and {pair['least']} is the least")
    return found


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_pair_is_told_apart(scheme: str) -> None:
    assert faults(SCHEMES[scheme]) == []


def test_every_color_is_in_a_pair() -> None:
    told = {name for pair in PAIRS for name in (pair.get("text"), pair.get("edge"), *pair["grounds"]) if name}
    used_alone = {"--md-accent-fg-color", "--md-primary-fg-color--light", "--md-primary-fg-color--dark"}
    used_alone |= {"--md-primary-bg-color--light", "--md-footer-fg-color--lighter", "--guide-warning"}
    assert set(SCHEMES["dark"]) - told == used_alone


def test_a_pale_text_is_seen() -> None:
    assert any("--guide-title" in fault for fault in faults({**SCHEMES["light"], "--guide-title": "#9ab5ba"}))
