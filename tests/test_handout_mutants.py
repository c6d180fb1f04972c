"""Mutants of the handouts: what is taken out of a PDF, or out of what it is made from, must be found."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from guidekit.content.view import View
from guidekit.guide.built import Built
from guidekit.guide.guide import Guide
from guidekit.outputs.pdf.expected import Expected, by_page, expected_words
from guidekit.outputs.pdf.handouts import FOLDER, Handout
from guidekit.outputs.pdf.read import Pdf, read_pdf
from guidekit.outputs.pdf.rules import beside, defects, locate, without_page_numbers
from guidekit.outputs.site import Site, page_views
from guidekit.review.required import required
from tests.building import ROOT, build

Mutant = tuple[str, str, bool]
_STEP = 9  # of the statements of the whole guide, one in so many is changed


class Paper:
    """A handout that was built, and what is expected of it."""

    def __init__(self, built: Built, handout: Handout, file: str) -> None:
        site, guide = built.site, built.guide
        handouts = guide.handouts
        assert handouts and guide.frame
        self.handout, self.name = handout, handout.file
        say = required(guide.clinic, built.reviews)
        views = by_page(built.views["page"], handouts)
        self.beside = {*guide.frame.handouts, built.address, *beside(handouts, views, say)}
        self.numbered = read_pdf(site.folder / FOLDER / file, handout.margin_mm, handouts.sizes)
        self.pdf = replace(self.numbered, pages=without_page_numbers(self.numbered))
        self.words = expected_words(site, handout, views)
        self.safety = _safety(site, self.words)

    def caught(self, pdf: Pdf) -> bool:
        return any(True for _ in defects(pdf, self.handout, self.words, self.beside))


def _safety(site: Site, words: list[Expected]) -> list[Expected]:
    """Return those of `words` that stand in a card or a callout."""
    views = [view for view in page_views(site) if isinstance(view, View)]
    said = {one.text for view in views for section in view.sections for one in section.statements if one.block}
    return [one for one in words if one.text in said]


def without(pdf: Pdf, words: str) -> Iterator[Pdf]:
    """Yield the PDF without `words`, once for each place where they stand on one page."""
    pattern = re.compile(r"[\W_]*".join(map(re.escape, re.findall(r"\w+", words))), re.IGNORECASE)
    for number, text in enumerate(pdf.pages):
        for match in pattern.finditer(text):
            pages = [*pdf.pages]
            pages[number] = text[: match.start()] + text[match.end() :]
            yield replace(pdf, pages=pages)


def mutants(paper: Paper) -> Iterator[Mutant]:
    first = paper.pdf.bookmarks[0].page - 1 if paper.pdf.bookmarks else 0
    body = replace(paper.pdf, pages=["" if number < first else text for number, text in enumerate(paper.pdf.pages)])
    for words in {one.text: one for one in paper.safety}.values():
        for pdf in without(body, words.text):
            pdf = replace(pdf, pages=[*paper.pdf.pages[:first], *pdf.pages[first:]])
            yield "safety statement removed", words.text, paper.caught(pdf)
    for place, bookmark in enumerate(paper.pdf.bookmarks):
        rest = [*paper.pdf.bookmarks[:place], *paper.pdf.bookmarks[place + 1 :]]
        yield "bookmark removed", bookmark.title, paper.caught(replace(paper.pdf, bookmarks=rest))
        wrong = [*paper.pdf.bookmarks[:place], replace(bookmark, page=bookmark.page - 1), *rest[place:]]
        yield "bookmark to a wrong page", bookmark.title, paper.caught(replace(paper.pdf, bookmarks=wrong))
    yield from _changed_words(paper, first)
    yield from _lost_sections(paper)
    yield from _wrong_numbers(paper, first)


def _changed_words(paper: Paper, first: int) -> Iterator[Mutant]:
    """In every sheet, and in a part of the whole guide, take a word out of each statement, and put one in."""
    for words in paper.words[:: 1 if paper.handout.pieces else _STEP]:
        start, *rest = words.text.split()
        pattern = re.compile(r"[\W_]+".join(map(re.escape, re.findall(r"\w+", words.text))), re.IGNORECASE)
        for number, text in list(enumerate(paper.pdf.pages))[first:]:
            if rest and (match := pattern.search(text)):
                for kind, new in (("word removed", " ".join(rest)), ("word added", f"{start} never {' '.join(rest)}")):
                    pages = [*paper.pdf.pages]
                    pages[number] = f"{text[: match.start()]}{new}{text[match.end() :]}"
                    yield kind, words.text, paper.caught(replace(paper.pdf, pages=pages))
                break


def _lost_sections(paper: Paper) -> Iterator[Mutant]:
    """Take away everything that a section says, where it says it."""
    first = paper.pdf.bookmarks[0].page if paper.pdf.bookmarks else 1
    pages, _ = locate(paper.pdf.pages, paper.words, first)
    for place in {one.place: one for one in paper.words}:
        pdf = paper.pdf
        for words, page in zip(paper.words, pages, strict=True):
            if words.place == place and page:
                pdf = _without_on(pdf, words.text, page)
        yield "section removed", place, paper.caught(pdf)


def _without_on(pdf: Pdf, words: str, page: int) -> Pdf:
    """Return the PDF without `words` on this page, or without as many of them as stand before the page ends."""
    alone = replace(pdf, pages=["" if number != page else text for number, text in enumerate(pdf.pages, 1)])
    for text in (words, " ".join(words.split()[:4])):
        for changed in without(alone, text):
            return replace(pdf, pages=[*pdf.pages[: page - 1], changed.pages[page - 1], *pdf.pages[page:]])
    return pdf


def _wrong_numbers(paper: Paper, first: int) -> Iterator[Mutant]:
    """Write another page number into the contents list."""
    for number in range(first):
        text = paper.pdf.pages[number]
        for match in re.finditer(r"\d+(?=\s*$)", text, re.MULTILINE):
            pages = [*paper.pdf.pages]
            pages[number] = f"{text[: match.start()]}{int(match[0]) + 1}{text[match.end() :]}"
            yield "wrong page number", match[0], paper.caught(replace(paper.pdf, pages=pages))
    for number, text in enumerate(paper.numbered.pages):
        for match in re.finditer(r"(?<=\(page )\d+", text):
            pages = [*paper.numbered.pages]
            pages[number] = f"{text[: match.start()]}{int(match[0]) + 99}{text[match.end() :]}"
            yield "wrong page behind a link", match[0], paper.caught(replace(paper.numbered, pages=pages))


def test_every_mutant_of_a_handout_is_caught(site: Site, guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    handouts = guide.handouts
    assert handouts
    built = Built(guide, site, finished=True)
    made: list[tuple[str, Mutant]] = []
    for handout in handouts.handouts:
        paper = Paper(built, handout, f"{handout.file}-{handouts.sizes[0]}.pdf")
        assert not paper.caught(paper.pdf)
        made += [(handout.file, mutant) for mutant in mutants(paper)]
    kinds = Counter(f"{file}: {kind}" for file, (kind, _, _) in made)
    caught = Counter(f"{file}: {kind}" for file, (kind, _, ok) in made if ok)
    with capsys.disabled():
        print(f"\nMutants of handouts caught: {caught.total()} of {kinds.total()}")  # noqa: T201 (it is judged)
        for kind, count in kinds.items():
            print(f"  {kind}: {caught[kind]} of {count}")  # noqa: T201
    assert [f"{file}: {kind}: {what}" for file, (kind, what, ok) in made if not ok] == []
    assert {kind for _, (kind, _, _) in made} >= {
        *("section removed", "bookmark removed", "wrong page number", "wrong page behind a link")
    }


THEMES, CONTENTS = "{{ themes }}", '{% include "partials/contents.html" %}'
LOSSES = [
    (THEMES, '{{ themes | replace("never leave a small child alone beside the pond", "") }}', "never leave"),
    (THEMES, '{{ themes | replace("<h4", "<p") | replace("</h4>", "</p>") }}', "No anchor #index-where-it-goes"),
    (THEMES, '{{ themes | replace("Where it goes", "Where it went") }}', "Where it goes"),
    (THEMES, '{{ themes | replace("Where it goes</h4>", "Where</h4>") }}', 'the bookmark "Where it goes" (level 3) is'),
    (THEMES, "", "target points to undefined anchor"),
    (CONTENTS, "", "the contents list does not name"),
]


@pytest.mark.parametrize(("old", "new", "says"), LOSSES)
def test_what_the_pdf_is_not_given_is_found(old: str, new: str, says: str, pond: Path, tmp_path: Path) -> None:
    lossy = shutil.copytree(ROOT / "overrides", pond.parent / "lossy")
    pond.write_text(re.sub(r"custom_dir: .*", "custom_dir: lossy", pond.read_text()))
    template = lossy / "handouts/booklet.html"
    assert old in template.read_text()
    template.write_text(template.read_text().replace(old, new))
    how = build(pond, tmp_path / "site")
    assert how.code == 1
    assert "site/handouts/pond-letter.pdf:1: " in how.output
    assert says in how.output
