"""A clinic's own guide: its name, phone and emergency number in every output, and nothing in a setting runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from lxml.html import HtmlElement
from page import ValidationProfile, validate_pdf

from guidekit.clinic.settings import load_clinic
from guidekit.data.outline import Outline
from guidekit.data.outline_file import load_outline
from guidekit.outputs.pdf.handouts import load_handouts
from guidekit.outputs.pdf.read import read_pdf
from guidekit.outputs.site import Site, page_file
from tests.building import ANSWERS, CLINICS, ROOT, build, command, read_html

HOSTILE = yaml.safe_load((CLINICS / "hostile.yml").read_text(encoding="utf-8"))


def plain(text: str) -> str:
    return "".join(text.split())


def outline_of(settings: Path) -> Outline:
    return load_outline(ROOT / "guide/outline.yml", values=load_clinic(settings, settings.name, ANSWERS).values)


def texts(site: Site) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of every page, the print page and every handout."""
    for page in [*(page.page for page in site.outline.pages()), "print_page"]:
        path = page_file(site, page)
        assert path
        yield page, plain(str(read_html(path).xpath("//main")[0].text_content()))
    for handout, _, file in load_handouts(ROOT / "guide/handouts.yml", "x", site.outline).files():
        pdf = read_pdf(site.folder / "handouts" / file, handout.margin_mm, ["letter", "a4"])
        yield file, plain("".join(pdf.pages))


# ---- A clinic that has filled in everything


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The guide of a clinic that has filled in one file, signed every page and published."""
    folder = tmp_path_factory.mktemp("own")
    settings = folder / "filled.yml"
    for name in ("filled.yml", "logo.svg"):
        (folder / name).write_bytes((CLINICS / name).read_bytes())
    how = build(ROOT / "mkdocs.yml", folder / "first", clinic=settings)
    assert how.code == 0, how.output
    pages = [page.page for page in outline_of(settings).pages()]
    person = ["--by", "A Tester", "--role", "Physical therapist"]
    assert command("sign-off", folder / "first", *person, "--page", *pages, clinic=settings) == 0
    how = build(ROOT / "mkdocs.yml", folder / "site", clinic=settings, publish=True)
    assert how.code == 0, how.output
    return Site(folder / "site", outline_of(settings))


def test_name_phone_and_emergency_number_are_everywhere(own: Site, capsys: pytest.CaptureFixture[str]) -> None:
    clinic = load_clinic(CLINICS / "filled.yml", "filled.yml", ANSWERS)
    said = list(texts(own))
    assert len(said) == len(own.outline.pages()) + 1 + 10
    counts = {}
    for what in ("name", "phone", "emergency_number"):
        lacking = [name for name, text in said if plain(clinic.values[what]) not in text]
        assert lacking == [], what
        counts[what] = len(said)
    with capsys.disabled():
        print(f"\nIn {len(said)} outputs (pages, print page, handouts): {counts}")  # noqa: T201


def test_another_emergency_number_leaves_none_of_the_old_one(own: Site) -> None:
    assert [name for name, text in texts(own) if re.search(r"\b911\b", text)] == []
    index = (own.folder / "search/data.js").read_text(encoding="utf-8")
    assert "911" not in index
    assert '"call":"Call 112 now if:"' in index
    heads = " ".join(path.read_text(encoding="utf-8") for path in own.folder.rglob("*.html"))
    assert re.findall(r".{30}\b911\b.{30}", heads) == []


def test_a_published_guide_wears_no_mark_and_names_its_reviewer_everywhere(own: Site) -> None:
    for name, text in texts(own):
        assert "Samplesettings" not in text, name
        assert "ReviewedbyATester,Physicaltherapiston" in text, name


def test_the_sample_wears_its_mark_everywhere(site: Site) -> None:
    assert [name for name, text in texts(site) if "Samplesettings" not in text] == []


def test_the_clinics_own_answers_stand_in_the_pages(own: Site) -> None:
    said = dict(texts(own))
    clinic = load_clinic(CLINICS / "filled.yml", "filled.yml", ANSWERS)
    pages = {
        "shower": "visit/aftercare.md",
        "driving": "visit/aftercare.md",
        "alcohol": "visit/aftercare.md",
        "sport": "visit/aftercare.md",
        "price": "choosing/cost-and-insurance.md",
        "children": "choosing/common-questions.md",
        "visit_length": "visit/how-many-visits.md",
    }
    for key, page in pages.items():
        assert plain(clinic.values[f"answers.{key}"]) in said[page], key


def test_what_is_not_filled_in_has_a_wording_that_is_true(site: Site) -> None:
    said = dict(texts(site))
    assert plain("taking a shower: ask the clinic") in said["visit/aftercare.md"]
    assert plain("price of a visit: ask the clinic") in said["choosing/cost-and-insurance.md"]
    assert plain("the clinic that gives you this guide") in said["reference/about-this-guide.md"]


def test_logo_colors_language_and_address_reach_the_site(own: Site) -> None:
    root = read_html(own.folder / "index.html")
    assert root.get("lang") == "en-US"
    assert root.xpath("//link[@rel='canonical']/@href") == ["https://www.example.org/dry-needling/index.html"]
    assert set(root.xpath("//a[contains(@class, 'md-logo')]/img/@src")) == {"assets/clinic-logo.svg"}
    (sheet,) = root.xpath("//link[@rel='stylesheet']/@href")
    assert "#5b2a86" in (own.folder / sheet).read_text(encoding="utf-8")
    assert (own.folder / "assets/clinic-logo.svg").read_bytes() == (CLINICS / "logo.svg").read_bytes()


def test_handouts_with_settings_are_accessible(own: Site, hostile: Site) -> None:
    """PDF/UA-1, with all that a clinic adds to a sheet: links that dial, its logo, its reviewers."""
    made = [path for site in (own, hostile) for path in (site.folder / "handouts").glob("*.pdf")]
    assert len(made) == 20
    profile = ValidationProfile.PDF_UA_1
    assert [str(path) for path in made if not validate_pdf(path, profile=profile).is_compliant] == []


# ---- Settings that would run, break out or be filled in again


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The guide with hostile text in every setting."""
    folder = tmp_path_factory.mktemp("hostile") / "site"
    how = build(ROOT / "mkdocs.yml", folder, clinic=CLINICS / "hostile.yml")
    assert how.code == 0, how.output
    return Site(folder, outline_of(CLINICS / "hostile.yml"))


