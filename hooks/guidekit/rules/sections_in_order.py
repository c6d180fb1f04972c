"""Rule: a page has the headings of the outline, in their order and level, and no other."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from guidekit.content.view import View
from guidekit.model.document import Section
from guidekit.model.finding import Finding


def check_sections_in_order(view: View) -> Iterator[Finding]:
    """Yield a finding for each heading that is missing, unknown, given twice, misplaced or of another level."""
    expected = [heading for _, heading, _ in view.page.parts()]
    sections = [section for section in view.sections if section.level]
    yield from _missing(view, expected)
    yield from _unknown(view, expected, sections)
    yield from _misplaced(view, expected, sections)
    yield from _of_another_level(view, sections)


def _missing(view: View, expected: list[str]) -> Iterator[Finding]:
    before = None
    for level, heading, _ in view.page.parts():
        if heading not in view.found:
            after = f' after "{before.heading}"' if before else ""
            cure = f"in {view.source}, write `{'#' * level} {heading}`{after} and what belongs under it"
            yield view.finding(before, f'section "{heading}" is missing', cure)
        before = view.found.get(heading, before)


def _unknown(view: View, expected: list[str], sections: list[Section]) -> Iterator[Finding]:
    seen: set[str] = set()
    for section in sections:
        if section.heading not in expected:
            what = f'the outline does not know the section "{section.heading}" on {view.page.page}'
            cure = f"in {view.source}, take it out, or give it its name in the outline (a new section goes there, too)"
            yield view.finding(section, what, cure)
        elif section.heading in seen:
            yield view.finding(
                section, f'section "{section.heading}" stands twice', f"in {view.source}, keep one of them"
            )
        seen.add(section.heading)


def _misplaced(view: View, expected: list[str], sections: list[Section]) -> Iterator[Finding]:
    wanted = [heading for heading in expected if heading in view.found]
    found = list(dict.fromkeys(section.heading for section in sections if section.heading in expected))
    for tag, start, end, _, _ in SequenceMatcher(a=found, b=wanted, autojunk=False).get_opcodes():
        for heading in found[start:end] if tag in ("delete", "replace") else ():
            place = wanted.index(heading)
            where = f'after "{wanted[place - 1]}"' if place else "first on the page"
            what = f'section "{heading}" is not where the outline has it'
            yield view.finding(view.found[heading], what, f"in {view.source}, move it {where}")


def _of_another_level(view: View, sections: list[Section]) -> Iterator[Finding]:
    levels = {heading: level for level, heading, _ in view.page.parts()}
    for section in sections:
        level = levels.get(section.heading, section.level)
        if view.has_blocks and level != section.level:
            what = f'section "{section.heading}" is a heading of level {section.level}, not {level}'
            cure = f"in {view.source}, write `{'#' * level} {section.heading}`"
            yield view.finding(section, what, cure)
