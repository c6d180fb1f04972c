"""What kinds of value a setting may have; each refuses what would mislead a patient or break a page."""

from __future__ import annotations

import re
import unicodedata
import zoneinfo
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

_PHONE = re.compile(r"\+?[\d\s().\-/]+(?:(?:ext\.?|x|extension)\s*\d+)?\Z", re.IGNORECASE)
_FEWEST_DIGITS = 5
_SCHEMES = ("https", "tel", "mailto")
_MAIL = re.compile(r"[^\s@<>\"'?&#]+@[^\s@<>\"'?&#]+\.[^\s@<>\"'?&#]+\Z")
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}\Z", re.IGNORECASE)
_EMERGENCY = re.compile(r"[0-9]{2,5}\Z")
_ENGLISH = re.compile(r"en(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?\Z")  # BCP 47
_UNSAFE = re.compile(r"[\s<>\"'`\\{}|^]")


def _line(text: str) -> str:
    """Text that stands on one line: what it shows is what it says."""
    odd = [sign for sign in text if unicodedata.category(sign) in ("Cc", "Cf", "Zl", "Zp", "Cs", "Co")]
    if odd:
        raise ValueError(f"has a sign that nobody sees (U+{ord(odd[0]):04X})")
    return " ".join(text.split())


def _phone(text: str) -> str:
    if not any(sign.isdigit() for sign in text):
        raise ValueError("has no digits")
    if not _PHONE.match(text) or not text.isascii():
        raise ValueError("is not a phone number alone")
    if len(re.findall(r"\d", text)) < _FEWEST_DIGITS:
        raise ValueError("has too few digits")
    return text


def _address(text: str) -> str:
    address = urlsplit(text)
    if address.scheme.lower() not in _SCHEMES:
        raise ValueError("does not begin with https:, tel: or mailto:")
    if _UNSAFE.search(text) or not text.isascii():
        raise ValueError("has a sign that no address may have")
    if address.scheme.lower() == "https":
        return _web_address(text)
    if address.scheme.lower() == "tel":
        return f"tel:{_phone(address.path)}"
    if not _MAIL.match(address.path):
        raise ValueError("is not an e-mail address")
    return text


def _web_address(text: str) -> str:
    try:
        address = urlsplit(text)
        host = address.hostname or ""
        address.port  # noqa: B018 (it raises ValueError if it is no number)
    except ValueError:
        host = ""
    if not text.lower().startswith("https://"):
        raise ValueError("does not begin with https://")
    if _UNSAFE.search(text) or not _HOST.match(host) or "@" in address.netloc:
        raise ValueError("is not a web address")
    return text


def _time_zone(text: str) -> str:
    try:
        zoneinfo.ZoneInfo(text)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("is not the name of a time zone") from None
    return text


def _emergency(text: str) -> str:
    if not _EMERGENCY.match(text):
        raise ValueError("is not a number of 2 to 5 digits")
    return text


def _language(text: str) -> str:
    if not _ENGLISH.match(text):
        raise ValueError("is not a tag of English, the language in which the guide is written")
    return text


Line = Annotated[str, Field(min_length=1, max_length=80, pattern=r"\S"), AfterValidator(_line)]
Answer = Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S"), AfterValidator(_line)]
Lines = Annotated[list[Line], Field(min_length=1, max_length=5)]
Phone = Annotated[str, Field(min_length=1, max_length=40, pattern=r"\S"), AfterValidator(_line), AfterValidator(_phone)]
Emergency = Annotated[str, AfterValidator(_emergency)]
Address = Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S"), AfterValidator(_address)]
WebAddress = Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S"), AfterValidator(_web_address)]
TimeZone = Annotated[str, Field(min_length=1), AfterValidator(_time_zone)]
Language = Annotated[str, AfterValidator(_language)]


def phone_link(phone: str) -> str:
    """Return the address (RFC 3966) that a tap on the phone number calls."""
    number, *extension = re.split(r"(?:extension|ext\.?|x)\s*", phone, maxsplit=1, flags=re.IGNORECASE)
    digits = re.sub(r"[^\d+]", "", number)
    return f"tel:{digits}" + "".join(f";ext={part.strip()}" for part in extension)
