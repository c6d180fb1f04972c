"""What pages show as tables and pictures: how often side effects were counted, and what is known of each condition.

This is the one place of these numbers. At a glance, conditions are in classes, which only restate the words.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import Field

from guidekit.data.schema import Part, Text
from guidekit.model.finding import Finding

EXAMPLES = {
    "key": "key: bleeding",
    "out_of": 'out_of: "1,000"',
    "counts": "counts: [47, 160]",
    "group": "group: gain",
    "groups": "groups: [{key: gain, label: Some gain in the short term}]",
    "label": "label: Some gain in the short term",
    "sureness": "sureness: [{words: weak proof, stands_for: [very low quality, not firm]}]",
    "stands_for": "stands_for: [very low quality, not firm]",
}
Key = Annotated[str, Field(pattern=r"^[a-z]+$")]


class Study(Part):
    """A study that counted side effects: where, how many treatments, and its reference."""

    key: Key
    place: Text
    size: Text
    reference: str


class Effect(Part):
    """How often an effect was counted in each of the studies; None where our source gives no number."""

    key: Key
    effect: Text
    counts: list[Annotated[int, Field(ge=0)] | None]


class Rates(Part):
    """How often side effects were counted, all out of the same number of treatments."""

    out_of: Annotated[str, Field(pattern=r"^[1-9]\d{0,2}(,\d{3})*$")]
    no_count: Text
    studies: Annotated[list[Study], Field(min_length=1)]
    effects: Annotated[list[Effect], Field(min_length=1)]

    @property
    def total(self) -> int:
        """The number of treatments that the counts are out of."""
        return int(self.out_of.replace(",", ""))

    def counted(self) -> Iterator[tuple[Effect, Study, int]]:
        """Yield each count that there is, with its effect and its study."""
        for effect in self.effects:
            for study, count in zip(self.studies, effect.counts, strict=False):
                if count is not None:
                    yield effect, study, count

    def values(self) -> dict[str, str]:
        """Return what pages say for each placeholder, such as `rates.bleeding.ireland` and `rates.size.ireland`."""
        counts = {f"rates.{effect.key}.{study.key}": str(count) for effect, study, count in self.counted()}
        return counts | {f"rates.size.{study.key}": study.size for study in self.studies}


def picture_uri(count: int) -> str:
    """Return where the site has the picture of `count` out of the total: effects with the same count share it."""
    return f"assets/numbers/{count}.svg"


def check_rates(rates: Rates, name: str) -> Iterator[Finding]:
    """Yield a finding for each row of another length, each count over the total and each key given twice."""
    for effect in rates.effects:
        if len(effect.counts) != len(rates.studies):
            what = f'"{effect.effect}" has {len(effect.counts)} counts'
            cure = f"write one number for each of the {len(rates.studies)} studies, or `null` where there is none"
            yield Finding(name, effect.key_lines["counts"], what, cure)
    for effect, _, count in rates.counted():
        if count > rates.total:
            what = f'"{effect.effect}" was counted {count} times out of {rates.out_of}'
            yield Finding(name, effect.key_lines["counts"], what, "correct the number")
    for parts in (rates.studies, rates.effects):
        times = Counter(part.key for part in parts)
        for part in (part for part in parts if times[part.key] > 1):
            cure = "give each a key of its own, for example `key: bleeding`"
            yield Finding(name, part.key_lines["key"], f"the key '{part.key}' stands here twice", cure)


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
