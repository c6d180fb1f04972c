"""What is said is seen: no word of a page is hidden, covered, pale or put aside, in no state in which it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from guidekit.outputs.site import Site
from tests.building import ROOT
from tests.reading_states import every_page, opened
from tests.seen import ALLOWED, LOOKS, Seen, spoilt, visit

PAGE = "safety/warning-signs.html"
# Those who want less movement have a phone here; the last three are for what style sheets say of other windows
WINDOWS: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 390, "height": 844}, "reduced_motion": "reduce"},
    "desktop": {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "no-preference"},
    "narrow": {"viewport": {"width": 280, "height": 653}},
    "wide": {"viewport": {"width": 2560, "height": 1440}},
    "low": {"viewport": {"width": 320, "height": 390}, "contrast": "more"},
}
OTHERS = ("narrow", "wide", "low")
STATES = [
    *((name, scripts) for scripts in (True, False) for name in ("phone", "desktop")),
    *((name, True) for name in OTHERS),
]
UNSEEN: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/unseen.yml").read_text(encoding="utf-8"))


Window = Callable[[str, bool], Page]


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Window]:
    """Give the page of a window, with or without scripts; each is opened once."""
    with ExitStack() as windows:

        @cache
        def page(name: str, scripts: bool) -> Page:
            page = windows.enter_context(opened(browser, **WINDOWS[name], java_script_enabled=scripts))
            if scripts:
                page.clock.install()
            return page

        yield page


@pytest.fixture(scope="module")
def seen(window: Window, address: str, site: Site) -> Seen:
    """Visit every page in every state."""
    all_seen = Seen()
    for name, scripts in STATES:
        looks = ["light"] if name in OTHERS else list(LOOKS)
        for path in [*every_page(site), f"{PAGE}#emergency"]:
            file = site.folder / path.partition("#")[0] if scripts else None
            visit(window(name, scripts), f"{address}/{path}", looks, all_seen, file)
    return all_seen


def test_every_word_is_seen_and_none_is_changed(seen: Seen) -> None:
    assert seen.found == []


def test_nothing_is_allowed_in_vain(seen: Seen) -> None:
    allowed = [*(one["what"] for one in ALLOWED["hidden"]), *(one["words"] for one in ALLOWED["said"])]
    assert sorted(seen.used) == sorted(allowed)


def test_every_condition_of_the_style_sheets_is_met_in_a_state(seen: Seen) -> None:
    assert [condition for condition, met in seen.met.items() if not met] == []


@pytest.mark.parametrize("state", UNSEEN, ids=lambda state: state["name"])
def test_what_is_not_seen_is_found(state: dict[str, Any], window: Window, address: str, site: Site) -> None:
    found = Seen()
    path, scripts = state.get("page", PAGE), state.get("scripts", True)
    page = window(state.get("window", "phone"), scripts)
    with spoilt(page, site.folder, state.get("css", ""), state.get("script", "")):
        visit(page, f"{address}/{path}", [state.get("look", "light")], found, site.folder / path if scripts else None)
    assert [one for one in found.found if state["says"] in one], found.found[:5]


def test_the_help_bar_leads_to_the_emergency_card(window: Window, address: str) -> None:
    page = window("phone", True)
    page.goto(f"{address}/visit/before.html")
    page.click(".guide-help a")
    page.wait_for_url(f"**/{PAGE}#emergency")


def test_a_condition_that_is_never_met_is_found(window: Window, address: str, site: Site) -> None:
    found = Seen()
    page = window("phone", False)
    with spoilt(page, site.folder, css="@media (width: 768px) { .emergency { display: none } }"):
        visit(page, f"{address}/{PAGE}", LOOKS, found)
    assert not found.met["(width: 768px)"]
