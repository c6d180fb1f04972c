"""Mends the tags of a PDF that WeasyPrint makes: one element of HTML is one tag, and a link says its words.

WeasyPrint 70 makes a tag for each part of an element that breaks, hangs a link on each element in it, and lets it say
the id that it leads to, which some screen readers speak in place of its words.
"""

from collections.abc import Iterator
from typing import Any

import pydyf

from guidekit.outputs.pdf.structure import Content, Note, Tag, boxes_of_tags, read_tags, write_tags

_AGAIN = ("/THead", "/TFoot")  # what is drawn again on each page of a table
_CONTENTS = {"/L": "/TOC", "/LI": "/TOCI", "/LBody": "/Reference"}  # a list in a `nav`
_UNNAMED = "/NonStruct"


def write_tagged(document: Any, **options: Any) -> bytes:
    """Return the PDF of what WeasyPrint has laid out, with its tags mended."""
    with boxes_of_tags() as boxes:
        data: bytes = document.write_pdf(finisher=lambda _, pdf: _mend(pdf, boxes), **options)
        return data


def _mend(pdf: pydyf.PDF, boxes: dict[int, Any]) -> None:
    root, headers = read_tags(pdf, boxes), dict[str, str]()
    _join_parts(root, headers)
    for tag in [*root.walk()]:
        if tag.html is not None and tag.html.tag == "nav":
            _name_contents(tag)
        elif tag.kind == "/Link":
            _say_words(tag)
        elif tag.kind == "/TD":
            for header in tag.element["A"]["Headers"]:
                header.string = headers.get(header.string, header.string)
    write_tags(pdf, root)
    if "Outlines" in pdf.catalog:
        pdf.catalog["PageMode"] = "/UseOutlines"


def _join_parts(tag: Tag, headers: dict[str, str]) -> None:
    """Make the parts of each element below `tag` one; `headers` learns which header of a table stands for which."""
    firsts: dict[tuple[int, str], Tag] = {}
    kids: list[Tag | Content | Note] = []
    for kid in _without_shells(tag):
        if not isinstance(kid, Tag) or kid.html is None:
            kids.append(kid)
            continue
        first = firsts.get((id(kid.html), kid.kind))
        if first is None or (kid.kind == _UNNAMED and kids[-1] is not first):
            firsts[id(kid.html), kid.kind] = kid
            kids.append(kid)
        elif kid.kind in _AGAIN:
            headers.update(zip(_ids(kid), _ids(first), strict=True))
        else:
            first.kids += kid.kids
            first.boxes += kid.boxes
    tag.kids = kids
    for part in tag.tags:
        _join_parts(part, headers)


def _without_shells(tag: Tag) -> Iterator[Tag | Content | Note]:
    """Yield what `tag` holds: of a part of the same element what that holds, and no leader of a contents list."""
    for kid in tag.kids:
        if not isinstance(kid, Tag) or kid.html is not tag.html or kid.kind != tag.kind:
            yield kid
        elif not kid.boxes[0].is_leader:
            yield from (one for one in _without_shells(kid) if not isinstance(one, Note))


def _ids(head: Tag) -> list[str]:
    return [tag.element["ID"].string for tag in head.walk() if tag.kind == "/TH"]


def _name_contents(nav: Tag) -> None:
    """Let the lists of `nav` be contents lists: a list below an entry stands beside its link, not in it."""
    for tag in [*nav.walk()]:
        if tag.kind == "/LI":
            below = [one for body in tag.tags for one in body.tags if one.kind == "/L"]
            for body in tag.tags:
                body.kids = [kid for kid in body.kids if kid not in below]
            tag.kids += below
    for tag in nav.walk():
        tag.element["S"] = _CONTENTS.get(tag.kind, tag.kind)


def _say_words(link: Tag) -> None:
    """Hang the annotations of `link` on it alone, and let them say its words."""
    for tag in [*link.walk()][1:]:
        notes = [kid for kid in tag.kids if isinstance(kid, Note)]
        tag.kids = [kid for kid in tag.kids if kid not in notes]
        link.kids += notes if tag.kind == "/Figure" else []  # a picture may be higher than the line that it stands in
    words = _words(link)
    for kid in link.kids:
        if isinstance(kid, Note):
            kid.annotation["Contents"] = pydyf.String(words)


def _words(link: Tag) -> str:
    """Return the words of `link` as they are shown, with a space where a line ends between two of them."""
    source, text = " ".join("".join(_source(link.html)).split()), ""
    for piece in (piece for box in link.boxes for piece in _pieces(box)):
        together = " ".join(f"{text}{piece}".split())
        text = f"{text}{piece}" if source.startswith(together) else f"{text} {piece}"
    return " ".join(text.split())


def _source(element: Any) -> Iterator[str]:
    """Yield the text of an element of HTML, with a space for a break of the line."""
    yield " " if element.tag == "br" else element.text or ""
    for child in element:
        yield from _source(child)
        yield child.tail or ""


def _pieces(box: Any) -> Iterator[str]:
    """Yield the text of `box`, line by line, and the alternative texts of pictures in it."""
    if hasattr(box, "text"):
        yield box.text
    elif not box.children and box.element_tag == "img":
        yield box.element.get("alt", "")
    elif not box.is_leader:
        for child in box.children:
            yield from _pieces(child)
