"""The file of the frame can be read."""

from guidekit.rules.registry import DATA, faults

faults(__name__, DATA)
