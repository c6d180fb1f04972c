"""Sign-off: each state of a page, what voids it, what every output says of it, and when a guide may be published."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from guidekit.__main__ import main
from guidekit.clinic.settings import load_clinic
from guidekit.data.outline_file import load_outline
from guidekit.outputs.pdf.read import read_pdf
from guidekit.outputs.site import Site, page_file
from guidekit.review.ledger import as_data, load_ledger, write_ledger
from guidekit.review.meaning import digest
from guidekit.review.sign import Reviewer, make_review
from guidekit.review.standing import NOT_YET, State, sentence, standing
from tests.accepting import take_in
from tests.building import POND, ROOT, Built, build, read_html
from tests.building import digest as files

TODAY = date(2026, 11, 24)
ALICE = Reviewer("Alice Tester", "Physical therapist", "PT 123")
BOB = Reviewer("Bob Tester", "Doctor")
PAGES = ["index.md", "care.md"]


def desk(pond: Path, site: Path, *arguments: str) -> int:
    """Run `python -m guidekit` for the small guide."""
    return main([arguments[0], str(site), "--config", str(pond), *arguments[1:]])


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def signed(pond: Path, pond_site: Site) -> Path:
    """The small guide with both pages signed today, one by each of two people; its configuration."""
    assert desk(pond, pond_site.folder, "sign-off", "--page", "index.md", "--by", "Alice Tester", "--role", "PT") == 0
    assert desk(pond, pond_site.folder, "sign-off", "--page", "care.md", "--by", "Bob Tester", "--role", "Doctor") == 0
    return pond


# ---- States


@pytest.mark.parametrize(
    ("reviewed", "due", "said", "state"),
    [
        (date(2026, 11, 24), date(2029, 11, 24), "text", State.SIGNED),
        (date(2026, 1, 1), date(2027, 2, 23), "text", State.SIGNED),
        (date(2026, 1, 1), date(2027, 2, 22), "text", State.DUE),
        (date(2026, 1, 1), date(2026, 11, 24), "text", State.DUE),
        (date(2026, 1, 1), date(2026, 11, 23), "text", State.OVERDUE),
        (date(2026, 1, 1), date(2026, 11, 23), "text else", State.CHANGED),
        (date(2026, 11, 24), date(2029, 11, 24), "text else", State.CHANGED),
    ],
)
def test_the_state_of_a_page(reviewed: date, due: date, said: str, state: State) -> None:
    review = make_review("index.md", "text", ALICE, reviewed, due)
    assert standing("index.md", review, digest(said), TODAY).state is state


def test_a_page_without_a_review_was_never_signed() -> None:
    assert standing("index.md", None, digest("text"), TODAY).state is State.NEVER


def sentence_of(*reviews: tuple[Reviewer, date, date, str] | None) -> str:
    """Return the sentence for pages that say `text`, each with a review of the words it names, or none."""
    made = [review and make_review("index.md", review[3], review[0], review[1], review[2]) for review in reviews]
    return sentence([standing("index.md", one, digest("text"), TODAY) for one in made], "en-US")


NEW, OLD = (date(2026, 11, 1), date(2029, 11, 1)), (date(2023, 1, 31), date(2026, 1, 31))


def test_every_sentence_is_true() -> None:
    alice = "Alice Tester, Physical therapist, PT 123"
    assert sentence_of((ALICE, *NEW, "text")) == (
        f"Reviewed by {alice} on November 1, 2026; next review due November 1, 2029."
    )
    assert sentence_of((ALICE, *OLD, "text")) == (
        f"Reviewed by {alice} on January 31, 2023; the next review was due January 31, 2026 and has not been done."
    )
    assert sentence_of(None) == sentence_of((ALICE, *NEW, "other words")) == NOT_YET
    assert sentence_of(None, (ALICE, *NEW, "other words")) == NOT_YET
    assert sentence_of(None, (ALICE, *NEW, "text")) == (
        "Not yet fully reviewed by a health professional (1 of 2 parts reviewed)."
    )
    assert sentence_of((ALICE, *NEW, "text"), (BOB, date(2026, 11, 3), date(2027, 11, 3), "text")) == (
        f"Reviewed by {alice}; Bob Tester, Doctor between November 1, 2026 and November 3, 2026;"
        " next review due November 3, 2027."
    )
    assert "; the next review of 1 of 2 parts was due January 31, 2026 and has not been done." in sentence_of(
        (ALICE, *NEW, "text"), (BOB, *OLD, "text")
    )


# ---- What voids a sign-off


def said_everywhere(site: Path) -> dict[str, str]:
    """Return what each output says at its end of its review."""
    built = Site(site, load_outline(POND / "outline.yml"))
    paths: dict[str, Path | None] = {page: page_file(built, page) for page in PAGES}
    paths["print"] = page_file(built, "print_page")
    lines = {
        key: str(read_html(path).xpath("//main//p[@class='guide-review']")[-1].text_content())
        for key, path in paths.items()
        if path
    }
    for name in ("pond", "pond-sheet"):
        text = " ".join(read_pdf(site / f"handouts/{name}-letter.pdf", 18, ["letter", "a4"]).pages[-1].split())
        lines[name] = next(line for line in ("Not yet fully", "Not yet reviewed", "Reviewed by") if line in text)
    return lines


def test_a_signed_guide_says_so_everywhere(signed: Path, tmp_path: Path) -> None:
    assert build(signed, tmp_path / "site").code == 0
    said = said_everywhere(tmp_path / "site")
    assert len(said) == 5
    assert {words[:11] for words in said.values()} == {"Reviewed by"}
    assert "Alice Tester, PT; Bob Tester, Doctor on" in said["print"]


def test_a_changed_word_voids_the_sign_off(signed: Path, tmp_path: Path) -> None:
    change(signed.parent / "docs/index.md", "sun for half a day", "bright sun for half a day")
    take_in(signed)
    assert build(signed, tmp_path / "site").code == 0
    said = said_everywhere(tmp_path / "site")
    assert said["index.md"] == NOT_YET
    assert said["care.md"].startswith("Reviewed by Bob Tester")
    assert {said[key][:13] for key in ("print", "pond")} == {"Not yet fully"}
    assert said["pond-sheet"] == "Not yet reviewed"  # it is made of the changed page alone
    parts = read_html(tmp_path / "site/print_page/index.html").xpath("//section[@data-page]/p[@class='guide-review']")
    assert [str(part.text_content())[:11] for part in parts] == ["Not yet rev", "Reviewed by"]


@pytest.mark.parametrize(
    ("old", "new", "holds"),
    [
        ("sun for half a day.", "sun\nfor half\na day.", True),
        ("sun for half a day.", "**sun** for  half a day.", True),
        ("Pick a place with sun for half a day.", "Pick a place with sun for half a day.  ", True),
        ("A small pond", "\n\nA small pond", True),
        ("Pick a place", "Pick no place", False),
        ('!!! danger "Children"', '!!! danger "Kids"', False),
        ("never leave a small child", "never leave a child", False),
        ("beside the pond", "beside the Pond", False),
        ("- never leave", "* never leave", True),
        ("A small pond soon brings frogs.", "A small pond soon brings frogs. <!-- a note -->", True),
        ("    - never leave", "    1. never leave", False),
        ("Pick a place", "> Pick a place", False),
        ("half a day.", "half a day. ![Sun](sun.svg)", False),
        ("half a day.", "half a day.\n\n| a | b |\n| - | - |\n| c | |", False),
    ],
)
def test_words_count_and_white_space_does_not(old: str, new: str, holds: bool, signed: Path, tmp_path: Path) -> None:
    change(signed.parent / "docs/index.md", old, new)
    if "sun.svg" in new:
        (signed.parent / "docs/sun.svg").write_bytes((ROOT / "docs/assets/favicon.svg").read_bytes())
    take_in(signed)
    how = build(signed, tmp_path / "site")
    assert how.code == 0, how.output
    assert said_everywhere(tmp_path / "site")["index.md"].startswith("Reviewed by Alice") is holds


def test_where_a_link_leads_counts(signed: Path, tmp_path: Path) -> None:
    change(signed.parent / "docs/care.md", "index.md#where-it-goes", "index.md#water-is-a-risk")
    assert build(signed, tmp_path / "site").code == 0
    assert said_everywhere(tmp_path / "site")["care.md"] == NOT_YET


def test_the_cells_of_a_table_count(tmp_path: Path, signed: Path) -> None:
    page = signed.parent / "docs/index.md"
    change(page, "half a day.", "half a day.\n\n| a | b | c |\n| - | - | - |\n| few | many | |")
    assert build(signed, tmp_path / "one").code == 0
    desk(signed, tmp_path / "one", "sign-off", "--page", "index.md", "--by", "Alice Tester", "--role", "PT")
    change(page, "| few | many | |", "| few | | many |")
    assert build(signed, tmp_path / "two").code == 0
    assert said_everywhere(tmp_path / "two")["index.md"] == NOT_YET


def test_a_changed_answer_of_the_clinic_voids_the_sign_off(signed: Path, tmp_path: Path) -> None:
    change(signed.parent / "docs/care.md", "A pond needs", "Our phone: {{ phone }}. A pond needs")
    for phone, holds in (("555 010 0100", True), ("555 010 0199", False)):
        (signed.parent / "clinic.yml").write_text(f'phone: "{phone}"\n', encoding="utf-8")
        assert build(signed, tmp_path / "site").code == 0
        if holds:
            desk(signed, tmp_path / "site", "sign-off", "--page", "care.md", "--by", "Bob Tester", "--role", "Doctor")
            assert build(signed, tmp_path / "site").code == 0
        assert said_everywhere(tmp_path / "site")["care.md"].startswith("Reviewed by Bob") is holds


def test_the_meaning_is_the_same_in_the_source_and_in_the_built_page(signed: Path, tmp_path: Path) -> None:
    """`make sign-off` reads the built page, the build reads what it renders; they must not differ."""
    assert build(signed, tmp_path / "site").code == 0
    assert set(said_everywhere(tmp_path / "site").values()).isdisjoint({NOT_YET})


# ---- The commands


def test_a_first_signature_says_so(pond: Path, pond_site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk(pond, pond_site.folder, "sign-off", "--page", "care.md", "--by", "A", "--role", "B") == 0
    assert "words, signed for the first time." in capsys.readouterr().out


def test_signing_shows_what_has_changed(signed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(signed.parent / "docs/index.md", "sun for half a day", "sun for half a day, or more")
    take_in(signed)
    assert build(signed, tmp_path / "site").code == 0
    again = ["--page", "index.md", "--by", "Alice Tester", "--role", "PT"]
    assert desk(signed, tmp_path / "site", "sign-off", *again) == 0
    told = capsys.readouterr().out
    assert "Changed since Alice Tester signed it on" in told
    assert "-Pick a place with sun for half a day.\n" in told
    assert "+Pick a place with sun for half a day, or more.\n" in told
    assert desk(signed, tmp_path / "site", "sign-off", *again) == 0
    assert "Nothing has changed since Alice Tester signed it" in capsys.readouterr().out


def test_the_status_is_a_table(signed: Path, pond_site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert desk(signed, pond_site.folder, "review-status") == 0
    lines = capsys.readouterr().out.splitlines()
    today = load_clinic(signed.parent / "clinic.yml", "clinic.yml").today
    assert lines[0].split() == ["Page", "State", "Reviewed", "by", "On", "Next", "due"]
    assert lines[1].split()[:5] == ["index.md", "signed", "Alice", "Tester,", "PT"]
    assert str(today) in lines[1]
    assert lines[-1] == "2 pages: 2 signed, 0 due within 90 days, 0 overdue, 0 changed since, 0 never."


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--page", "fish.md", "--by", "A", "--role", "B"], "there is no page 'fish.md'"),
        (["--page", "index.md", "--by", "", "--role", "B"], "`by` is empty"),
        (["--page", "index.md", "--by", "A", "--role", " "], "`role` is empty"),
        (["--page", "index.md", "--by", "A\u200b", "--role", "B"], "`by` has a sign that nobody sees (U+200B)"),
        (["--page", "index.md", "--by", "A", "--role", "B", "--due", "2099-01-01"], "due more than 3 years later"),
        (["--page", "index.md", "--by", "A", "--role", "B", "--due", "2001-01-01"], "due before it was reviewed"),
        (["--by", "A", "--role", "B"], "no page is named"),
    ],
)
def test_what_cannot_be_signed(
    arguments: list[str], says: str, pond: Path, pond_site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk(pond, pond_site.folder, "sign-off", *arguments) == 1
    told = capsys.readouterr().err
    assert says in told
    assert "How to mend it: " in told
    assert not (pond.parent / "clinic-reviews.yml").exists()


def test_a_ledger_is_read_as_it_was_written(tmp_path: Path) -> None:
    outline = load_outline(POND / "outline.yml")
    texts = ["# A\n[x] b: c # d\n- e\n", "'\"\n\\ {{ x }} \u00e9\n", "--- \n...\n"]
    for text in texts:
        review = make_review("index.md", text, ALICE, TODAY, None)
        write_ledger(tmp_path / "ledger.yml", [as_data(review)])
        ledger = load_ledger(tmp_path / "ledger.yml", "ledger.yml", outline, TODAY)
        assert ledger
        assert ledger.reviews[0] == review.model_copy(update=dict(ledger.reviews[0]))
        assert digest(ledger.reviews[0].text) == digest(text)


# ---- Publishing


READY = """\
name: "Pond club"
phone: "555 010 0100"
hours: ["Always"]
out_of_hours: "a neighbour"
address: ["Pond"]
website: https://www.example.org
guide_address: https://www.example.org/pond/
"""


@pytest.fixture
def ready(pond: Path, tmp_path: Path) -> Iterator[Path]:
    """The small guide, filled in and signed, and so ready to be published."""
    (pond.parent / "clinic.yml").write_text(READY, encoding="utf-8")
    assert build(pond, tmp_path / "first").code == 0
    people = ["--by", "Alice Tester", "--role", "PT"]
    assert desk(pond, tmp_path / "first", "sign-off", "--page", *PAGES, *people) == 0
    yield pond


def publish(config: Path, site: Path) -> Built:
    return build(config, site, publish=True)


def test_a_guide_that_is_ready_is_published(ready: Path, tmp_path: Path) -> None:
    how = publish(ready, tmp_path / "site")
    assert how.code == 0, how.output
    said = said_everywhere(tmp_path / "site")
    assert {words[:11] for words in said.values()} == {"Reviewed by"}
    assert "Sample settings" not in (tmp_path / "site/index.html").read_text(encoding="utf-8")


def signed_again(guide: Path, reviewed: date, due: date) -> None:
    """Let the review of the first page be of another day."""
    ledger = load_ledger(guide / "clinic-reviews.yml", "x", load_outline(POND / "outline.yml"), date.today())
    assert ledger
    first = make_review("index.md", ledger.reviews[0].text, ALICE, reviewed, due)
    write_ledger(guide / "clinic-reviews.yml", [as_data(first), *map(as_data, ledger.reviews[1:])])


REFUSALS: dict[str, tuple[Callable[[Path], None], str]] = {
    "a setting that is empty": (
        lambda guide: change(guide / "clinic.yml", '"555 010 0100"', ""),
        "clinic.yml:2: `phone` is not filled in",
    ),
    "a setting that is left out": (
        lambda guide: change(guide / "clinic.yml", "website: https://www.example.org\n", ""),
        "clinic.yml:1: `website` is not filled in",
    ),
    "no ledger": (
        lambda guide: (guide / "clinic-reviews.yml").unlink(),
        "clinic-reviews.yml:1: index.md has never been signed",
    ),
    "a changed page": (
        lambda guide: change(guide / "docs/care.md", "an hour of work", "2 hours of work"),
        "care.md has changed since Alice Tester signed it on",
    ),
    "a page that is overdue": (
        lambda guide: signed_again(guide, OLD[0], OLD[1]),
        "index.md was due for its next review on 2026-01-31",
    ),
    "an example instead of a phone number": (
        lambda guide: change(guide / "clinic.yml", '"555 010 0100"', '"+1 555 0100"'),
        "clinic.yml:2: `phone` is not filled in",
    ),
    "a review edited by hand": (
        lambda guide: change(guide / "clinic-reviews.yml", "by: Alice Tester", "by: Somebody Else"),
        "the review of index.md is damaged",
    ),
    "a lost warning": (
        lambda guide: change(guide / "docs/index.md", "never leave", "leave"),
        "outline: [never] leave a small child alone beside the pond",
    ),
}


@pytest.mark.parametrize("reason", REFUSALS)
def test_publishing_refuses_and_changes_nothing(reason: str, ready: Path, tmp_path: Path) -> None:
    site = tmp_path / "first"
    before = files(site)
    spoil, says = REFUSALS[reason]
    spoil(ready.parent)
    how = publish(ready, site)
    assert how.code == 1
    assert says in how.output, how.output
    assert "Traceback" not in how.output
    assert files(site) == before


def test_publishing_lists_every_reason(pond: Path, tmp_path: Path) -> None:
    how = publish(pond, tmp_path / "site")
    assert "The guide is not whole: 9 findings." in how.output  # 7 settings, 2 pages
    assert how.output.count("is not filled in") == 7
    assert how.output.count("has never been signed") == 2


def test_a_review_that_is_due_soon_still_holds(ready: Path, tmp_path: Path) -> None:
    today = load_clinic(ready.parent / "clinic.yml", "clinic.yml").today
    signed_again(ready.parent, OLD[0], OLD[1].replace(year=2026, month=1))
    assert publish(ready, tmp_path / "site").code == 1
    signed_again(ready.parent, today.replace(year=today.year - 1, day=1), today)
    assert publish(ready, tmp_path / "site").code == 0
