"""The checkers of IBM and of Squiz (HTML_CodeSniffer), which know rules that axe-core has not: run in a page."""

from __future__ import annotations

from collections import Counter
from typing import Any

import yaml
from playwright.sync_api import Page

from tests.building import ROOT, TOOLS

ALLOWED: list[dict[str, str]] = yaml.safe_load((ROOT / "tests/checkers.yml").read_text(encoding="utf-8"))
_SCRIPTS = {
    "IBM": (TOOLS / "accessibility-checker-engine/ace.js").read_text(encoding="utf-8"),
    "Squiz": (TOOLS / "html_codesniffer/build/HTMLCS.js").read_text(encoding="utf-8"),
}
# What a checker leaves to people altogether (IBM's `MANUAL`, Squiz's notices) tells nothing of a page
_RUN = """async (allowed) => {
  const told = {
    IBM: async () => (await new ace.Checker().check(document, ["IBM_Accessibility", "WCAG_2_2"])).results
      .filter(({ value: [policy, result] }) => result === "FAIL" || (policy === "VIOLATION" && result === "POTENTIAL"))
      .map(({ ruleId, message, node }) => ({ rule: ruleId, message, node })),
    Squiz: async () => {
      await new Promise((done) => HTMLCS.process("WCAG2AA", document, done))
      return HTMLCS.getMessages().filter(({ type }) => type !== HTMLCS.NOTICE)
        .map(({ code, msg, element }) => ({ rule: code.replace("WCAG2AA.", ""), message: msg, node: element }))
    },
  }
  const found = []
  for (const [by, tell] of Object.entries(told)) {
    for (const { rule, message, node } of await tell()) {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node
      const use = allowed.findIndex((one) => one.by === by && one.rule === rule && element.matches?.(one.where))
      found.push({ use, text: `${by}: ${rule}: ${message} ${element.outerHTML?.slice(0, 120)}` })
    }
  }
  return found
}"""


def findings(page: Page, used: Counter[int]) -> list[str]:
    """Return what the checkers find in the page as it stands; what is allowed is counted in `used`, by its place."""
    for script in _SCRIPTS.values():
        page.evaluate(script)
    found: list[dict[str, Any]] = page.evaluate(_RUN, ALLOWED)
    used.update(one["use"] for one in found if one["use"] >= 0)
    return [f"{page.url}: {one['text']}" for one in found if one["use"] < 0]
