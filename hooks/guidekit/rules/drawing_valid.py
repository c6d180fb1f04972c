"""Each drawing only draws, is described, and brings the colors that it uses."""

from guidekit.rules.registry import SOURCES, faults

faults(__name__, SOURCES)
