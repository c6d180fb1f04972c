"""A machine without Pango: one clear line says what to install, on each kind of system."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.building import build


class _Missing:
    """Stands in the way of WeasyPrint as a missing library does."""

    def find_spec(self, name: str, *_: object) -> None:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")


def test_a_missing_library_is_one_clear_line(pond: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [_Missing(), *sys.meta_path])
    how = build(pond, tmp_path / "site")
    assert how.code == 1
    assert "Traceback" not in how.output
    assert "handouts.yml:1: the handouts cannot be made: the system library Pango is missing" in how.output
    for words in ("apt-get install libpango", "dnf install pango", "brew install pango", "pacman -S"):
        assert words in how.output
