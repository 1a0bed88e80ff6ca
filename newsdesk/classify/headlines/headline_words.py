"""Words of headlines that several rules look for, in four languages, folded, as parts of patterns."""

from __future__ import annotations

from newsdesk.text.strike_words import PLAIN_STRIKE

A_STRIKE = rf"(?:air)?{PLAIN_STRIKE}\b(?! group)"  # no carrier strike group
# "Latest" is not among them: so is a strike called that is known.
ONE_MORE = (
    r"(?:another|new|fresh|one more|otr[oa]|nuev[oa]|outr[oa]|nov[oa]|mais uma?|nouvel(?:le)?|nouveau|autre"
    r"|encore une?)"
)
