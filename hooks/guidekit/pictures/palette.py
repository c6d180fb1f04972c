"""The palette of the drawings: a style sheet with one color for each class, on a light ground and on a dark one."""

import re
from collections.abc import Iterator

from guidekit.model.finding import Finding

_RULE = re.compile(r"\.(?P<name>[a-z][\w-]*)\s*\{[^}]*?(?P<color>#[0-9a-f]{6})")
_DARK = "@media (prefers-color-scheme: dark)"

Colors = dict[str, str]


def read_colors(palette: str) -> tuple[Colors, Colors]:
    """Return the color of each class, such as `#0b5563`, on a light ground and on a dark one."""
    light, _, dark = palette.partition(_DARK)
    return _colors(light), _colors(dark)


def _colors(rules: str) -> Colors:
    return {found["name"]: found["color"] for found in _RULE.finditer(rules)}


def check_palette(palette: str, name: str) -> Iterator[Finding]:
    """Yield a finding for each class of `palette`, the text of the file called `name`, that has one color only.

    There must be a class, for a drawing without one is black.
    """
    light, dark = read_colors(palette)
    if not light:
        yield Finding(name, 1, "the palette is missing, or has no class", "write `.paper { fill: #f1f7f8; }` into it")
    for missing in sorted(light.keys() ^ dark.keys()):
        ground = "dark" if missing in light else "light"
        cure = f"write it above `{_DARK} {{` and below, for example `.{missing} {{ fill: #8ed3df; }}`"
        yield Finding(name, 1, f"the class `{missing}` has no color on a {ground} ground", cure)
