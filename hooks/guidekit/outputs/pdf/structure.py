"""The tags of a PDF that WeasyPrint is about to write, as a tree that can be changed (ISO 32000-1, 14.7 and 14.8).

Each tag knows the boxes that it was made from, and so its HTML element: WeasyPrint makes one for each part of an
element that breaks over lines, columns or pages. What the tree does not hold when it is written becomes an artifact.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pydyf

Reference = bytes


@dataclass(frozen=True)
class Content:
    """Marked content: the page that it stands on, and its number there."""

    page: Reference
    number: int


@dataclass(eq=False)
class Note:
    """A link's annotation, and the reference by which a tag holds it."""

    reference: Reference
    page: Reference
    annotation: Any


@dataclass(eq=False)
class Tag:
    """A structure element, the boxes that it was made from (none for text itself), and what it holds."""

    element: Any
    boxes: list[Any]
    kids: list["Tag | Content | Note"] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """The structure type, such as `/Link`."""
        return str(self.element["S"])

    @property
    def html(self) -> Any:
        """The HTML element that it was made from; None for text itself."""
        return self.boxes[0].element if self.boxes else None

    @property
    def tags(self) -> list["Tag"]:
        """The tags that it holds itself."""
        return [kid for kid in self.kids if isinstance(kid, Tag)]

    def walk(self) -> Iterator["Tag"]:
        """Yield this tag and all below it, in reading order."""
        yield self
        for tag in self.tags:
            yield from tag.walk()


@contextmanager
def boxes_of_tags() -> Iterator[dict[int, Any]]:
    """Let WeasyPrint tell the box of each tag that it makes meanwhile, by the number of its object."""
    from weasyprint.pdf import tags  # it takes long to load, and only what makes PDFs needs it

    build, boxes = tags._build_box_tree, dict[int, Any]()

    def build_and_tell(box: Any, *others: Any) -> Iterator[Any]:
        for element in build(box, *others):
            boxes.setdefault(element.number, box)  # the innermost tells it first
            yield element

    tags._build_box_tree = build_and_tell
    try:
        yield boxes
    finally:
        tags._build_box_tree = build


def read_tags(pdf: pydyf.PDF, boxes: dict[int, Any]) -> Tag:
    """Return the root of the tags of `pdf`."""
    root = _at(pdf, pdf.catalog["StructTreeRoot"])
    return _read(pdf, _at(pdf, root["K"][0]), boxes)


def _read(pdf: pydyf.PDF, element: Any, boxes: dict[int, Any]) -> Tag:
    tag = Tag(element, [boxes[element.number]] if element.number in boxes else [])
    for kid in element["K"]:
        held = kid if isinstance(kid, int) else _at(pdf, kid)
        if isinstance(held, int):
            tag.kids.append(Content(element["Pg"], held))
        elif held["Type"] == "/OBJR":
            tag.kids.append(Note(kid, held["Pg"], _at(pdf, held["Obj"])))
        else:
            tag.kids.append(_read(pdf, held, boxes))
    return tag


def write_tags(pdf: pydyf.PDF, root: Tag) -> None:
    """Write the tree into `pdf`: what each tag holds, and for all content and annotations the tag that holds them."""
    holders: dict[Reference, dict[int, Reference]] = {page: {} for page in pdf.page_references}
    noted: list[tuple[Note, Reference]] = []
    for tag in root.walk():
        tag.element["K"] = pydyf.Array(_written(tag, kid) for kid in tag.kids)
        for kid in tag.kids:
            if isinstance(kid, Tag):
                kid.element["P"] = tag.element.reference
            elif isinstance(kid, Note):
                noted.append((kid, tag.element.reference))
            else:
                holders[kid.page][kid.number] = tag.element.reference
    _write_parents(pdf, holders, noted)
    for page, held in holders.items():
        _turn_to_artifacts(_at(pdf, _at(pdf, page)["Contents"]), held.keys())
        _keep_annotations(_at(pdf, page), {note.annotation.reference for note, _ in noted})


def _written(tag: Tag, kid: Tag | Content | Note) -> Any:
    if isinstance(kid, Tag):
        return kid.element.reference
    if isinstance(kid, Note):
        return kid.reference
    if kid.page == tag.element["Pg"]:
        return kid.number
    return pydyf.Dictionary({"Type": "/MCR", "Pg": kid.page, "MCID": kid.number})


def _write_parents(
    pdf: pydyf.PDF, holders: dict[Reference, dict[int, Reference]], noted: list[tuple[Note, Reference]]
) -> None:
    parents = _at(pdf, _at(pdf, pdf.catalog["StructTreeRoot"])["ParentTree"])
    parents["Nums"] = pydyf.Array()
    for number, held in enumerate(holders.values()):
        last = max(held, default=-1)
        parents["Nums"] += [number, pydyf.Array(held.get(one, "null") for one in range(last + 1))]
    for number, (note, holder) in enumerate(noted, len(holders)):
        parents["Nums"] += [number, holder]
        note.annotation["StructParent"] = number


def _turn_to_artifacts(stream: pydyf.Stream, held: Any) -> None:
    """Mark what no tag holds as an artifact of the page (ISO 32000-1, 14.8.2.2)."""
    for place, item in enumerate(stream.stream):
        if isinstance(item, dict) and "MCID" in item and item["MCID"] not in held:
            stream.stream[place - 1 : place + 1] = ["/Artifact", pydyf.Dictionary({"Type": "/Pagination"})]


def _keep_annotations(page: Any, kept: set[Reference]) -> None:
    """Take out of the page each link that no tag holds any more."""
    if "Annots" in page:
        page["Annots"] = pydyf.Array(one for one in page["Annots"] if one in kept)


def _at(pdf: pydyf.PDF, reference: Reference) -> Any:
    return pdf.objects[int(reference.split()[0])]
