"""The outline can be read, and its parts fit together."""

from guidekit.rules.registry import DATA, faults

faults(__name__, DATA)
