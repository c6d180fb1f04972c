"""One build of a guide, stage by stage: data, sources, outputs, finished site. Each function is a stage.

A stage is given what the one before it has made, and adds what its rules find. Nothing here knows of MkDocs.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from guidekit.guide.built import Built
from guidekit.guide.guide import Guide, Reading, read_guide
from guidekit.guide.make import Theme, make_outputs
from guidekit.guide.sources import Rendered, Sources
from guidekit.guide.summary import Count, summary
from guidekit.hosting.compress import compress
from guidekit.hosting.headers import write_headers
from guidekit.hosting.offline import label_offline, write_offline
from guidekit.model.finding import Finding, GuideError
from guidekit.outputs.pdf.handouts import FOLDER
from guidekit.outputs.site import Site
from guidekit.outputs.staging import discard, restore, swap_in
from guidekit.rules.registry import DATA, HANDOUTS, INDEX, PAGE, PRINT, SITE, SOURCE, SOURCES, run

_AT_ONCE = ("hooks-complete", "plugins-valid")  # without one of these, a build would end in the middle, or tell nothing


@dataclass
class Build:
    """The guide, its sources, what is built of them, and what the rules have found so far."""

    guide: Guide
    sources: Sources
    target: Path
    preview: bool
    findings: list[Finding]
    built: Built | None = None
    counts: list[Count] = field(default_factory=list)
    started: float = field(default_factory=time.monotonic)

    def raise_findings(self) -> None:
        """Raise GuideError with everything that was found; then the old site stays as it was."""
        if self.findings:
            discard(self.target)
            raise GuideError(self.findings)


def read_data(config: Path) -> tuple[Reading, Guide, list[Finding]]:
    """Read the configuration and all data; raises GuideError if nothing can be built of it."""
    reading = read_guide(config)
    findings = run(DATA, reading)
    if reading.guide is None or reading.ends_here or any(finding.rule in _AT_ONCE for finding in findings):
        raise GuideError(findings)
    return reading, reading.guide, findings


def begin(guide: Guide, sources: Sources, target: Path, findings: list[Finding], *, preview: bool) -> Build:
    """Begin a build whose site will come into the place of `target`."""
    if not preview:
        restore(target)
    return Build(guide, sources, target, preview, findings)


def check_included(build: Build) -> None:
    """Raise GuideError if a card is not UTF-8 text: left to MkDocs, it would end in a traceback."""
    findings = run(SOURCES, build.sources, only="text-readable")
    folder = build.sources.label(build.sources.included.relative_to(build.sources.docs).as_posix())
    if any(finding.file.startswith(f"{folder}/") for finding in findings):
        raise GuideError([*build.findings, *findings])


def check_sources(build: Build, rendered: Mapping[str, Rendered]) -> None:
    """Check all pages as they are written, when MkDocs has read them and before anything is built."""
    build.sources.rendered = dict(rendered)
    build.findings += run(SOURCES, build.sources)
    for view in build.sources.views:
        build.findings += run(SOURCE, view)
    build.sources.warnings.clear()


def make(build: Build, folder: Path, theme: Theme) -> None:
    """Make every output of the pages that MkDocs has built in `folder`."""
    site = Site(folder, build.guide.outline, build.target.name)
    preview = build.preview or bool(build.findings)  # a build that fails tells so before it makes handouts
    build.built = Built(build.guide, site, build.sources.views, preview=preview, warnings=build.sources.warnings)
    build.built.last_made = build.target / FOLDER if build.sources.pages_only else None
    make_outputs(build.built, theme)


def check_outputs(built: Built) -> tuple[list[Finding], list[Count]]:
    """Return what all rules find in a built site, and what each output holds; a folder alone will do."""
    findings, counts = [], []
    for stage, output in ((PAGE, "page"), (INDEX, "index"), (PRINT, "print")):
        counts.append(Count(output))
        for view in built.views[output]:
            findings += run(stage, view)
            counts[-1].add(view)
    findings += run(SITE, built)
    told = {finding.rule for finding in findings if built.faults[finding.rule]}  # then there may be no handouts
    if built.guide.handouts and not built.preview and not built.last_made and not told:
        findings += run(HANDOUTS, built)
    return findings, counts


def finish(build: Build, address: str) -> None:
    """Let the checked site come into its place, with the offline copy, the headers and the small files."""
    built = build.built
    if built is None or not build.counts:
        what, cure = "no rule has looked at the site", "put the files in hooks/ back as they were"
        build.findings.append(Finding("mkdocs.yml", 1, what, cure))
        build.raise_findings()
        return
    if untold := [finding for faults in built.faults.values() for finding in faults]:
        raise GuideError(untold)  # the rule that tells them was taken out: still, no such site comes into place
    if not build.preview:
        _for_hosts(built, address)
    built.site.save()
    if not build.preview:
        if build.guide.headers:
            compress(built.site.folder, built.guide.kept)
        built.guide.kept.tidy()
        swap_in(build.target)


def _for_hosts(built: Built, address: str) -> None:
    """Add the offline copy and the headers; what links say of the copy stands in neither."""
    offline, headers = built.guide.options.offline, built.guide.headers
    if offline:
        write_offline(built.site, offline)
    if headers:
        write_headers(built.site, headers, address)
    if offline:
        label_offline(built.site, offline)


def summarise(build: Build) -> str:
    """Return what a build says when it has ended well."""
    if build.built is None:
        raise ValueError("the build has not ended")
    return summary(build.built, build.target, build.counts, time.monotonic() - build.started)
