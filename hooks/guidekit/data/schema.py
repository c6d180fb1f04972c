"""Files of data that people edit: read as YAML, checked by a schema, and refused with a finding for each mistake."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from guidekit.data.placeholders import fill_data
from guidekit.data.schema_finding import schema_finding
from guidekit.data.yaml_lines import KEY_LINES, LINE, read_yaml
from guidekit.model.finding import GuideError

Text = Annotated[str, Field(min_length=1, pattern=r"\S")]


class Part(BaseModel):
    """Any mapping in such a file: no unknown keys, no guessed types, its line, and the lines of its keys."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)
    line: int = Field(alias=LINE)
    key_lines: dict[str, int] = Field(alias=KEY_LINES)


Model = TypeVar("Model", bound=Part)


def load(
    model: type[Model],
    path: Path,
    name: str,
    examples: Mapping[str, str],
    values: Mapping[str, str] | None = None,
) -> Model:
    """Return the data in the file `path` as a `model`; `name` is what findings call it.

    `examples` holds a valid line for each key that a finding may have to show, and under `""` how the file begins;
    `values` are filled in for placeholders such as `{{ phone }}`.
    Raises GuideError with every finding if the file cannot be read or does not fit the model.
    """
    data: Any = fill_data(read_yaml(path, name, examples[""]), values or {})
    try:
        return model.model_validate(data, context={"folder": path.parent})
    except ValidationError as error:
        raise GuideError(schema_finding(name, data, detail, examples) for detail in error.errors()) from None
