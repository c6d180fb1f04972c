"""What a page says of itself to machines: JSON-LD in the words of schema.org, and nothing that is not so.

A publisher is named only if the clinic's settings are filled in, a review only if it holds today.
"""

from dataclasses import dataclass
from typing import Any

from guidekit.clinic.settings import Clinic
from guidekit.content.view import View
from guidekit.model.document import Section
from guidekit.review.standing import Standing

Data = dict[str, Any]
_READERS = {"@type": "MedicalAudience", "audienceType": "Patient"}


@dataclass(frozen=True)
class About:
    """A page and the site it belongs to: titles, description and addresses."""

    title: str
    description: str
    address: str
    site_title: str
    site_address: str
    subject: str
    license: str


def structured_data(about: About, view: View, standing: Standing, clinic: Clinic) -> Data:
    """Return the JSON-LD of a page; a page of questions is told as such, too."""
    page = {
        "@type": "MedicalWebPage",
        "@id": about.address,
        "url": about.address,
        "name": about.title,
        "description": about.description,
        "inLanguage": clinic.language,
        "isPartOf": {"@type": "WebSite", "name": about.site_title, "url": about.site_address},
        "about": {"@type": "MedicalTherapy", "name": about.subject},
        "medicalAudience": _READERS,
        "license": about.license,
        **_publisher(clinic),
        **_review(standing),
    }
    questions = _questions(view)
    faq = [{"@type": "FAQPage", "url": about.address, "mainEntity": questions}] if questions else []
    return {"@context": "https://schema.org", "@graph": [page, *faq]}


def _publisher(clinic: Clinic) -> Data:
    if clinic.is_sample:
        return {}
    told = {"name": clinic.name, "telephone": clinic.phone, "url": clinic.website, "address": clinic.values["address"]}
    return {"publisher": {"@type": "MedicalClinic", **told}}


def _review(standing: Standing) -> Data:
    if standing.review is None or not standing.holds:
        return {}
    reviewer = {"@type": "Person", "name": standing.review.by, "jobTitle": standing.review.role}
    return {"lastReviewed": standing.review.reviewed.isoformat(), "reviewedBy": reviewer}


def _questions(view: View) -> list[Data]:
    """Return the questions and answers of a page whose sections are all questions."""
    sections = [section for section in view.sections if section.level > 1]
    if not sections or not all(section.heading.endswith("?") for section in sections):
        return []
    return [
        {"@type": "Question", "name": section.heading, "acceptedAnswer": {"@type": "Answer", "text": _said(section)}}
        for section in sections
    ]


def _said(section: Section) -> str:
    """Return the statements of a section; the title of a callout ends with a colon."""
    return " ".join(f"{said.text.rstrip(':.')}:" if said.kind == "title" else said.text for said in section.statements)
