"""YAML that knows its lines: mappings carry those of their keys, lists of their entries; no key is given twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from guidekit.model.finding import Finding, GuideError

LINE = "__line__"
KEY_LINES = "__key_lines__"
_CURE = "Look at the indentation, quotes and colons on this line and the one above it."
_CURES = {  # by words of the problem, as YAML tells it
    "is given twice": "Take out the one that you do not need.",
    "mapping values are not allowed": 'Put "quotes" around text that has a colon in it.',
    "found character '\\t'": "Begin lines with spaces, not with a tab.",
    "unexpected end of stream": "Close the quotes or brackets that were opened above.",
}


class LineLoader(yaml.CSafeLoader):
    """A safe loader that adds the line of each mapping and of its keys."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """Return what a node stands for."""
        try:
            return super().construct_object(node, deep=deep)
        except (ValueError, KeyError, TypeError, AttributeError):  # such as a day that no month has
            problem = "a value cannot be read; put quotes around it"
            raise yaml.MarkedYAMLError(problem=problem, problem_mark=node.start_mark) from None

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Return a mapping with its line and the lines of its keys."""
        lines: dict[str, int] = {}
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if not isinstance(key, str) or key in (LINE, KEY_LINES):
                problem = "a key is not text: put quotes around it, or around the value that holds braces"
                raise yaml.MarkedYAMLError(problem=problem, problem_mark=key_node.start_mark)
            if key in lines:
                raise yaml.MarkedYAMLError(problem=f"the key '{key}' is given twice", problem_mark=key_node.start_mark)
            lines[key] = key_node.start_mark.line + 1
        data = super().construct_mapping(node, deep=deep)
        return {**data, LINE: node.start_mark.line + 1, KEY_LINES: lines}


def _construct_map(loader: LineLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    return loader.construct_mapping(node, deep=True)


class Lines(list[Any]):
    """A list that was read from YAML; `numbers` are the lines on which its entries begin."""

    numbers: list[int]

    def without_last(self) -> Lines:
        """Return all entries but the last."""
        rest = Lines(self[:-1])
        rest.numbers = self.numbers[:-1]
        return rest


def _construct_sequence(loader: LineLoader, node: yaml.SequenceNode) -> Lines:
    data = Lines(loader.construct_sequence(node, deep=True))
    data.numbers = [entry.start_mark.line + 1 for entry in node.value]
    return data


LineLoader.add_constructor("tag:yaml.org,2002:map", _construct_map)
LineLoader.add_constructor("tag:yaml.org,2002:seq", _construct_sequence)


def read_yaml(path: Path, name: str, example: str, loader: type[LineLoader] = LineLoader) -> Any:
    """Return the data in `path`; each mapping has its line under `LINE` and those of its keys under `KEY_LINES`.

    `name` is what findings call the file, `example` a valid beginning of it.
    Raises GuideError if the file is missing, empty, not text, or not YAML.
    """
    cure = f"The file begins like this: {example}"
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except OSError as error:
        raise GuideError([Finding(name, 1, f"the file cannot be read ({error.strerror})", cure)]) from None
    except UnicodeDecodeError:
        raise GuideError([Finding(name, 1, "the file is not UTF-8 text", "Save it as UTF-8.")]) from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problem = str(error.problem)
        cure = next((cure for words, cure in _CURES.items() if words in problem), _CURE)
        raise GuideError([Finding(name, line, f"the file is not valid YAML: {problem}", cure)]) from None
    except yaml.YAMLError:
        raise GuideError([Finding(name, 1, "the file has a character that YAML does not allow", cure)]) from None
    except RecursionError:
        raise GuideError([Finding(name, 1, "the file has brackets in brackets, too many to read", cure)]) from None
    if data is None:
        raise GuideError([Finding(name, 1, "the file is empty", cure)])
    return data
