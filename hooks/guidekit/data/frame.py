"""The frame: what stands around the words of the guide in each output, such as labels, held like those words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import Field

from guidekit.data.schema import Part, Text, load

EXAMPLES = {"": "pages:", "pages": "- Skip to content", "handouts": '- "My notes:"'}


class Frame(Part):
    """The texts that templates write: around the article of a page, and beside the pieces of a handout."""

    pages: Annotated[list[Text], Field(min_length=1)]
    handouts: Annotated[list[Text], Field(min_length=1)]


def load_frame(path: Path, name: str, values: Mapping[str, str]) -> Frame:
    """Return the frame in `path`, which findings call `name`, with `values` for its placeholders.

    Raises GuideError with every finding if the file is not valid.
    """
    return load(Frame, path, name, EXAMPLES, values)
