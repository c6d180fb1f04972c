"""What the making of PDFs needs from the system: Pango, which sets the text."""

from __future__ import annotations

import contextlib
import importlib
import io

from guidekit.finding import Finding, GuideError

PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_CURE = (
    f"install it: on Debian and Ubuntu `sudo apt-get install {PACKAGES}`, on Fedora `sudo dnf install pango`, on macOS"
    " `brew install pango`, on Windows `pacman -S mingw-w64-ucrt-x86_64-pango` in MSYS2"
)


def check_system(name: str) -> None:
    """Raise GuideError if Pango cannot be loaded; `name` is what its finding names as the place."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            importlib.import_module("weasyprint")
        except OSError:  # WeasyPrint says the same at length, and not for every system
            what = "the handouts cannot be made: the system library Pango is missing"
            raise GuideError([Finding(name, 1, what, _CURE)]) from None
