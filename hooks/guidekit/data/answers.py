"""What pages ask of a clinic's own answers, as data: the names of the settings, each with an example."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from guidekit.data.schema import Part, Text, load

EXAMPLES = {"": "answers:", "answers": "- {key: shower, example: after 2 hours}", "key": "key: shower"}


class Asked(Part):
    """One answer: what `clinic.yml` and placeholders call it, and an example of it."""

    key: Annotated[str, Field(pattern=r"^[a-z]+(_[a-z]+)*$")]
    example: Text


class Answers(Part):
    """All answers that the pages ask for."""

    answers: list[Asked]


def load_answers(path: Path, name: str) -> dict[str, str]:
    """Return the example of each answer in `path`, which findings call `name`, by key.

    Raises GuideError with every finding if the file is not valid.
    """
    return {one.key: one.example for one in load(Answers, path, name, EXAMPLES).answers}
