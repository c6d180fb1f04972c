"""The checks alone on the command line: a built folder and an outline are all they need."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guidekit.commands.check import main
from guidekit.outputs.site import Site
from tests.building import POND, ROOT


def test_a_whole_site_passes(pond_site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(pond_site.folder), str(POND / "outline.yml")]) == 0
    assert "print       2 of 2  5 of 5    6 of 6  3 of 3" in capsys.readouterr().out


def test_whole_handouts_pass(pond_site: Site) -> None:
    assert main([str(pond_site.folder), str(POND / "outline.yml"), "--handouts", str(POND / "handouts.yml")]) == 0


def test_a_lost_handout_fails(pond_site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = shutil.copytree(pond_site.folder, tmp_path / "site")
    (folder / "handouts/pond-a4.pdf").unlink()
    assert main([str(folder), str(POND / "outline.yml"), "--handouts", str(POND / "handouts.yml")]) == 1
    assert f'{folder}/handouts/pond-a4.pdf:1: the handout "A garden pond" is missing' in capsys.readouterr().err


def test_a_handout_that_is_no_pdf_fails(pond_site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = shutil.copytree(pond_site.folder, tmp_path / "site")
    (folder / "handouts/pond-a4.pdf").write_text("lost")
    assert main([str(folder), str(POND / "outline.yml"), "--handouts", str(POND / "handouts.yml")]) == 1
    assert f"{folder}/handouts/pond-a4.pdf:1: the handout is no PDF" in capsys.readouterr().err


def test_a_site_that_has_lost_a_page_fails(pond_site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = shutil.copytree(pond_site.folder, tmp_path / "site")
    shutil.rmtree(folder / "care")
    assert main([str(folder), str(POND / "outline.yml")]) == 1
    assert f'{folder}/care.html:1: the page "Care of the pond" is missing' in capsys.readouterr().err


def test_a_folder_that_is_no_site_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path), str(POND / "outline.yml")]) == 1
    assert "the search index cannot be read" in capsys.readouterr().err


def test_it_needs_no_mkdocs(pond_site: Site) -> None:
    code = (
        "import sys; sys.modules['mkdocs'] = None; from guidekit.commands.check import main; "
        f"sys.exit(main([{str(pond_site.folder)!r}, {str(POND / 'outline.yml')!r}]))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT / "hooks", check=False).returncode == 0


def test_it_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--help"])
    assert end.value.code == 0
    assert "the folder of the built site, for example site" in capsys.readouterr().out
