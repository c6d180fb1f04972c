"""The page and the print page keep every picture of a page, with its file, its words and its caption."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

from lxml.html import HtmlElement

from guidekit.content.view import View
from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.outputs.site import PRINT_PAGE, REBUILD, page_file
from guidekit.pictures.shown import Picture, drawing_of, pictures_in
from guidekit.rules.registry import SITE, Findings, rule

Pictures = Counter[tuple[str, str]]


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for each picture that an output has lost: as written or, without sources, as the other has it."""
    views = {output: built.views[output] for output in ("page", "print")}
    wanted: dict[str, Pictures] = {}
    for view in built.written or [view for of_output in views.values() for view in of_output]:
        wanted[view.page.page] = wanted.get(view.page.page, Counter()) | _told(_shown(view.root))
    for output, of_output in views.items():
        for view in of_output:
            yield from _lost(built, output, view, wanted)
    yield from _unshown(built)


def _shown(root: HtmlElement | None) -> list[Picture]:
    return [] if root is None else pictures_in(root)


def _told(pictures: list[Picture]) -> Pictures:
    return Counter((picture.alt, picture.caption) for picture in pictures)


def _lost(built: Built, output: str, view: View, wanted: Mapping[str, Pictures]) -> Findings:
    """Yield a finding for each picture that the view of a page has lost, or whose file is lost."""
    found, page = _shown(view.root), view.page.page
    for alt, caption in wanted.get(page, Counter()) - _told(found):
        yield Finding(view.file, 1, f'the picture "{alt}" of {page} is lost, or its caption "{caption}"', REBUILD)
    path = page_file(built.site, PRINT_PAGE if output == "print" else page) or Path()
    for picture in found:
        if not (picture.src.startswith("data:") or (path.parent / unquote(picture.src)).is_file()):
            yield Finding(view.file, 1, f"the file of a picture is missing: {picture.src}", REBUILD)


def _unshown(built: Built) -> Findings:
    """Yield a finding for each published drawing that no page shows any more."""
    folder = built.guide.options.pictures
    published = sorted((built.site.folder / folder).glob("*.svg")) if folder else []
    paths = [path.relative_to(built.site.folder).as_posix() for path in published]
    shown = {drawing_of(picture.src, paths) for view in built.views["page"] for picture in _shown(view.root)}
    for path in published:
        if path.relative_to(built.site.folder).as_posix() not in shown:
            yield Finding(built.site.label(path), 1, "no built page shows this drawing any more", REBUILD)
