"""Settings of a clinic: bad ones are clear errors of the usual kind, good ones are taken."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from guidekit.clinic.addresses import phone_link
from guidekit.clinic.colors import DARK_GROUNDS, LIGHT_GROUNDS, contrast
from guidekit.clinic.settings import EXAMPLES, Clinic, load_clinic
from guidekit.model.finding import GuideError
from tests.building import ANSWERS, CLINICS, ROOT

BAD = sorted((ROOT / "tests/bad_settings").glob("*.yml"))
GOOD: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/good_settings.yml").read_text(encoding="utf-8"))
EVERY_EXAMPLE = EXAMPLES | {key: f'{key}: "{example}"' for key, example in ANSWERS.items()}


def says(case: Path) -> list[str]:
    """Return what a bad file expects to be told of itself."""
    return re.findall(r"^# says: (.*)$", case.read_text(encoding="utf-8"), re.MULTILINE)


def load(text: bytes, folder: Path) -> Clinic:
    path = folder / "clinic.yml"
    path.write_bytes(text)
    return load_clinic(path, "clinic.yml", ANSWERS)


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.stem)
def test_a_bad_setting_is_a_clear_error(case: Path, tmp_path: Path) -> None:
    for beside in case.parent.iterdir():
        if beside.suffix != ".yml":
            shutil.copy(beside, tmp_path)
    with pytest.raises(GuideError) as error:
        load(case.read_bytes(), tmp_path)
    assert says(case)
    for words in [*says(case), "How to mend it: "]:
        assert words in str(error.value), str(error.value)
    assert "__" not in str(error.value)


@pytest.mark.parametrize("case", GOOD, ids=str)
def test_a_good_setting_is_taken(case: dict[str, Any], tmp_path: Path) -> None:
    load(yaml.safe_dump(case, allow_unicode=True).encode(), tmp_path)


def test_there_are_enough_bad_ones() -> None:
    ledgers = list((ROOT / "tests/bad_ledgers").glob("*.yml"))
    assert len(BAD) + len(ledgers) >= 40


@pytest.mark.parametrize("key", EVERY_EXAMPLE)
def test_each_example_in_a_cure_is_valid(key: str, tmp_path: Path) -> None:
    shutil.copy(CLINICS / "logo.svg", tmp_path / "our-logo.svg")
    line = EVERY_EXAMPLE[key].replace("our-logo.png", "our-logo.svg")
    group = "colors" if key in ("light", "dark") else "answers"
    nested = key in ("light", "dark", *ANSWERS)
    load((f"{group}:\n  {line}\n" if nested else f"{line}\n").encode(), tmp_path)


def test_the_settings_as_delivered_name_every_setting_with_its_example() -> None:
    text = (ROOT / "clinic.yml").read_text(encoding="utf-8")
    load_clinic(ROOT / "clinic.yml", "clinic.yml", ANSWERS)
    for key, example in EVERY_EXAMPLE.items():
        assert re.search(rf"^ *{key}:", text, re.MULTILINE) or not key, key
        assert not key or example.partition(":")[0] in text


def test_a_file_that_is_not_there_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(GuideError, match=r"clinic\.yml:1: there is no such file of settings"):
        load_clinic(tmp_path / "clinic.yml", "clinic.yml")


@pytest.mark.parametrize(
    ("phone", "link"),
    [
        ("(555) 010-0100 ext. 12", "tel:5550100100;ext=12"),
        ("+44 (0)20 7946 0000", "tel:+442079460000"),
        ("1-800-555-0100", "tel:18005550100"),
        ("555-0100 x7", "tel:5550100;ext=7"),
    ],
)
def test_a_phone_number_calls_what_it_says(phone: str, link: str) -> None:
    assert phone_link(phone) == link


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


def test_the_grounds_are_those_of_the_style_sheet() -> None:
    css = (ROOT / "docs/assets/guide.css").read_text(encoding="utf-8")
    light, _, dark = css.partition("@media screen {")
    names = {
        "the way on at the foot of a page": "--md-footer-bg-color",
        "an emergency card": "--guide-emergency-bg",
        "an urgent card": "--guide-urgent-bg",
        "a non-urgent card": "--guide-non-urgent-bg",
        "a warning": "--guide-warning-bg",
        "the ground around a page": "--guide-ground",
        "a row of the first page": "--guide-row",
        "white": "--md-default-bg-color",
        "the dark page": "--md-default-bg-color",
    }
    for text, grounds in ((light, LIGHT_GROUNDS), (dark, DARK_GROUNDS)):
        for name in grounds:
            variable = names[name]
            found = re.search(rf"{variable}: (#[0-9a-f]{{6}});", text)
            assert found, variable
            assert grounds[name] == found[1], name
