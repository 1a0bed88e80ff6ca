"""The United States, what is theirs, and those of them who strike, in four languages, folded or marked."""

from __future__ import annotations

from newsdesk.facts.words.nouns import FORCES, SOLDIERS

# "US-trained marines", "US-flagged boat": others, or what is only theirs
_ONLY_THEIRS = (
    r"(?!-(?:trained|backed|supplied|donated|provided|funded|sponsored|educated|made|built|born|flagged|owned"
    r"|registered|allied|friendly|style)\b)"
)
UNITED_STATES = (
    r"(?:us|u[._]s[._]|united states|ee[._]?[_ ]?uu[._]?|eua|estados unidos|etats-unis"
    rf"|(?<=\bles )usa|(?<=\bdes )usa|(?<=\baux )usa){_ONLY_THEIRS}"
)
# Whose a strike is: "US", "dos EUA", "americaine"
AMERICAN = (
    rf"(?:{UNITED_STATES}|(?:norte-?)?american[oa]?s?|americaine?s?|estado?unidenses?|gring[oa]s?|yanquis?|ianques?)"
    rf"(?!\w){_ONLY_THEIRS}"
)
# Their forces: "US helicopter", "la marina de EE.UU.", "l'armée américaine", "drone dos EUA". Their strikes are none.
_FORCES = (
    rf"(?:{SOLDIERS}|{FORCES}|navy|air force|marines?|soldiers?|planes?|marina|armada|soldados|marinha|navios?"
    r"|militaires|soldats|navires?|chasseurs?)"
)
_KIND = r"(?:(?:militar(?:es)?|militaires?|navais|de guerr[ae]|de combate?) )?"
AMERICAN_FORCES = (
    rf"(?:{_FORCES} {_KIND}(?:(?:de|d[ao]s?|des|de los) )?{AMERICAN}|{AMERICAN} {_FORCES}\b"
    r"|navy seals\b|green berets\b)"
)
# Who fires: "the US", "an American drone"
AMERICAN_ARMS = rf"{AMERICAN}(?: (?:military|forces|army|navy|drone|helicopter|aircraft|plane|jet|gunship|missile))?"
# "By the US", "por un helicóptero de EE.UU.", "pela Marinha americana", "par l'armée américaine"
BY_AMERICANS = (
    r"\b(?:by|por|pel[oa]s?|par) (?:(?:the|an?|l[aeo]s?|el|un[ao]?s?|uma?|une|des|militares?) |l')?"
    rf"(?:{AMERICAN_FORCES}|{AMERICAN})"
)
# Those who order and announce the strikes, by name.
SOUTHERN_COMMAND = r"(?:(?:us)?southcom|southern command|comando su[rl]|mando sur|commandement sud)"
SOUTHERN_SPEAR = r"(?:southern spear|lanza (?:del )?sur|lanca (?:do )?sul|lance (?:du )?sud)"
WHITE_HOUSE = r"(?:white house|casa blanca|casa branca|maison[ -]blanche)"
_DEPARTMENT = (
    r"(?:dod\b|(?:war|defen[cs]e) department|department of (?:war|defen[cs]e)|departamento (?:de|da) (?:la )?"
    r"(?:guerra|defen[sd]a|defesa)|departement de la (?:guerre|defense))"
)
_SECRETARY = (
    r"(?:secretari[oa] d[ae] (?:la )?guerra|war secretary|secretary of war|ministre de la guerre|pentagon chief)"
)
_NORTHERN_COMMAND = r"(?:(?:us)?northcom|northern command|comando norte|commandement nord)"
_COMMANDS = rf"(?:{SOUTHERN_COMMAND}|{_NORTHERN_COMMAND})"
THE_COMMAND = rf"(?:washington|pentagon[eo]?(?! chief)|hegseth|{_DEPARTMENT}|{_SECRETARY}|{_COMMANDS})"
# Who carries the strikes out, as the subject of what is announced.
THOSE_WHO_STRIKE = rf"(?:{UNITED_STATES}|{THE_COMMAND}|military|armee americaine)"
# Who tells of them for those who carry them out.
THEIR_SPEAKERS = (
    rf"(?:{THE_COMMAND}|(?:the|los|os|les) americ\w+|{AMERICAN} (?:\w+ )?(?:military|forces|army|navy|officials)"
    r"|(?:(?:the|its) |\A|(?<=, ))military"
    rf"|(?:{SOLDIERS}|funcionari[oa]s|responsables|autoridades) (?:(?:de|d[ao]s?|des) )?(?:los )?{AMERICAN})"
)
