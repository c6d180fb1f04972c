"""The settings of a clinic: the schema of the file, and what is said where a setting is not filled in.

A setting without a value is not filled in; then the guide says something that is true of any clinic.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import yaml
from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, create_model

from guidekit.clinic.addresses import phone_link as link_of
from guidekit.clinic.colors import DarkColor, LightColor
from guidekit.clinic.comments import check_comments
from guidekit.clinic.kinds import Address, Answer, Emergency, Folder, Language, Line, Lines, Phone, TimeZone, WebAddress
from guidekit.clinic.logo import check_logo
from guidekit.data.schema import Part, load
from guidekit.data.yaml_lines import KEY_LINES, LINE
from guidekit.model.finding import Finding, GuideError

EXAMPLES = {
    "": 'name: "Name of your clinic"',
    "name": 'name: "Name of your clinic"',
    "phone": 'phone: "+1 555 0100"',
    "hours": 'hours: ["Monday to Friday: 8 am to 6 pm"]',
    "out_of_hours": 'out_of_hours: "the nurse line of your health plan"',
    "emergency_number": 'emergency_number: "911"',
    "booking": "booking: https://www.example.com/book",
    "address": 'address: ["1 Main Street", "Springfield, ST 12345"]',
    "website": "website: https://www.example.com",
    "guide_address": "guide_address: https://www.example.com/dry-needling/",
    "logo": "logo: our-logo.png",
    "light": 'light: "#0b5563"',
    "dark": 'dark: "#8ed3df"',
    "colors": 'colors: {light: "#0b5563", dark: "#8ed3df"}',
    "time_zone": "time_zone: America/New_York",
    "language": "language: en-US",
    "answers": 'answers: {shower: "after 2 hours"}',
}
NEEDED = ("name", "phone", "hours", "out_of_hours", "address", "website", "guide_address")
_NOBODYS = ("name", "phone", "address", "website", "guide_address")
_EMPTY = {LINE: 1, KEY_LINES: {}}
_ASK = "ask the clinic"
_WORDINGS = {"name": "the clinic that gave you this guide", "address": "ask the clinic for its address"}


def _logo_beside(name: str, info: ValidationInfo) -> str:
    folder: Path = (info.context or {}).get("folder", Path())
    if not name.strip() or Path(name).is_absolute() or ".." in Path(name).parts:
        raise ValueError("does not name a file beside the settings")
    check_logo(folder / name)
    return name


def _default(value: object) -> BeforeValidator:
    """Return the step that takes `value` for a setting that is left empty."""
    return BeforeValidator(lambda given: value if given is None else given)


class Colors(Part):
    """The clinic's colors: one on light grounds, with white writing on it, and one on dark grounds."""

    light: LightColor | None = None
    dark: DarkColor | None = None


class Clinic(Part):
    """All settings of a clinic."""

    name: Line | None = None
    phone: Phone | None = None
    hours: Lines | None = None
    out_of_hours: Line | None = None
    emergency_number: Annotated[Emergency, _default("911")] = "911"
    booking: Address | None = None
    address: Lines | None = None
    website: WebAddress | None = None
    guide_address: Folder | None = None
    logo: Annotated[str, AfterValidator(_logo_beside)] | None = None
    colors: Annotated[Colors, _default(_EMPTY)] = Field(default_factory=lambda: Colors.model_validate(_EMPTY))
    time_zone: Annotated[TimeZone, _default("America/New_York")] = "America/New_York"
    language: Annotated[Language, _default("en")] = "en"
    answers: Annotated[Part, _default(_EMPTY)] = Field(default_factory=lambda: Part.model_validate(_EMPTY))

    @property
    def missing(self) -> list[str]:
        """The settings that a clinic fills in before it publishes, and that are not filled in."""
        return [key for key in NEEDED if getattr(self, key) is None or self._is_example(key)]

    def _is_example(self, key: str) -> bool:
        """Tell whether the setting is the example of the file as delivered, which no patient can call or visit."""
        value = yaml.safe_load(EXAMPLES[key])[key] if key in _NOBODYS else None
        return value is not None and value == getattr(self, key)

    @property
    def is_sample(self) -> bool:
        """Whether these are sample settings, not those of a clinic."""
        return bool(self.missing)

    @cached_property
    def values(self) -> dict[str, str]:
        """What pages say for each setting, filled in or not, by the name of its placeholder."""
        texts = ("name", "phone", "hours", "out_of_hours", "emergency_number", "booking", "address", "website")
        answers = type(self.answers).model_fields.keys() - Part.model_fields.keys()
        plain = {key: _said(key, getattr(self, key)) for key in texts}
        return plain | {f"answers.{key}": _said(key, getattr(self.answers, key)) for key in sorted(answers)}

    @property
    def phone_link(self) -> str | None:
        """The address that calls the clinic; None if the phone number is not filled in."""
        return link_of(self.phone) if self.phone else None

    @property
    def booking_words(self) -> str:
        """What the link to the booking says."""
        scheme = (self.booking or "").partition(":")[0].lower()
        return {"mailto": "Book by e-mail", "tel": "Book by phone"}.get(scheme, "Book online")

    @property
    def today(self) -> date:
        """The date at the clinic."""
        return datetime.now(ZoneInfo(self.time_zone)).date()


def _said(key: str, value: str | list[str] | None) -> str:
    if value is None:
        return _WORDINGS.get(key, _ASK)
    return value if isinstance(value, str) else ("; " if key == "hours" else ", ").join(value)


def load_clinic(path: Path, name: str, answers: Mapping[str, str] | None = None) -> Clinic:
    """Return the settings in `path`, which findings call `name`; raises GuideError with every finding.

    `answers` are those that the pages ask for, by key, each with an example.
    """
    if not path.exists():
        cure = "copy clinic.yml to that place, and fill it in, or correct the name in `CLINIC=`"
        raise GuideError([Finding(name, 1, "there is no such file of settings", cure)])
    cut = list(check_comments(path.read_text(encoding="utf-8-sig", errors="replace"), name)) if path.is_file() else []
    examples = EXAMPLES | {key: f'{key}: "{example}"' for key, example in (answers or {}).items()}
    try:
        clinic = load(_asking(answers or {}), path, name, examples)
    except GuideError as error:
        raise GuideError([*cut, *error.findings]) from None
    if cut:
        raise GuideError(cut)
    return clinic


def _asking(answers: Iterable[str]) -> type[Clinic]:
    """Return the schema of settings with these answers."""
    asked: dict[str, Any] = dict.fromkeys(answers, (Answer | None, None))
    group = create_model("Answers", __base__=Part, **asked)
    field: Any = (Annotated[group, _default(_EMPTY)], Field(default_factory=lambda: group.model_validate(_EMPTY)))
    return create_model("Clinic", __base__=Clinic, answers=field)


def sample_clinic(answers: Mapping[str, str] | None = None) -> Clinic:
    """Return settings of which none is filled in."""
    return _asking(answers or {}).model_validate(_EMPTY)
