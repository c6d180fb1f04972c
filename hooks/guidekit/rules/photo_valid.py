"""Each photo is a picture that every browser shows."""

from guidekit.rules.registry import SOURCES, faults

faults(__name__, SOURCES)