def hostile_texts() -> Iterator[str]:
    for value in [*HOSTILE.values(), *HOSTILE["answers"].values()]:
        yield from [value] if isinstance(value, str) else value if isinstance(value, list) else []


def test_every_hostile_text_is_text(hostile: Site) -> None:
    said = dict(texts(hostile))
    name, *rest = (plain(" ".join(text.split())) for text in hostile_texts())
    assert [page for page, text in said.items() if name not in text] == []
    everything = "".join(said.values())
    shown = [text for text in rest if not re.match(r"#|https|UTC|en-GB", text)]
    assert len(shown) >= 12
    assert [text for text in shown if text not in everything] == []


def runs(root: HtmlElement) -> list[str]:
    """Return everything in a page that runs or loads: scripts, handlers, odd addresses."""
    scripts = [str(script.get("src") or script.text or "") for script in root.iter("script")]
    handlers = [str(name) for element in root.iter() for name in element.attrib if str(name).startswith("on")]
    addresses = [str(url) for url in root.xpath("//@href | //@src")]
    odd = [url for url in addresses if re.match(r"(?i)\s*(javascript|data|vbscript):", url)]
    frames = [str(element.tag) for element in root.iter("iframe", "object", "embed", "svg", "img")]
    return [*scripts, *handlers, *odd, *frames]


def test_nothing_runs_that_does_not_run_in_the_sample(site: Site, hostile: Site) -> None:
    paths = sorted(path.relative_to(site.folder) for path in site.folder.rglob("*.html"))
    assert len(paths) == len(site.outline.pages()) + 2
    for path in paths:
        before, after = runs(read_html(site.folder / path)), runs(read_html(hostile.folder / path))
        assert len(after) == len(before), path
        data = [text for text in after if "schema.org" in text]
        assert not any("<" in text for text in data), path


def test_no_placeholder_is_filled_in_twice(hostile: Site) -> None:
    said = dict(texts(hostile))
    assert "{{7*7}}" in said["visit/aftercare.md"]
    assert "49" not in said["visit/aftercare.md"]
    assert "[@brady-2014]" in said["choosing/cost-and-insurance.md"]
    assert "[references:Law]" in said["choosing/common-questions.md"]
