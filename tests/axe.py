"""Every rule of axe-core for WCAG 2.2 AA and for good practice, also those that it leaves off: run in a page."""

from __future__ import annotations

from importlib.resources import files

from playwright.sync_api import Page

_AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
ENHANCED = "color-contrast-enhanced"  # WCAG 2.2, 1.4.6: for who asks for more contrast
_START = """(more) => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
  const values = [...axe.getRules(tags).map(({ ruleId }) => ruleId), ...more]
  const run = () => axe.run(document, { resultTypes: ["violations"], runOnly: { type: "rule", values } })
  window.axeRan = new Promise((resolve) => setTimeout(() => resolve(run())))
}"""
_FOUND = """async () => (await window.axeRan).violations.flatMap(({ id, nodes }) =>
  nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`))"""


def start(page: Page, *more: str) -> None:
    """Let axe-core begin with the page as it stands, with `more` rules; other pages may begin meanwhile."""
    page.evaluate(_AXE)
    page.evaluate(_START, more)


def violations(page: Page) -> list[str]:
    """Wait for axe-core, and return what breaks a rule."""
    return [f"{page.url}: {found}" for found in page.evaluate(_FOUND)]


def violations_now(page: Page, *more: str) -> list[str]:
    """Return what breaks a rule in the page as it stands, also one of `more` rules."""
    start(page, *more)
    return violations(page)
