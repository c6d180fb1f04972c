"""Files of data that people edit: read as YAML, checked by a schema, and refused with a finding for each mistake."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from guidekit.finding import GuideError
from guidekit.schema_finding import schema_finding
from guidekit.yaml_lines import LINE, read_yaml

Text = Annotated[str, Field(min_length=1, pattern=r"\S")]


class Part(BaseModel):
    """Any mapping in such a file: no unknown keys, no guessed types, and the line that it stands on."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)
    line: int = Field(alias=LINE)


Model = TypeVar("Model", bound=Part)


def load(model: type[Model], path: Path, name: str, example: str) -> Model:
    """Return the data in the file `path` as a `model`; `name` is what findings call it, `example` how it begins.

    Raises GuideError with every finding if the file cannot be read or does not fit the model.
    """
    data = read_yaml(path, name, example)
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise GuideError(schema_finding(name, data, detail) for detail in error.errors()) from None
