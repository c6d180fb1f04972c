"""The headers that hosts shall send can be read."""

from guidekit.rules.registry import DATA, faults

faults(__name__, DATA)
