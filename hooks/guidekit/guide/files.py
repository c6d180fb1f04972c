"""The files of a guide beside its pages: those that are added to the site, those that are drawn, those left out."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path, PurePath

from jinja2 import Environment

from guidekit.evidence.tables import picture_uri
from guidekit.guide.guide import Guide
from guidekit.guide.sources import Sources
from guidekit.outputs.pdf.handouts import FOLDER as HANDOUTS
from guidekit.pictures.drawing import PALETTE, check_palette, read_drawing
from guidekit.pictures.photo import is_photo, published, read_photo

CLINIC_COLORS = "assets/clinic.css"
SEARCH_SCRIPTS = "assets/search"
_LEFT_OUT = (
    *(f"{SEARCH_SCRIPTS}/", "partials/"),  # of which files are made
    *("assets/javascripts/lunr/", "assets/javascripts/workers/"),  # Material's own search
)


def is_left_out(uri: str, guide: Guide) -> bool:
    """Tell whether a file is no part of the site: what is made into another, and what the guide does without."""
    is_style_of_handouts = uri.startswith(f"{HANDOUTS}/") and uri.endswith(".css")
    is_palette = uri == f"{guide.options.pictures}/{PALETTE}"
    return uri.startswith(_LEFT_OUT) or uri.endswith(".map") or is_style_of_handouts or is_palette


def logo_uri(guide: Guide) -> str | None:
    """Return where the logo of the clinic is in the site, if it has one."""
    return f"assets/clinic-logo{Path(guide.clinic.logo).suffix.lower()}" if guide.clinic.logo else None


def has_colors(guide: Guide) -> bool:
    """Tell whether the clinic has colors of its own."""
    return bool(guide.clinic.colors.light or guide.clinic.colors.dark)


def added_files(guide: Guide, templates: Environment) -> Iterator[tuple[str, str | bytes]]:
    """Yield path and content of each file that the site gets beside what is written; empty if it is made later.

    A page may link to what is made later.
    """
    clinic = guide.clinic
    if uri := logo_uri(guide):
        logo = (guide.clinic_folder / str(clinic.logo)).read_bytes()
        yield uri, published(logo) if is_photo(uri) else logo
    if has_colors(guide):
        yield CLINIC_COLORS, templates.get_template("partials/clinic-colors.html").render(colors=clinic.colors)
    if rates := guide.evidence and guide.evidence.rates:
        picture = templates.get_template("partials/bar.svg")
        for count in {count for _, _, count in rates.counted()}:
            yield picture_uri(count), picture.render(count=count, total=rates.total)
    for _, _, name in guide.handouts.files() if guide.handouts else ():
        yield f"{HANDOUTS}/{name}", b""
    if guide.options.offline:
        yield guide.options.offline, b""


def read_drawings(sources: Sources, files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Keep each drawing among `files`, by its path, and yield it as it is published, with what it uses of the palette.

    A guide has drawings if an option names their folder; what is wrong with them is kept for the rules.
    """
    if not (folder := sources.guide.options.pictures):
        return
    palette = f"{folder}/{PALETTE}"
    colors = files.get(palette, b"").decode("utf-8-sig")
    sources.faults["drawing-valid"] += check_palette(colors, sources.label(palette))
    for uri in (uri for uri in files if palette in files and PurePath(uri).match(f"{folder}/*.svg")):
        drawing = sources.faults.keep("drawing-valid", partial(read_drawing, files[uri], sources.label(uri), colors))
        if drawing:
            sources.drawings[uri] = drawing
            yield uri, drawing.data


def read_photos(sources: Sources, files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield each photo among `files` that is published otherwise; what is wrong with one is kept."""
    for uri, data in files.items():
        photo = sources.faults.keep("photo-valid", partial(read_photo, data, sources.label(uri)))
        if photo and photo != data:
            yield uri, photo
