"""How a build ends: what stood before stays, with strict mode or without; the preview goes on; builds repeat."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.building import ROOT, build, copy_guide, digest
from tests.profile_checks import profiled

_LOST = ("## Where it goes\n", "")


def change(page: Path, old: str, new: str) -> None:
    page.write_text(page.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("option", ["--strict", "--no-strict"])
def test_a_finding_fails_the_build_in_either_mode(option: str, pond: Path, pond_site_copy: Path) -> None:
    before = digest(pond_site_copy)
    change(pond.parent / "docs/index.md", *_LOST)
    assert build(pond, pond_site_copy, option).code == 1
    assert digest(pond_site_copy) == before


def test_all_findings_are_told_at_once_and_sorted(pond: Path, tmp_path: Path) -> None:
    change(pond.parent / "docs/index.md", *_LOST)
    change(pond.parent / "docs/care.md", "description:", "summary:")
    change(pond.parent / "docs/care.md", "Take the leaves out", "Wait")
    how = build(pond, tmp_path / "site")
    assert "The guide is not whole: 4 findings." in how.output
    places = re.findall(r"^(docs/\S+):(\d+): ", how.output, re.MULTILINE)
    assert places == [("docs/care.md", "1"), ("docs/care.md", "1"), ("docs/care.md", "10"), ("docs/index.md", "6")]
    assert not (tmp_path / "site").exists()


def test_a_build_says_what_it_has_checked(pond: Path, tmp_path: Path) -> None:
    how = build(pond, tmp_path / "site")
    lines = [line.split() for line in how.output.splitlines()]
    assert lines[0] == ["Checked", "in", "Pages", "Sections", "Facts", "Safety", "statements"]
    for output, line in zip(("page", "index", "print"), lines[1:4], strict=True):
        assert line == f"{output} 2 of 2 5 of 5 6 of 6 3 of 3".split()
    assert how.output.splitlines()[4] == "Handouts: 4 PDF files with 12 pages, each as whole."
    assert re.fullmatch(r"Built and checked in \d+\.\d seconds\.", how.output.splitlines()[5])
    assert how.output.splitlines()[6].startswith("Clinic: sample settings; not filled in: name, phone, hours, ")
    assert how.output.splitlines()[7] == "Reviews: 0 of 2 pages are signed, unchanged and in date."
    assert len(lines) == 8, "a build says nothing else"


@pytest.mark.parametrize("stage", ["outputs.py", "outputs_whole.py"])
def test_a_stage_that_does_nothing_ends_the_build(stage: str, pond: Path, pond_site_copy: Path) -> None:
    before = digest(pond_site_copy)
    empty = pond.with_name(stage)
    empty.write_text('"""Does nothing."""', encoding="utf-8")
    change(pond, f"{ROOT}/hooks/{stage}", str(empty))
    how = build(pond, pond_site_copy)
    assert how.code == 1
    assert "no rule has looked at the site" in how.output
    assert digest(pond_site_copy) == before


def test_a_page_is_read_once_and_parsed_three_times_at_most(pond: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLINIC", str(pond.with_name("clinic.yml")))
    change(pond, "headers: false", f"headers: {ROOT}/deploy/headers.yml")
    change(pond, "offline: false", "offline: pond.zip")
    _, site = profiled(pond)
    assert set(site.reads.values()) == {1}
    assert max(site.parses.values()) <= 3
    assert len(site.parses) == 4  # two pages, the print page, and that for what is not found


def test_two_builds_are_the_same_byte_for_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    config = copy_guide(tmp_path / "guide")
    for name in ("one", "two"):
        shutil.rmtree(config.parent / ".cache", ignore_errors=True)  # so that the handouts are made again, too
        assert build(config, tmp_path / name).code == 0
    assert digest(tmp_path / "one") == digest(tmp_path / "two")


def test_files_of_other_editors_are_read(pond: Path, tmp_path: Path) -> None:
    """Line ends of Windows, and the mark that some editors put before the text."""
    page, card = pond.parent / "docs/care.md", pond.parent / "docs/blocks/red.md"
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    card.write_bytes(b"\xef\xbb\xbf" + card.read_bytes())
    how = build(pond, tmp_path / "site")
    assert how.code == 0, how.output


def test_a_site_behind_a_link_is_built_where_the_link_leads(pond: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "real")
    for _ in range(2):
        assert build(pond, tmp_path / "site").code == 0
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "real/index.html").is_file()


def test_what_is_not_of_the_guides_making_stays(pond: Path, pond_site_copy: Path) -> None:
    (pond_site_copy / ".git").mkdir()
    assert build(pond, pond_site_copy).code == 0
    assert (pond_site_copy / ".git").is_dir()


def test_a_site_left_aside_is_brought_back(pond: Path, pond_site_copy: Path) -> None:
    """A build that was ended while it swapped, and then one that fails."""
    before = digest(pond_site_copy)
    pond_site_copy.rename(pond_site_copy.with_name(".site.old"))
    change(pond.parent / "docs/index.md", *_LOST)
    assert build(pond, pond_site_copy).code == 1
    assert digest(pond_site_copy) == before


def test_pages_alone_leave_the_handouts_as_they_were_last_made(
    pond: Path, pond_site_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGES", "true")
    handouts = pond_site_copy / "handouts"
    before = digest(handouts)
    change(pond.parent / "docs/index.md", "Where a garden pond goes", "Where a pond goes")
    how = build(pond, pond_site_copy)
    assert how.code == 0, how.output
    assert digest(handouts) == before != {}
    assert "as they were last made" in how.output
    shutil.rmtree(handouts)
    assert "was never made" in build(pond, pond_site_copy).output
    assert "would stay as they were last made" in build(pond, pond_site_copy, publish=True).output


@contextmanager
def preview(config: Path) -> Iterator[str]:
    """Serve a guide with `mkdocs serve`, and give the address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "-f", str(config), "-a", address]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT) as process:
        try:
            yield f"http://{address}/pond/"
        finally:
            process.terminate()


def fetch(url: str) -> str:
    """Return the page at `url` as soon as the preview shows it."""
    for _ in range(300):
        try:
            with urllib.request.urlopen(url) as answer:
                return str(answer.read().decode())
        except urllib.error.URLError:
            time.sleep(0.1)
    raise AssertionError("the preview did not begin")


def test_the_preview_shows_findings_and_goes_on(pond: Path) -> None:
    change(pond.parent / "docs/index.md", *_LOST)
    with preview(pond) as address:
        page = fetch(address)
    assert "The guide is not whole yet: 1 to mend" in page
    assert "section &#34;Where it goes&#34; is missing" in page


def test_the_preview_of_a_whole_guide_shows_no_finding(pond: Path) -> None:
    with preview(pond) as address:
        assert "not whole" not in fetch(address)
