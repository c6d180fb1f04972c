"""What is known of needling for each condition, in words and at a glance: the classes only restate the words."""

from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import Field

from guidekit.data.schema import Part, Text
from guidekit.model.finding import Finding

EXAMPLES = {
    "group": "group: gain",
    "groups": "groups: [{key: gain, label: Some gain in the short term}]",
    "label": "label: Some gain in the short term",
    "sureness": "sureness: [{words: weak proof, stands_for: [very low quality, not firm]}]",
    "stands_for": "stands_for: [very low quality, not firm]",
}


class Condition(Part):
    """What is known of needling for one condition, and what is not; `group` is the class of what was found."""

    condition: Text
    group: Text
    found: Text
    sure: Text
    not_known: Text
    references: list[str] = Field(default_factory=list)


class Group(Part):
    """A class of what was found: its key, which is a class of the style sheet, too, and its label."""

    key: Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$")]
    label: Text


class Sureness(Part):
    """A class of how sure a finding is: the words of conditions that it stands for, and its own.

    It has none of its own where the label of the group says it already.
    """

    words: Text | None = None
    stands_for: Annotated[list[Text], Field(min_length=1)]


class Glance(Part):
    """The classes of the list at a glance, in its order."""

    groups: Annotated[list[Group], Field(min_length=1)]
    sureness: Annotated[list[Sureness], Field(min_length=1)]

    def words(self, condition: Condition) -> str | None:
        """Return how sure the findings for a condition are, in the words of their class."""
        return next(one.words for one in self.sureness if condition.sure in one.stands_for)


def check_glance(glance: Glance | None, conditions: Sequence[Condition], name: str) -> Iterator[Finding]:
    """Yield a finding for each condition whose group, or whose words for how sure it is, no class of `glance` has."""
    groups = [group.key for group in glance.groups] if glance else []
    known = [words for one in glance.sureness for words in one.stands_for] if glance else []
    for condition in conditions:
        if condition.group not in groups:
            what = f'"{condition.condition}" is in the group "{condition.group}", which `glance` does not have'
            yield Finding(name, condition.key_lines["group"], what, f"write one of these: {', '.join(groups)}")
        if condition.sure not in known:
            what = f'"{condition.condition}": no class of `sureness` stands for "{condition.sure}"'
            cure = "add these words to `stands_for` of the class in `glance` that says the same, or correct them"
            yield Finding(name, condition.key_lines["sure"], what, cure)
