"""The rules alone on the command line: a built folder and the data of its guide are all they need."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from guidekit.__main__ import main
from guidekit.commands.rules import rule_table
from guidekit.rules.registry import rules
from tests.building import ROOT, build, copy_pond
from tests.test_defects import REMOVALS


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The small guide built with a policy: its folder, and its configuration."""
    folder = tmp_path_factory.mktemp("whole")
    config = copy_pond(folder / "pond")
    config.write_text(config.read_text().replace("headers: false", f"headers: {ROOT}/deploy/headers.yml"))
    how = build(config, folder / "site")
    assert how.code == 0, how.output
    return folder / "site", config


def test_a_whole_site_passes(whole: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(whole[0]), "--config", str(whole[1])]) == 0
    told = capsys.readouterr().out
    assert "print       2 of 2  5 of 5    6 of 6  3 of 3" in told
    assert "Handouts: 4 PDF files with 12 pages, each as whole." in told
    assert "Reviews: 0 of 2 pages are signed, unchanged and in date." in told


def harmed(removal: dict[str, Any], site: Path, target: Path) -> Path:
    folder = shutil.copytree(site, target)
    for name, (old, new) in removal.get("edit", {}).items():
        text, count = re.subn(old, new, (folder / name).read_text(encoding="utf-8"), flags=re.DOTALL)
        assert count, f"{name} does not hold {old}"
        (folder / name).write_text(text, encoding="utf-8")
    for name in removal.get("remove", []):
        for path in list(folder.glob(name)):
            path.unlink()
    return folder


@pytest.mark.parametrize("removal", REMOVALS, ids=lambda removal: removal["name"])
def test_what_is_taken_out_is_found_by_its_rule_and_by_no_other(
    removal: dict[str, Any],
    whole: tuple[Path, Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    call = ["check", str(harmed(removal, whole[0], tmp_path / "site")), "--config", str(whole[1])]
    assert main(call) == 1
    told = capsys.readouterr().err
    assert any(removal["says"] in line and line.endswith(f" [{removal['rule']}]") for line in told.splitlines()), told
    monkeypatch.delitem(rules(), removal["rule"])
    main(call)
    assert f"[{removal['rule']}]" not in capsys.readouterr().err


def test_a_handout_that_is_no_pdf_fails(
    whole: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = shutil.copytree(whole[0], tmp_path / "site")
    (folder / "handouts/pond-a4.pdf").write_text("lost")
    assert main(["check", str(folder), "--config", str(whole[1])]) == 1
    assert f"{folder}/handouts/pond-a4.pdf:1: the handout is no PDF" in capsys.readouterr().err


def test_a_folder_that_is_no_site_fails(
    whole: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path), "--config", str(whole[1])]) == 1
    assert "the search index cannot be read" in capsys.readouterr().err


def test_it_needs_no_mkdocs(whole: tuple[Path, Path]) -> None:
    code = (
        "import sys; sys.modules['mkdocs'] = None; from guidekit.__main__ import main; "
        f"sys.exit(main(['check', {str(whole[0])!r}, '--config', {str(whole[1])!r}]))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT / "hooks", check=False).returncode == 0


def test_it_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["check", "--help"])
    assert end.value.code == 0
    assert "the folder of the built site, for example site" in capsys.readouterr().out


def test_every_file_of_the_folder_is_a_rule_in_the_table() -> None:
    files = {path.stem.replace("_", "-") for path in (ROOT / "hooks/guidekit/rules").glob("*.py")}
    told = {line.split()[0] for line in rule_table().partition(f"\n{len(rules())} rules.")[0].splitlines()}
    assert files - {"--init--", "registry"} == told == set(rules())
    assert all(one.stages and one.promise.endswith(".") for one in rules().values())
