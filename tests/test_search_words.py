"""What the search box says: the words of an emergency, how close the results are, and how the search itself is."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from guidekit.data.flat import flat
from guidekit.data.passages import Passage
from guidekit.outputs.site import Site
from tests.building import ROOT
from tests.test_search import QUESTIONS, ask

ALARMS: dict[str, list[Any]] = yaml.safe_load((ROOT / "tests/alarms.yml").read_text(encoding="utf-8"))
UNRELATED: list[str] = yaml.safe_load((ROOT / "tests/unrelated.yml").read_text(encoding="utf-8"))
FAR = "No close match. The nearest pages:"
EMPTY = "Type a word, such as bruise"
# Types each question into the open box; what stands in its status line then, and in its first row, as it is seen
SHOWN = """async (questions) => {
  const box = document.querySelector("[data-md-component=search-query]")
  const [status, list] = document.querySelector("[data-md-component=search-result]").children
  const shown = []
  for (const question of questions) {
    status.textContent = ""
    box.value = question
    box.dispatchEvent(new KeyboardEvent("keyup", { key: "a", bubbles: true }))
    while (!status.textContent) await new Promise(requestAnimationFrame)
    const lines = list.firstElementChild ? list.firstElementChild.innerText.split("\\n") : []
    shown.push({ status: status.textContent, row: lines.map((line) => line.trim()).filter((line) => line) })
  }
  return shown
}"""


def shown(page: Page, address: str, questions: list[str]) -> list[dict[str, Any]]:
    """Type each of the questions into the box, and return what it shows: its status, and the lines of the first row."""
    page.goto(f"{address}/index.html")
    ask(page, "sore")
    answers: list[dict[str, Any]] = page.evaluate(SHOWN, questions)
    return answers


def test_in_an_emergency_the_words_of_its_card_come_first(page: Page, address: str, site: Site) -> None:
    """Every emergency begins with the title of the card, then its own lines, then how the card opens; nothing else."""
    lines_of = {question["ask"]: None for question in QUESTIONS if question["kind"] == "emergency"}
    lines_of |= {sign["ask"]: sign["lines"] for sign in ALARMS["signs"]}
    card = {words.text for words in flat([Passage("", 0, include="emergency.md")], site.outline.pieces)}
    for (question, lines), told in zip(lines_of.items(), shown(page, address, list(lines_of)), strict=True):
        first, title, opening, *more = told["row"]
        assert first == "Call 911 now if:", question
        assert title == ("What to do" if lines == [] else "; ".join(lines or title.split("; "))), question
        assert title == "What to do" or set(title.split("; ")) <= card, question
        assert opening == "One sign is enough. Not sure? Choose the more urgent card. Call 911 before you call us."
        assert [line for line in more if not re.fullmatch(r"\d+ more on this page", line)] == [], question
        assert re.fullmatch("1 page found|[0-9]+ pages found", told["status"]), question


def test_what_only_sounds_like_an_emergency_is_none(page: Page, address: str) -> None:
    for question, told in zip(ALARMS["harmless"], shown(page, address, ALARMS["harmless"]), strict=True):
        assert "Call 911 now if:" not in told["row"], question


def test_what_the_guide_does_not_answer_looks_like_no_answer(page: Page, address: str) -> None:
    """80% of unrelated questions find nothing, or are told that it is not close; so are few that have an answer."""
    unrelated = shown(page, address, UNRELATED)
    assert sum(told["status"] == FAR or not told["row"] for told in unrelated) >= 0.8 * len(unrelated)
    answered = shown(page, address, [question["ask"] for question in QUESTIONS if question["right"]])
    assert sum(told["status"] == FAR for told in answered) <= 0.065 * len(answered)


def status(page: Page, text: str) -> None:
    """Wait until this is what the box says."""
    page.locator(".md-search-result__meta", has_text=text).wait_for()


def test_an_empty_box_asks_for_a_word(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    page.click("label.md-header__button[for=__search]")
    status(page, EMPTY)
    for by_button in (False, True):
        page.fill("[data-md-component=search-query]", "xqzvt")  # no key is let go: as if it were pasted
        status(page, "Nothing found")
        if by_button:
            page.click("[type=reset]")
        else:
            page.fill("[data-md-component=search-query]", "")
        status(page, EMPTY)


@pytest.mark.parametrize("lost", ["data.js", "engine.js", "box.js", "box.css"])
def test_what_could_not_be_loaded_is_loaded_by_the_next_try(lost: str, page: Page, address: str) -> None:
    page.route(f"**/search/{lost}", lambda route: route.abort())
    page.goto(f"{address}/index.html")
    page.click("label.md-header__button[for=__search]")
    page.fill("[data-md-component=search-query]", "sore")
    page.wait_for_selector(".guide-search-broken", state="visible")
    page.unroute(f"**/search/{lost}")
    page.fill("[data-md-component=search-query]", "bruise")
    page.wait_for_selector(".md-search-result__list a")
    page.wait_for_selector(".guide-search-broken", state="hidden")


def test_where_a_link_leads_nowhere_the_search_is_one_touch_away(page: Page, address: str) -> None:
    page.goto(f"{address}/no-such-page.html")
    page.get_by_role("button", name="Search the guide").click()
    page.keyboard.type("sore")
    page.locator(".md-search-result__list a").first.wait_for()
