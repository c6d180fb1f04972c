"""What a build keeps for the next: given again only if it is whole, and never more than there is room for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from guidekit.outputs.kept import Kept

ROOM = 10_000
DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "emptied": lambda _: b"",
    "cut": lambda data: data[:-1],
    "one bit turned": lambda data: data[:40] + bytes([data[40] ^ 1]) + data[41:],
    "replaced": lambda _: b"[]",
}


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """A folder with one result in it."""
    kept = Kept(tmp_path / "made", ROOM)
    kept.put(b"made of it", b"source")
    return kept


def test_what_was_made_is_not_made_again(kept: Kept) -> None:
    assert kept.made(lambda: b"made anew", b"source") == b"made of it"


def test_another_source_is_another_result(kept: Kept) -> None:
    assert kept.get(b"sour", b"ce") is None
    assert kept.made(lambda: b"made anew", b"sour", b"ce") == b"made anew"


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_what_is_damaged_is_made_again(kept: Kept, damage: Callable[[bytes], bytes]) -> None:
    (path,) = kept.folder.iterdir()
    path.write_bytes(damage(path.read_bytes()))
    assert kept.get(b"source") is None
    assert kept.made(lambda: b"made anew", b"source") == b"made anew"
    assert kept.get(b"source") == b"made anew"


def test_what_was_not_used_for_longest_goes_first(kept: Kept) -> None:
    for day in range(5):
        kept.put(bytes(ROOM // 4), str(day).encode())
    for day, path in enumerate(sorted(kept.folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)):
        os.utime(path, (day, day))
    assert kept.get(b"source") == b"made of it"
    kept.tidy()
    assert kept.get(b"source") == b"made of it"
    assert [kept.get(str(day).encode()) is None for day in range(5)] == [True, True, False, False, False]


def test_where_nothing_can_be_kept_it_is_made_all_the_same(tmp_path: Path) -> None:
    file = tmp_path / "no folder"
    file.write_text("")
    kept = Kept(file, ROOM)
    assert kept.made(lambda: b"made", b"source") == b"made"
    kept.tidy()
    assert file.read_text() == ""
