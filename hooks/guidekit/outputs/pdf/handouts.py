"""The list of handouts, as data: which PDF files there are, and what each must hold."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import Field

from guidekit.data.outline import Outline
from guidekit.data.schema import Part, Text, load
from guidekit.model.finding import Finding, GuideError
from guidekit.outputs.pdf.paper import SIZE_NAMES, Size
from guidekit.outputs.places import check_place, find_section

EXAMPLES = {"": "author: Name of the clinic"}
FOLDER = "handouts"

Name = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Piece(Part):
    """A section of the guide that a sheet is put together from; `name` is what its template calls it."""

    name: Annotated[str, Field(pattern=r"^[a-z_]+$")]
    page: Text
    section: Text


class WebOnly(Part):
    """What is not for paper, since it says something of the web pages alone: a page, or some `words` of one."""

    page: Text
    words: str = ""


class Handout(Part):
    """A handout: its file (without size and ending), template and style sheets; without pieces it holds the guide.

    `margin_mm` is how wide every margin of its pages is, in millimetres, `sides` how many pages a sheet has, `says`
    which facts it must say, whatever its pieces are.
    """

    file: Name
    margin_mm: Annotated[int, Field(ge=5, le=40)]
    title: Text
    template: Text
    styles: Annotated[list[Text], Field(min_length=1)]
    sides: Annotated[int, Field(ge=1, le=4)] = 1
    says: list[str] = Field(default_factory=list)
    pieces: list[Piece] = Field(default_factory=list)

    def pages(self) -> list[str]:
        """Return the source of the page of each piece."""
        return [piece.page for piece in self.pieces]


class Handouts(Part):
    """All handouts, with what they share."""

    author: Text
    sizes: Annotated[list[Size], Field(min_length=1)]
    fonts: Annotated[list[Text], Field(min_length=1)]
    web_only: list[WebOnly] = Field(default_factory=list)
    handouts: list[Handout]

    def files(self) -> Iterator[tuple[Handout, Size, str]]:
        """Yield each handout in each size, with the name of its PDF."""
        for handout in self.handouts:
            for size in self.sizes:
                yield handout, size, f"{handout.file}-{size}.pdf"

    def whole_guide(self) -> list[tuple[str, str]]:
        """Return what the first handout that holds the whole guide is called in each size, and its path in a site."""
        whole = next((handout for handout in self.handouts if not handout.pieces), None)
        return [(SIZE_NAMES[size], f"{FOLDER}/{file}") for handout, size, file in self.files() if handout is whole]


def load_handouts(path: Path, name: str, outline: Outline) -> Handouts:
    """Return the list of handouts in `path`, which findings call `name`.

    Raises GuideError with every finding if the file is not valid, or names a section that `outline` does not have.
    """
    handouts = load(Handouts, path, name, EXAMPLES)
    pieces = [piece for handout in handouts.handouts for piece in handout.pieces]
    findings = [one for at in pieces for one in check_place(outline, at.page, at.section, name, at.line)]
    findings += [one for handout in handouts.handouts for one in _check_said(handout, outline, name)]
    findings += _check_web_only(handouts.web_only, outline, name)
    if findings:
        raise GuideError(findings)
    return handouts


def _check_said(handout: Handout, outline: Outline, name: str) -> Iterator[Finding]:
    """Yield a finding for each fact that a handout must say and none of its pieces does."""
    places = [find_section(outline, piece.page, piece.section) for piece in handout.pieces]
    said = {key for place in places if place for words in outline.flat(place[1]) for key in words.passage.ids}
    for key in handout.says:
        if key not in said:
            what = f"the handout `{handout.file}` does not say {key} any more"
            yield Finding(name, handout.key_lines["says"], what, "put back the piece whose section says it")


def _check_web_only(web_only: list[WebOnly], outline: Outline, name: str) -> Iterator[Finding]:
    """Yield a finding for each entry whose words the outline does not have, or that says a fact or a warning."""
    pages = {page.page: page for page in outline.pages()}
    for one in web_only:
        words_of = [words for _, words in outline.words_of(pages[one.page])] if one.page in pages else []
        held = [words for words in words_of if one.words in ("", words.text)]
        if not held:
            what = f'the outline has no words "{one.words}" on {one.page}'
            yield Finding(name, one.line, what, "give `page` and `words` as the outline has them, words whole")
        elif any(words.block or words.passage.ids for words in held):
            what = f"`web_only` would leave out of paper what {one.page} says as a fact or a warning"
            yield Finding(name, one.line, what, "name only words that are no fact, and stand in no card or callout")
