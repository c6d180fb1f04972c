"""Harmful edits by a writer who had not read the rules: each must fail the build (test_seen: styles and scripts).

Some are known to have slipped through before; they name the rule that must find them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.building import ROOT, build, copy_guide
from tests.test_defects import apply

Case = dict[str, Any]
CASES: list[Case] = yaml.safe_load((ROOT / "tests/harmful.yml").read_text(encoding="utf-8"))
_FINDING = re.compile(r"^(\S+):\d+: .*\[[a-z-]+\]$", re.MULTILINE)


def files(case: Case) -> set[str]:
    """Return the files that an edit changes."""
    return {name.partition("#")[0] for name in case["edit"]}


def batches(cases: list[Case]) -> Iterator[list[Case]]:
    """Yield edits that can be tried in one build, as each is of another page, and others alone."""
    alone = [case for case in cases if not all(re.match(r"docs/(?!cards/).*\.md$", name) for name in files(case))]
    yield from ([case] for case in alone)
    waiting = [case for case in cases if case not in alone]
    while waiting:
        batch: list[Case] = []
        for case in waiting:
            if not any(files(case) & files(other) for other in batch):
                batch.append(case)
        yield batch
        waiting = [case for case in waiting if case not in batch]


def caught(batch: list[Case], guide: Path) -> list[Case]:
    """Return those edits of a batch that the build of a copy of the guide finds."""
    kept = {name: (guide.parent / name).read_bytes() for case in batch for name in files(case)}
    try:
        for case in batch:
            apply(case, guide.parent)
        how = build(guide, guide.with_name("site"), clinic=guide.with_name("clinic.yml"))
    finally:
        for name, data in kept.items():
            (guide.parent / name).write_bytes(data)
    assert "Traceback" not in how.output, how.output
    found = set(_FINDING.findall(how.output)) if how.code else set()
    told = {case["name"]: case.get("rule", "") in how.output for case in batch}
    return [case for case in batch if told[case["name"]] and (files(case) & found or (len(batch) == 1 and found))]


def test_every_harmful_edit_fails_the_build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guide = copy_guide(tmp_path / "guide")
    (tmp_path / "guide/clinic.yml").write_bytes((ROOT / "clinic.yml").read_bytes())
    found = [case["name"] for batch in batches(CASES) for case in caught(batch, guide)]
    missed = [case for case in CASES if case["name"] not in found]  # one may have hidden another
    found += [case["name"] for missing in missed for case in caught([missing], guide)]
    made = Counter(case["kind"] for case in CASES)
    seen = Counter(case["kind"] for case in CASES if case["name"] in found)
    with capsys.disabled():
        print(f"\nHarmful edits that fail the build: {seen.total()} of {made.total()}")  # noqa: T201 (what is judged)
        for kind, count in made.items():
            print(f"  {kind}: {seen[kind]} of {count}")  # noqa: T201
    assert [case["name"] for case in CASES if case["name"] not in found] == []
