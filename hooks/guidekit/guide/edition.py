"""Which edition of a guide this is: the day of its last change, and a mark of its words. Same input, same edition."""

import hashlib
import os
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from guidekit.clinic.settings import Clinic
from guidekit.review.standing import long_date

_MARK = 6  # digits: enough to tell two editions of one day apart


def edition(clinic: Clinic, outline: Path) -> dict[str, str]:
    """Return `day` as 2026-11-30, `date` as the clinic writes it, and `version`, a mark of the words in `outline`."""
    day, digest = _day(clinic), hashlib.sha256(outline.read_bytes()).hexdigest()
    return {"day": day.isoformat(), "date": long_date(day, clinic.language), "version": digest[:_MARK]}


def _day(clinic: Clinic) -> date:
    """Return the day of the last change at the clinic (reproducible-builds.org/specs/source-date-epoch), else today."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(seconds), ZoneInfo(clinic.time_zone)).date() if seconds else clinic.today
