"""The settings of the clinic can be read and are right."""

from guidekit.rules.registry import DATA, faults

faults(__name__, DATA)
