"""The files that the search of a built site loads: its sections and names as data, and what looks things up in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import rjsmin

from guidekit.content.source import parse
from guidekit.data.outline import Contents, Outline
from guidekit.model.finding import Finding, GuideError
from guidekit.outputs.index import DATA_PREFIX, INDEX, Entry
from guidekit.outputs.search.names import Names
from guidekit.outputs.search.questions import Questions
from guidekit.outputs.site import REBUILD, Site, page_urls

FOLDER = "search"
_LICENSE = "LICENSE.txt"
_OF_OWN_FACTS, _OF_REPEATED_FACTS, _OF_NO_FACT = 1.3, 1.1, 0.6
_BEHIND = 0.4
BOX = "box.js"  # what a page loads when a reader turns to the search
STYLES = f"{FOLDER}/box.css"  # and its styles, where they do not stand with those of the page
_CLIENT, _WORKER = "client.js", "worker.js"
_MATERIAL = "assets/javascripts/bundle.*.min.js"  # the script of the theme: the guide wants of it the search box alone
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)
FILES = ("engine.js", _WORKER, BOX, "data.js")  # what the search loads
_ENGINE = ("minisearch.js", "words.js", "knowledge.js", "ranking.js", "answers.js")  # each needs those before it
_STUB = {"config": {"lang": ["en"], "separator": r"[\s\-]+"}, "docs": []}  # what Material asks for; no page needs it


def write_search(site: Site, data: dict[str, Any], scripts: Path) -> None:
    """Write the search of the built `site`: its `data`, and the programs in the folder `scripts`.

    Raises GuideError if a program is missing.
    """
    folder = site.folder / FOLDER
    missing = [name for name in (_LICENSE, *_ENGINE, _CLIENT, _WORKER) if not (scripts / name).is_file()]
    material = sorted(site.folder.glob(_MATERIAL))
    if missing or not material:
        lost = ", ".join(missing or [_MATERIAL])
        raise GuideError([Finding(f"{site.name}/{FOLDER}", 1, f"the search has lost {lost}", REBUILD)])
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    (site.folder / INDEX).write_text(f"{DATA_PREFIX}{text}\n", encoding="utf-8")
    license_text = (scripts / _LICENSE).read_text(encoding="utf-8")
    (folder / _LICENSE).write_text(license_text, encoding="utf-8")
    banner = f"/*! with MiniSearch, {license_text.splitlines()[0]}, MIT License: {_LICENSE} */\n"
    engine = banner + "\n".join(_small(scripts / name) for name in _ENGINE)
    (folder / "engine.js").write_text(engine, encoding="utf-8")
    (folder / _WORKER).write_text(_small(scripts / _WORKER), encoding="utf-8")
    box = _SOURCE_MAP.sub("", material[0].read_text(encoding="utf-8"))
    (folder / BOX).write_text(f"{_small(scripts / _CLIENT)}\n{box}", encoding="utf-8")
    material[0].unlink()
    (site.folder / STYLES).touch()
    stub = json.dumps(_STUB)
    (folder / "search_index.json").write_text(stub, encoding="utf-8")
    (folder / "search_index.js").write_text(f"var __index = {stub}", encoding="utf-8")  # on disk, Material asks for it


def search_data(
    outline: Outline, entries: list[Entry], names: Names | None, questions: Questions | None
) -> dict[str, Any]:
    """Return what the search knows: each section with its page, other names, and the words of an emergency."""
    titles = {url: page.title for page in outline.pages() for url in page_urls(page.page.removesuffix(".md"))}
    weights = _weights(outline, names)
    asked = _asked(questions)
    sections: list[dict[str, Any]] = []
    for entry in entries:
        if entry.fragment in outline.cards() and sections:  # a care card is part of the section that it stands in
            sections[-1]["text"] += f" <p>{entry.title}</p> {entry.text}"
            continue
        heading = str(parse(entry.title).text_content())
        sections.append(
            {
                "location": f"{entry.location}#{entry.fragment}" if entry.fragment else entry.location,
                "title": entry.title,
                "page": titles.get(entry.location, titles.get(f"{entry.location}index.html", "")),
                "text": entry.text,
                "weight": weights.get((entry.location, heading), _OF_NO_FACT),
                "asked": asked.get((entry.location, heading), []),
            }
        )
    emergency = None
    if names:
        urls = page_urls(names.emergency.page.removesuffix(".md"))
        emergency = {
            "location": next(_found(sections, urls, names.emergency.section), ""),
            **{key: getattr(names.emergency, key) for key in ("always", "words", "unless")},
        }
    return {"sections": sections, "names": names.names if names else [], "emergency": emergency}


def _weights(outline: Outline, names: Names | None) -> dict[tuple[str, str], float]:
    """Return what a section weighs, by address and heading: most where the outline has facts of its own."""
    behind = names.behind if names else []
    first = (names.emergency.page, names.emergency.section) if names else None
    return {
        (location, heading): (_BEHIND if page.page in behind else 1)
        * (_OF_OWN_FACTS if (page.page, heading) == first else _weight(part))
        for page in outline.pages()
        for _, heading, part in page.parts()
        for location in _addresses(page.page)
    }


def _asked(questions: Questions | None) -> dict[tuple[str, str], list[str]]:
    """Return what patients ask of each section, by address and heading."""
    asked = questions.asked() if questions else {}
    return {(place, heading): lines for (page, heading), lines in asked.items() for place in _addresses(page)}


def _addresses(page: str) -> Iterator[str]:
    for url in page_urls(page.removesuffix(".md")):
        yield from (url, url.removesuffix("index.html"))


def _weight(part: Contents) -> float:
    passages = list(part.passages())
    if any(passage.facts for passage in passages):
        return _OF_OWN_FACTS
    return _OF_REPEATED_FACTS if any(passage.again for passage in passages) else _OF_NO_FACT


def _found(sections: list[dict[str, Any]], urls: tuple[str, str], heading: str) -> Iterator[str]:
    pages = {*urls, urls[1].removesuffix("index.html")}
    for section in sections:
        if section["location"].partition("#")[0] in pages and parse(section["title"]).text_content() == heading:
            yield str(section["location"])


def _small(path: Path) -> str:
    """Return a script without comments and needless white space."""
    return str(rjsmin.jsmin(path.read_text(encoding="utf-8")))
