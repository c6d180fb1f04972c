"""Words of a page as its author wrote them, with placeholders instead of their values and without markup."""

import re
from collections.abc import Iterator, Mapping

from guidekit.data.placeholders import CITED, fill
from guidekit.model.folding import fold, sentences

_NO_WORDS = re.compile(
    r"(?s:<!--.*?-->)|</?[a-zA-Z][^>]*>|(?<!\{)\{[:#. ][^{}]*\}(?!\})|^\s*(?:-+8<|///).*$", re.MULTILINE
)
_TITLE = re.compile(r'^\s*(?:!!!|\?\?\?\+?)\s+[\w -]+"([^"]*)"\s*$', re.MULTILINE)
_MARK = re.compile(r"^\s*(?:[-*+]|\d+\.|#{1,6}|:|>)\s+(?:\[ \]\s*)?", re.MULTILINE)
_LINK = re.compile(r"!?\[(?!@)([^\[\]]*)\]\([^()]*\)")
_EMPHASIS = re.compile(r"[*`]|(?<!\w)_|_(?!\w)")
_PARTS = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+:]|\d+\.|\|)\s)")


class Source:
    """The Markdown of a page and of each piece that it includes, by the name of its file.

    `values` are what placeholders stand for.
    """

    def __init__(self, markdown: str, pieces: Mapping[str, str], values: Mapping[str, str]) -> None:
        self._keys = {value: key for key, value in values.items() if key.startswith("@")}
        self._written: dict[str, tuple[str, list[str]]] = {}  # a sentence as it is written, and what has it
        included = {name: text for name, text in pieces.items() if f'"{name}"' in markdown}
        for name, text in {**included, "": markdown}.items():
            for sentence in _texts(text):
                self._written.setdefault(fold(fill(sentence, values)), (sentence, []))[1].append(name)

    def words(self, text: str) -> str:
        """Return `text`, as a reader sees it, with the placeholders that its author wrote."""
        return " ".join(self._written.get(sentence, (self._recited(sentence),))[0] for sentence in sentences(text))

    def _recited(self, text: str) -> str:
        """Return `text`, a row of a table that the evidence fills, with the keys of what it cites."""
        return re.sub(CITED, lambda found: f"[{'; '.join(self._keys.get(one, one) for one in found[0].split())}]", text)

    def owner(self, text: str, last: str) -> str:
        """Return the name of the piece that `text`, as a reader sees it, comes from; empty if the page has it.

        Of several, it is the one that the words before it came from, `last`; else the page.
        """
        owners = next((self._written[sentence][1] for sentence in sentences(text) if sentence in self._written), [""])
        return last if last in owners else "" if "" in owners else owners[0]


def _texts(markdown: str) -> Iterator[str]:
    """Yield each sentence of `markdown`, without markup."""
    for part in _PARTS.split(_NO_WORDS.sub("", _TITLE.sub(r"\n\n\1\n\n", markdown))):
        plain = _EMPHASIS.sub("", _LINK.sub(r"\1", _MARK.sub("", part)))
        yield from sentences(plain.replace("|", " "))
