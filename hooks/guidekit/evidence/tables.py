"""What pages show as tables and bars: how often side effects were counted, and what was found for each condition.

This is the one place of these numbers.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from guidekit.data.schema import Part, Text
from guidekit.model.finding import Finding

EXAMPLES = {
    "key": "key: bleeding",
    "out_of": 'out_of: "1,000"',
    "counts": "counts: [47, 160]",
    "verdict": "verdict: Helped for a while",
    "area": "area: Hip, leg and foot",
    "size": "size: about 1 point",
    "bars": "bars: [rates]",
}
Key = Annotated[str, Field(pattern=r"^[a-z]+$")]


class Study(Part):
    """A study that counted side effects: where, how many treatments, and its reference."""

    key: Key
    place: Text
    size: Text
    reference: str


class Effect(Part):
    """How often an effect was counted in each of the studies; None where our source gives no number.

    `bars` names the pictures with bars for it, if it is one of those that matter most.
    """

    key: Key
    effect: Text
    bars: list[Literal["rates", "risks"]] = Field(default_factory=list)
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
    """Return where the site has the bar of `count` out of the total: effects with the same count share it."""
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
    """What studies found for one condition: in few words, in more, how big the gain was, and how sure that is."""

    condition: Text
    area: Text
    verdict: Text
    found: Text
    size: Text
    sure: Text
    references: list[str] = Field(default_factory=list)
