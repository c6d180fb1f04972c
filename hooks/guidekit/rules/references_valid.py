"""The references can be read, each with a key of its own."""

from guidekit.rules.registry import DATA, faults

faults(__name__, DATA)
