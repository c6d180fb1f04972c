"""Every handout is made, fits its paper, and has every sign and picture in it, without a warning."""

from guidekit.rules.registry import SITE, faults

faults(__name__, SITE)
