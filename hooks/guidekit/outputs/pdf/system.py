"""What the making of PDFs needs from the system: Pango, which sets the text, and HarfBuzz-Subset, which cuts its fonts.

`python -m guidekit.outputs.pdf.system` ends with 0 if both are there, else with 1.
"""

import contextlib
import importlib
import io
import sys

from guidekit.model.finding import Finding, GuideError

PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_CURE = (
    f"install it: on Debian and Ubuntu `sudo apt-get install {PACKAGES}`, on Fedora `sudo dnf install pango"
    " harfbuzz`, on macOS `brew install pango`, on Windows `pacman -S mingw-w64-ucrt-x86_64-pango` in MSYS2"
)


def missing() -> str:
    """Return the name of the system library that cannot be loaded; empty if all are there."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            libraries = importlib.import_module("weasyprint.text.ffi")
        except OSError:  # WeasyPrint says the same at length, and not for every system
            return "Pango"
    return "" if libraries.harfbuzz_subset else "HarfBuzz-Subset"


def check_system(name: str) -> None:
    """Raise GuideError if a library cannot be loaded; `name` is what its finding names as the place."""
    if lacking := missing():
        what = f"the handouts cannot be made: the system library {lacking} is missing"
        raise GuideError([Finding(name, 1, what, _CURE)])


if __name__ == "__main__":
    sys.exit(bool(missing()))
