"""What kinds of value a setting may have; each refuses what would mislead a patient or break a page."""

import re
import unicodedata
import zoneinfo
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from guidekit.clinic.addresses import address, folder, phone_number, web_address

_EMERGENCY = re.compile(r"[0-9]{2,5}\Z")
_SERVICES = ("211", "311", "411", "511", "611", "711", "811", "988")  # of North America: none sends an ambulance
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800")  # letters by their kind, yet nobody sees them


def _stripped(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _line(text: str) -> str:
    """Text that stands on one line: what it shows is what it says."""
    for sign in text:
        kind = unicodedata.category(sign)
        if sign in "\n\r\u2028\u2029":
            raise ValueError("stands on more than one line")
        if kind[0] == "C" or sign in _BLANK:
            raise ValueError(f"has a sign that nobody sees (U+{ord(sign):04X})")
    if not any(unicodedata.category(sign)[0] in "LN" for sign in text):
        raise ValueError("has no letter and no digit")
    return " ".join(text.split())


def _time_zone(text: str) -> str:
    known = zoneinfo.available_timezones()
    if text not in known or ("/" not in text and text != "UTC") or text.startswith(("posix/", "right/")):
        raise ValueError("is not the name of a time zone")
    return text


def _emergency(text: str) -> str:
    if not _EMERGENCY.match(text):
        raise ValueError("is not a number of 2 to 5 digits")
    if text in _SERVICES:
        raise ValueError("is the number of another service, which sends no ambulance")
    return text


def _language(text: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        known = Locale.parse(text, sep="-").language == "en" and re.fullmatch(
            r"en(-[A-Z][a-z]{3})?(-[A-Z0-9]{2,3})?", text
        )
    except (UnknownLocaleError, ValueError):
        known = None
    if not known:
        raise ValueError("is not a tag of English, the language in which the guide is written")
    return text


_TRIM = BeforeValidator(_stripped)
Line = Annotated[str, Field(min_length=1, max_length=80), _TRIM, AfterValidator(_line)]
Answer = Annotated[str, Field(min_length=1, max_length=200), _TRIM, AfterValidator(_line)]
Lines = Annotated[list[Line], Field(min_length=1, max_length=5)]
Phone = Annotated[str, Field(min_length=1, max_length=40), _TRIM, AfterValidator(_line), AfterValidator(phone_number)]
Emergency = Annotated[str, _TRIM, AfterValidator(_emergency)]
Address = Annotated[str, Field(min_length=1, max_length=200), _TRIM, AfterValidator(address)]
WebAddress = Annotated[str, Field(min_length=1, max_length=200), _TRIM, AfterValidator(web_address)]
Folder = Annotated[str, Field(min_length=1, max_length=200), _TRIM, AfterValidator(folder)]
TimeZone = Annotated[str, Field(min_length=1), _TRIM, AfterValidator(_time_zone)]
Language = Annotated[str, Field(min_length=1), _TRIM, AfterValidator(_language)]
