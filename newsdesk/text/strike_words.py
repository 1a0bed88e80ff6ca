"""What headlines call a strike, and strikes, in four languages, folded, as parts of patterns.

The grammar of facts has more such words in `newsdesk.facts.words.nouns`: in a sentence with its dead an "operation"
is one.
"""

from __future__ import annotations

PLAIN_STRIKE = r"(?:strike|attack|bombing|ataque|bombardeo|bombardeio|bombardeamento|frappe|attaque)"
# No "attack": pirates attack boats as well.
BOMBING = r"(?:(?:air)?strike|bombing|bombardei?o|bombardement|bombardeamento|frappe)"
PLAIN_STRIKES = rf"{PLAIN_STRIKE}s"
