"""What is said is seen: visits pages in every state in which they are read, and tells which words are out of sight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path
from typing import Any

import yaml
from lxml import html
from playwright.sync_api import Page, Route

_HERE = Path(__file__).parent
ALLOWED: dict[str, list[dict[str, str]]] = yaml.safe_load((_HERE / "seen.yml").read_text(encoding="utf-8"))
_SCRIPTS = {
    allowed: (_HERE / file).read_text(encoding="utf-8")
    for allowed, file in (("hidden", "seen.js"), ("said", "styled.js"))
}
_SCREEN: dict[str, Any] = {"media": "screen", "color_scheme": "light", "forced_colors": "none"}
LOOKS: dict[str, dict[str, Any]] = {
    "light": _SCREEN,
    "dark": {**_SCREEN, "color_scheme": "dark"},
    "forced": {**_SCREEN, "forced_colors": "active"},
    "paper": {**_SCREEN, "media": "print"},
}
_HOUR = 3_600_000  # milliseconds: what a script puts off, it puts off for less
_MOST = 20  # of the changed words of a page are told
_BLOCKS = "//article | //main[contains(@class, 'md-typeset')] | //p[@class='guide-help']"
# An event of the page and what it has set off are over with the second frame; each call of this is a frame
_FRAMES = "() => (window.framesSeen = (window.framesSeen ?? 0) + 1) % 3 === 0"
_TO_THE_END = "scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })"
_TO_THE_TOP = "scrollTo({ top: 0, behavior: 'instant' })"  # where no way up is offered, which would lie over words
_NEUTRAL = """() => {
  const place = document.querySelector("h1") ?? document.body
  place.scrollIntoView({ block: "center", behavior: "instant" })
  const { left, top, height } = place.getBoundingClientRect()
  return [left + 2, top + height / 2]
}"""


@dataclass
class Seen:
    """What visits have found, which allowed things they met, and which conditions of style sheets were met."""

    found: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    met: dict[str, bool] = field(default_factory=dict)

    def add(self, where: str, result: dict[str, Any]) -> None:
        """Add what a script has found in a page."""
        self.found += [f'{where}: {one["path"]} "{one["text"]}": {one["what"]}' for one in result["found"]]
        self.used |= set(result["used"])
        for condition, is_met in result.get("met", {}).items():
            self.met[condition] = is_met or self.met.get(condition, False)


def visit(page: Page, url: str, looks: Iterable[str], seen: Seen, file: Path | None = None) -> None:
    """Go to a page and look at it; if scripts run, use it, and compare it with the `file` that was built."""
    page.emulate_media(**_SCREEN)
    page.goto(url)
    if file:
        _use(page)
    for look in looks:
        page.emulate_media(**LOOKS[look])
        if file and look == "paper":
            page.evaluate("() => { dispatchEvent(new Event('beforeprint')) }")
        if file:
            page.evaluate(_TO_THE_TOP)
            page.wait_for_function(_FRAMES)
        for name, script in _SCRIPTS.items():
            seen.add(f"{url} ({look})", page.evaluate(script, ALLOWED[name]))
    if file and (changes := _changes(file.read_bytes(), page.content().encode())):
        seen.found.append(f"{url}: a script has changed: {changes}")


def _use(page: Page) -> None:
    """Read to the end, go back, click where nothing is to be clicked, and stay for an hour."""
    page.wait_for_function(_FRAMES)
    page.evaluate(_TO_THE_END)
    page.wait_for_function(_FRAMES)
    page.mouse.click(*page.evaluate(_NEUTRAL))
    page.clock.run_for(_HOUR)


def _changes(before: bytes, after: bytes) -> str:
    lines = [*unified_diff(_said(before), _said(after), n=0, lineterm="")][2:]
    return " ".join([line for line in lines if not line.startswith("@@")][:_MOST])


def _said(text: bytes) -> list[str]:
    """Return the words of a page, and every element of its article with its attributes."""
    root = html.fromstring(text, parser=html.HTMLParser(encoding="utf-8"))
    elements = [element for block in root.xpath(_BLOCKS) for element in block.iter() if isinstance(element.tag, str)]
    words = " ".join(root.xpath("//body//text()[not(parent::script)]")).split()
    return [*words, *(f"<{element.tag} {sorted(element.attrib.items())}>" for element in elements)]


@contextmanager
def spoilt(page: Page, folder: Path, css: str = "", script: str = "") -> Iterator[None]:
    """Let the pages of the site in `folder` come with more styles and another script than were built."""

    def fulfill(route: Route, more: str, kind: str) -> None:
        file = folder / route.request.url.split("/", 3)[3]
        route.fulfill(body=f"{file.read_text(encoding='utf-8')}\n{more}", content_type=kind)

    page.route("**/*.css", lambda route: fulfill(route, css, "text/css"))
    page.route("**/*.js", lambda route: fulfill(route, script, "text/javascript"))
    yield
    page.unroute_all()
