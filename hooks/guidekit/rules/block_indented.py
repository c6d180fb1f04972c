"""What belongs to an item or a callout is indented by four spaces: with fewer, it would stand outside."""

from guidekit.content.lines import LEVEL, Line, lines_of
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield a finding for each line that stands less deep than its author meant, and each callout without words."""
    for name, text in sources.texts.items():
        for line, what, spaces in _outside(text):
            shown = line.text.strip()[:40]
            cure = f"indent it by {spaces} spaces, for example `{' ' * spaces}{shown}`"
            yield Finding(sources.label(name), line.number, f'"{shown}" {what}', cure)


def _outside(text: str) -> list[tuple[Line, str, int]]:
    """Return each such line with what is wrong, and how far it is to be indented."""
    around: list[Line] = []
    found = []
    above: Line | None = None
    for line in lines_of(text):
        if line.begins or line.is_item or line.is_callout:
            while around and around[-1].indent >= line.indent:
                around.pop()
            if around and line.indent % LEVEL:
                found.append((line, "would not stand in what is above it", around[-1].indent + LEVEL))
        if above and above.is_callout and line.indent <= above.indent:
            found.append((line, "would not stand in the callout above it", above.indent + LEVEL))
        if line.is_item or line.is_callout:
            around.append(line)
        above = line
    return found
