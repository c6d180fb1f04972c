"""What pages ask of the clinic's own answers can be read."""

from guidekit.rules.registry import DATA, faults

faults(__name__, DATA)
