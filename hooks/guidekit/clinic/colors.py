"""The clinic's colors: each must be read easily on every ground of the guide that it meets (WCAG 2.2, 1.4.3)."""

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator

_HEX = re.compile(r"#[0-9a-fA-F]{6}\Z")
LEAST_CONTRAST = 4.5
# The grounds that titles and links stand on, as docs/assets/guide.css has them: a test holds them against it.
LIGHT_GROUNDS = {
    "white": "#ffffff",
    "the ground around a page": "#edf4f6",
    "a row of the first page": "#f4f9fa",
    "the way on at the foot of a page": "#e8f2f4",
    "an emergency card": "#fdf1f1",
    "an urgent card": "#fdf6ec",
    "a non-urgent card": "#f0f6fc",
    "a warning": "#f6f4fb",
}
DARK_GROUNDS = {
    "the dark page": "#1e2629",
    "the ground around a page": "#10191b",
    "a row of the first page": "#182a2f",
    "the way on at the foot of a page": "#0f2a30",
    "an emergency card": "#2e1719",
    "an urgent card": "#2b2115",
    "a non-urgent card": "#14222f",
    "a warning": "#211d30",
}


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio (WCAG 2.2, 1 to 21) of two colors, each written like `#0b5563`."""
    from coloraide import Color  # it takes long to load, and only a clinic with colors of its own needs it

    return float(Color(one).contrast(Color(other), method="wcag21"))


def _readable_on(grounds: Mapping[str, str], text: str) -> str:
    if not _HEX.match(text):
        raise ValueError("is not a color with six digits")
    for name, ground in grounds.items():
        ratio = contrast(text, ground)
        if ratio < LEAST_CONTRAST:
            shown = int(ratio * 100) / 100  # cut, not rounded: 4.499 is not 4.5
            raise ValueError(f"has a contrast of {shown} to 1 on {name} ({ground}); {LEAST_CONTRAST} is the least")
    return text.lower()


LightColor = Annotated[str, AfterValidator(lambda text: _readable_on(LIGHT_GROUNDS, text))]
DarkColor = Annotated[str, AfterValidator(lambda text: _readable_on(DARK_GROUNDS, text))]
