"""The United States, what is theirs, and those of them who strike, in four languages, folded or marked."""

from __future__ import annotations

UNITED_STATES = r"(?:us|u[._]s[._]|united states|ee[._]?[_ ]?uu[._]?|eua|estados unidos|etats-unis)"
# Whose a strike is: "US", "dos EUA", "americaine"
AMERICAN = rf"(?:{UNITED_STATES}|(?:norte-?)?american[oa]?s?|americaine?s?|estado?unidenses?|gring[oa]s?)(?!\w)"
# Those who order and announce the strikes, by name.
THE_COMMAND = r"(?:washington|pentagon[eo]?|hegseth|southcom|southern command|comando su[rl]|commandement sud)"
# Who carries the strikes out, as the subject of what is announced.
THOSE_WHO_STRIKE = rf"(?:{UNITED_STATES}|{THE_COMMAND}|military|armee americaine)"
