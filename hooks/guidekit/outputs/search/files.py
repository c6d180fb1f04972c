"""The files that the search of a built site loads: its sections and names as data, and what looks things up in them."""

import json
import re
from itertools import takewhile
from pathlib import Path
from typing import Any

import rjsmin

from guidekit.content.reader import parse
from guidekit.data.outline import Outline
from guidekit.model.finding import Finding, GuideError
from guidekit.outputs.index import DATA_PREFIX, INDEX, Entry
from guidekit.outputs.places import find_section
from guidekit.outputs.search.names import Emergency, Names, Questions
from guidekit.outputs.site import REBUILD, Site, addresses

FOLDER = "search"
_OF_OWN_FACTS, _OF_REPEATED_FACTS, _OF_NO_FACT = 1.3, 1.1, 0.6
_BEHIND = 0.4
BOX = "box.js"  # what a page loads when a reader turns to the search
STYLES = f"{FOLDER}/box.css"  # and its styles, where they do not stand with those of the page
_CLIENT, _WORKER = "client.js", "worker.js"
_MATERIAL = "assets/javascripts/bundle.*.min.js"  # the script of the theme: the guide wants of it the search box alone
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)
FILES = ("engine.js", _WORKER, BOX, "data.js")  # what the search loads
_ENGINE = (
    "words.js",
    "index.js",
    "knowledge.js",
    "emergency.js",
    "ranking.js",
    "answers.js",
)  # each needs those before it
_STUB = {"config": {"lang": ["en"], "separator": r"[\s\-]+"}, "docs": []}  # what Material asks for; no page needs it


def write_search(site: Site, data: dict[str, Any], scripts: Path) -> None:
    """Write the search of the built `site`: its `data`, and the programs in the folder `scripts`.

    Raises GuideError if a program is missing.
    """
    missing = [name for name in (*_ENGINE, _CLIENT, _WORKER) if not (scripts / name).is_file()]
    material = sorted(site.folder.glob(_MATERIAL))
    if missing or not material:
        lost = ", ".join(missing or [_MATERIAL])
        raise GuideError([Finding(f"{site.name}/{FOLDER}", 1, f"the search has lost {lost}", REBUILD)])
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    stub = json.dumps(_STUB)
    box = _SOURCE_MAP.sub("", material[0].read_text(encoding="utf-8"))
    written = {
        INDEX: f"{DATA_PREFIX}{text}\n",
        f"{FOLDER}/engine.js": "\n".join(_small(scripts / name) for name in _ENGINE),
        f"{FOLDER}/{_WORKER}": _small(scripts / _WORKER),
        f"{FOLDER}/{BOX}": f"{_small(scripts / _CLIENT)}\n{box}",
        STYLES: "",
        f"{FOLDER}/search_index.json": stub,
        f"{FOLDER}/search_index.js": f"var __index = {stub}",  # on disk, Material asks for it
    }
    for path, content in written.items():
        (site.folder / path).write_text(content, encoding="utf-8")
    material[0].unlink()


def search_data(
    outline: Outline, entries: list[Entry], names: Names | None, questions: Questions | None
) -> dict[str, Any]:
    """Return what the search knows: each section with its page, other names, and the words of an emergency."""
    pages = {address: page for page in outline.pages() for address in addresses(page.page)}
    asked = questions.asked() if questions else {}
    sections: list[dict[str, Any]] = []
    places: dict[tuple[str, str], str] = {}  # where a section of a page is
    for entry in entries:
        if entry.fragment in outline.cards() and sections:  # a care card is part of the section that it stands in
            sections[-1]["text"] += f" <p>{entry.title}</p> {entry.text}"
            continue
        heading, page = str(parse(entry.title).text_content()), pages.get(entry.location)
        place = (page.page if page else "", heading)
        location = f"{entry.location}#{entry.fragment}" if entry.fragment else entry.location
        places.setdefault(place, location)
        sections.append(
            {
                "location": location,
                "title": entry.title,
                "page": page.title if page else "",
                "text": entry.text,
                "weight": _weight(outline, names, *place),
                "asked": asked.get(place, []),
            }
        )
    emergency = _emergency(outline, names.emergency, places) if names else None
    return {"sections": sections, "names": names.names if names else [], "emergency": emergency}


def _emergency(outline: Outline, emergency: Emergency, places: dict[tuple[str, str], str]) -> dict[str, Any]:
    """Return the signs of an emergency, and what is always said first: the title of the card, and how it opens."""
    place = emergency.page, emergency.section
    found = find_section(outline, *place)
    card = [words for words in outline.flat(found[1]) if words.block] if found else []
    opening = takewhile(lambda words: not words.passage.items, card[1:])
    return {
        "location": places.get(place, ""),
        "call": card[0].text if card else emergency.section,
        "opening": " ".join(words.text for words in opening),
        "signs": [sign.model_dump(include={"lines", "always", "words"}) for sign in emergency.signs],
        **emergency.model_dump(include={"unless", "body", "alarm"}),
    }


def _weight(outline: Outline, names: Names | None, page: str, section: str) -> float:
    """Return what a section weighs: most where the outline has facts of its own, or the words of an emergency lead."""
    found = find_section(outline, page, section)
    behind = _BEHIND if names and found and page in names.behind else 1
    is_first = names is not None and (page, section) == (names.emergency.page, names.emergency.section)
    passages = list(found[1].passages()) if found else []
    if is_first or any(passage.facts for passage in passages):
        return behind * _OF_OWN_FACTS
    return behind * (_OF_REPEATED_FACTS if any(passage.again for passage in passages) else _OF_NO_FACT)


def _small(path: Path) -> str:
    """Return a script without comments and needless white space."""
    return str(rjsmin.jsmin(path.read_text(encoding="utf-8")))
