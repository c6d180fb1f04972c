"""`make accept`: takes the words that pages say now into the outline, change by change.

It shows each change. For a change in a card, a callout or another safety statement it asks, one at a time.
It never drops a fact, and writes nothing that it was not told to.
"""

import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from guidekit.build import Build
from guidekit.content.changes import Change, changes, nearest, told
from guidekit.content.rewriting import passages_of, renewed, with_facts
from guidekit.content.saying import said_units
from guidekit.content.unfilled import Source
from guidekit.content.view import View
from guidekit.data.outline import Contents, Outline
from guidekit.data.outline_edit import Edit, edited
from guidekit.data.outline_file import load_outline
from guidekit.data.passages import Passage
from guidekit.guide.sources import Sources
from guidekit.model.document import Section
from guidekit.outputs.staging import discard


class Terminal:
    """A reader who sits before a terminal, if there is one."""

    @property
    def is_there(self) -> bool:
        """Whether somebody can answer."""
        return sys.stdin.isatty()

    def tell(self, text: str) -> None:
        """Show a line or some."""
        print(text)  # noqa: T201 (what the command says)

    def confirm(self, question: str) -> bool:
        """Return whether the answer is yes; without a terminal, nobody says yes."""
        return self.is_there and input(f"{question} [y/N] ").strip().lower() in ("y", "yes")

    def choose(self, question: str, choices: Sequence[str]) -> int | None:
        """Return which of `choices` it is (0 is the first), or None for none of them."""
        self.tell("\n".join([question, *(f"  {number}. {text}" for number, text in enumerate(choices, 1))]))
        answer = input("Its number, or nothing: ").strip() if self.is_there else ""
        return int(answer) - 1 if answer.isdigit() and 0 < int(answer) <= len(choices) else None


@dataclass(frozen=True)
class Place:
    """A section whose words differ from the outline: as `written` there (with placeholders) and as `held` (filled)."""

    view: View
    written: Contents
    held: Contents
    section: Section

    @property
    def is_whole(self) -> bool:
        """Whether all words of the section are held, by the outline as it is or as it will be."""
        has_block = any(one.block for one in self.section.statements)
        return has_block or self.view.page.holds_whole(self.section.heading, self.held)

    def changes(self) -> list[Change]:
        """Return each place in which the words differ."""
        if self.is_whole:
            return list(changes(self.view.outline.flat(self.held), said_units(self.section)))
        lost = [words for _, section, lost in self.view.lost if section is self.section for words in lost]
        return [Change(words.block, words.text, nearest(words.text, self.section), words.passage) for words in lost]


def accept_words(build: Build, named: Collection[str]) -> int:
    """Run the command in a terminal for a build that has read its sources; return 0 if it has done what it was told.

    `named` are the ids of facts that need no question.
    """
    discard(build.target)
    reader = Terminal()
    if not reader.is_there and not named:
        reader.tell("Nothing was changed: run `make accept` in a terminal, or name a fact: `make accept FACT=F146`.")
        return 1
    try:
        count = _accept(build.sources, reader, named)
    except LookupError as error:
        reader.tell(f"Nothing was changed: {error}. A fact is never dropped: say it in its section again.")
        return 1
    reader.tell(f"\nThe outline: {count} {'text' if count == 1 else 'texts'} written. Now run `make site`.")
    return 0


def _accept(sources: Sources, reader: Terminal, named: Collection[str]) -> int:
    """Take new words into the outline; return how many of its texts were written.

    Raises LookupError if nobody says which words say a fact now; then nothing is written.
    """
    path, pieces, values = sources.guide.outline_path, sources.pieces(), sources.guide.held_values
    written = load_outline(path)
    edits: dict[int, Edit] = {}
    answers: dict[Change, bool] = {}  # what several pages include is asked once
    for place in _places(sources.views, written):
        found = place.changes()
        for change in found:
            if change not in answers:
                answers[change] = _is_wanted(place, change, reader, named)
        if found and all(answers[change] for change in found):
            source = Source(sources.texts[place.view.page.page], pieces, values)
            edits.update({edit.part.line: edit for edit in _edits(place, written, source, reader)})
    if edits:
        path.write_text(edited(path.read_text(encoding="utf-8"), list(edits.values())), encoding="utf-8")
    return len(edits)


def _places(views: Iterable[View], written: Outline) -> Iterator[Place]:
    pages = {page.page: page for page in written.pages()}
    for view in views:
        for (_, heading, held), (_, _, raw) in zip(view.page.parts(), pages[view.page.page].parts(), strict=True):
            if heading in view.found:
                yield Place(view, raw, held, view.found[heading])


def _is_wanted(place: Place, change: Change, reader: Terminal, named: Collection[str]) -> bool:
    """Show a change, and ask if it is right where a safety statement is at stake."""
    view = place.view
    reader.tell(f'\n{view.file}: section "{place.section.heading}"{told(change.held, change.said)}')
    facts = [view.outline.facts[key] for key in (change.passage.ids if change.passage else [])]
    for fact in facts:
        reader.tell(f"    {fact.id} is: {fact.statement}")
    is_safety = bool(change.block) or any(fact.block for fact in facts)
    if not is_safety or {fact.id for fact in facts} & set(named):
        return True
    return reader.confirm("Is this still right for patients?")


def _edits(place: Place, written: Outline, source: Source, reader: Terminal) -> Iterator[Edit]:
    def ask(passage: Passage, choices: Sequence[Passage]) -> Passage | None:
        question = f'Which words say {", ".join(passage.ids) or "this"} now, in place of "{passage.text}"?'
        answer = reader.choose(question, [one.text for one in choices])
        return None if answer is None else choices[answer]

    units = said_units(place.section)
    if not place.is_whole:
        yield Edit(place.written, renewed(place.written.text, units, source, ask))
        return
    texts = passages_of(units, source)
    yield Edit(place.written, with_facts(place.written.text, texts.pop(""), ask))
    pieces = {piece.file: piece for piece in written.included}
    for name, passages in texts.items():
        yield Edit(pieces[name], with_facts(pieces[name].text, passages, ask))
