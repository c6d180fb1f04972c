"""The figures of the evidence can be read, fit together, and have known references."""

from guidekit.rules.registry import DATA, faults

faults(__name__, DATA)
