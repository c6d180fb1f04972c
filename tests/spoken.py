"""The accessibility tree: what Chromium tells a screen reader of a page."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page


@dataclass(frozen=True)
class Told:
    """A part of the tree: its role, its name, and the level of a heading."""

    role: str
    name: str
    level: int | None


def tree(page: Page) -> list[Told]:
    """Return what is told of a page as it stands; no order is promised."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    return [_told(node) for node in nodes if not node["ignored"]]


def _told(node: dict) -> Told:  # type: ignore[type-arg]
    values = {one["name"]: one["value"].get("value") for one in node.get("properties", [])}
    return Told(node["role"]["value"], " ".join(node["name"]["value"].split()), values.get("level"))
