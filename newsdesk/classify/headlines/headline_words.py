"""Words of headlines that several rules look for, in four languages, folded, as parts of patterns."""

from __future__ import annotations

UNITED_STATES = r"(?:us|u\.s\.|united states|ee\.? ?uu\.?|eua|estados unidos|etats-unis)"
SURVIVORS = r"(?:survivors?|sobrevivientes?|supervivientes?|sobreviventes?|survivants?|rescapes?)"
