"""mkdocs.yml names every stage of the build, in the order in which they run."""

from pathlib import PurePath

from guidekit.guide.guide import Reading
from guidekit.rules.registry import DATA, Findings, rule

STAGES = ("settings.py", "sources.py", "sections_present.py", "outputs.py", "outputs_whole.py", "report.py")


@rule(DATA)
def check(reading: Reading) -> Findings:
    """Yield a finding for each hook file that is not named, and for one that stands before its turn."""
    if reading.config is None:
        return
    named = [PurePath(name).name for name in reading.config.listed("hooks")]
    for stage in STAGES:
        if stage not in named:
            cure = f"add `- hooks/{stage}` to `hooks`, in this order: {', '.join(STAGES)}"
            yield reading.config.finding("hooks", f"the hook {stage} is not named, so its stage does not run", cure)
    found = [name for name in named if name in STAGES]
    if not set(STAGES) - set(found) and found != list(STAGES):
        cure = f"order them like this: {', '.join(f'`- hooks/{stage}`' for stage in STAGES)}"
        yield reading.config.finding("hooks", "the hooks do not stand in the order of the build", cure)
