"""Phone numbers and addresses: what patients call and open, so each is checked to be what it says it is."""

import re

_PHONE = re.compile(
    r"(?P<number>\+?[\d\s().-]+?)\s*(?:(?:,\s*)?(?:;ext=|extension|extn?\.?|x|#)\s*(?P<extension>\d+))?\Z", re.I
)
_DASHES = dict.fromkeys(range(0x2010, 0x2016), "-")
_DIGITS = range(5, 16)  # E.164 allows 15
_MAIL = re.compile(r"mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+\Z", re.I | re.A)
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_PORT = r"(?::[1-9]\d{0,3})?"
_WEB = re.compile(rf"https://(?:{_LABEL}\.)+(?:[a-z]{{2,63}}|xn--{_LABEL})\.?{_PORT}(?:[/?#]\S*)?\Z", re.I | re.A)
_UNSAFE = re.compile(r"[^!#-;=?-Z\[\]_a-z~]")  # RFC 3986, with the quote and the signs of markup left out


def phone_number(text: str) -> str:
    """Return `text`, one phone number, with plain dashes; raises ValueError with what is wrong."""
    text = text.translate(_DASHES)
    number = _PHONE.match(text)
    if not any(sign.isdigit() for sign in text):
        raise ValueError("has no digits")
    if not number or not text.isascii():
        raise ValueError("is not one phone number and nothing else")
    count = len(re.findall(r"\d", number["number"]))
    if count not in _DIGITS:
        raise ValueError(f"has too {'few' if count < _DIGITS.start else 'many'} digits")
    return text


def address(text: str) -> str:
    """Return `text`, an address with https:, tel: or mailto:; raises ValueError with what is wrong."""
    scheme = text.partition(":")[0].lower()
    if scheme == "https":
        return web_address(text)
    if scheme == "tel":
        return phone_link(phone_number(text[len("tel:") :]))
    if scheme != "mailto":
        raise ValueError("does not begin with https:, tel: or mailto:")
    if not _MAIL.match(text):
        raise ValueError("is not an e-mail address after mailto:")
    return text


def web_address(text: str) -> str:
    """Return `text`, an address with https: (RFC 3986); raises ValueError with what is wrong."""
    if not text.lower().startswith("https://"):
        raise ValueError("does not begin with https://")
    if _UNSAFE.search(text):
        raise ValueError("has a sign that no web address may have")
    if not _WEB.match(text):
        raise ValueError("is not a web address")
    return text


def folder(text: str) -> str:
    """Return `text`, the address of a folder on the web, with `/` at its end; raises ValueError if it is none."""
    if re.search(r"[?#]|\.html?/?\Z", web_address(text)):
        raise ValueError("is not the address of a folder")
    return f"{text.rstrip('/')}/"


def phone_link(phone: str) -> str:
    """Return the address (RFC 3966) that a tap on the phone number calls."""
    parts = _PHONE.match(phone)
    if parts is None:
        raise ValueError(phone)
    number = parts["number"].replace("(0)", "") if phone.startswith("+") else parts["number"]
    extension = f";ext={parts['extension']}" if parts["extension"] else ""
    return f"tel:{re.sub(r'[^+0-9]', '', number)}{extension}"
