"""What each handout is made from: its template filled with pieces of the print page."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import segno
from jinja2 import Environment, StrictUndefined, TemplateError
from markupsafe import Markup

from guidekit.model.finding import Finding, GuideError
from guidekit.outputs.pdf.content import Content
from guidekit.outputs.pdf.handouts import Handout, Handouts
from guidekit.outputs.pdf.paper import shared_size
from guidekit.outputs.pdf.render import Job
from guidekit.outputs.site import Site


@dataclass(frozen=True)
class Paper:
    """Where templates and style sheets of handouts come from, and what every template is told."""

    templates: Environment
    styles: Path
    address: str
    told: Mapping[str, Any]


def make_jobs(site: Site, handouts: Handouts, paper: Paper, name: str) -> list[Job]:
    """Return the job of each handout; `name` is what findings call the list of handouts.

    Raises GuideError if the print page has lost a piece, or if a template or a style sheet is missing or wrong.
    """
    content = Content(site, paper.address)
    templates = paper.templates.overlay(undefined=StrictUndefined, autoescape=True)
    templates.filters = {**templates.filters, "qr_code": _qr_code}
    jobs, findings = [], []
    fonts = tuple(site.folder / font for font in handouts.fonts)
    width, height = shared_size(handouts.sizes)
    for handout in handouts.handouts:
        try:
            markup = templates.get_template(handout.template).render(_told(handout, handouts, paper, content))
            page_rule = f"@page {{ size: {width}mm {height}mm; margin: {handout.margin_mm}mm }}"
            styles = (page_rule, *((paper.styles / style).read_text(encoding="utf-8") for style in handout.styles))
        except (TemplateError, OSError) as error:
            cure = "put the file back, or correct its name or the piece that it names"
            findings.append(Finding(name, handout.line, f"the handout cannot be made: {error}", cure))
        else:
            jobs.append(Job(handout.file, markup, styles, site.folder, fonts, one_page=bool(handout.pieces)))
    if findings:
        raise GuideError(findings)
    return jobs


def _told(handout: Handout, handouts: Handouts, paper: Paper, content: Content) -> dict[str, Any]:
    """Return everything that a template may use."""
    pieces = {piece.name: Markup(content.piece(piece)) for piece in handout.pieces}
    whole = {} if pieces else {"themes": Markup(content.themes()), "contents": content.contents()}
    shared = {"handout": handout, "author": handouts.author, "address": paper.address, "pieces": pieces}
    return {**paper.told, **shared, **whole}


def _qr_code(text: str) -> str:
    """Return the QR code (ISO/IEC 18004) of `text` as the address of a picture that holds itself."""
    return segno.make(text, error="m", micro=False).svg_data_uri(border=4)
