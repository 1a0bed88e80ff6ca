"""What was decided and is yet to be done, told apart from the day on which it is done: that is a follow-up."""

from __future__ import annotations

import re

from newsdesk.classify.reading import Reading, titled

_TO_SEND = re.compile(
    r"\b(?:to|will|would|plans? to|decid\w+ to|be|being|are|is) (?:be )?(?:sen[dt]|return(?:ed)?|repatriat\w+|flown"
    r"|transfer(?:red)?|hand(?:ed)?)\b|\b(?:going|headed|heading|sen[dt](?:s|ing)?|return(?:s|ing)?|ordered)"
    r" (?:[^.;:\n]{0,40}? )?(?:home|back|to their countr\w+)\b"
    r"|\b(?:(?:devolver|repatriar|enviar|entregar)an?|volveran|recibiran?|seran (?:devuelt|repatriad|enviad)\w+"
    r"|devuelven?|envian? de vuelta|(?:van?|decid\w+) a? ?(?:devolver|repatriar|enviar))\b"
    r"|\b(?:devolverao|repatriarao|enviarao|voltarao|receberao|recebera|serao (?:devolvid|repatriad|enviad)\w+"
    r"|devolvem?|mandam? de volta|(?:vai|vao|decid\w+) (?:devolver|repatriar|enviar))\b"
    r"|\b(?:renvoie(?:nt)?|(?:le )?renvoi d\w+|(?:seront|vont etre|doivent etre) (?:renvoye|rapatrie|remis)\w*"
    r"|rapatriera|va (?:renvoyer|rapatrier))\b"
)
_SENT = re.compile(
    r"\b(?:(?:flown|lands?|landed|back|is) (?:at )?home|arriv\w+|llega\w*|llego|regreso|volvio|chega\w*|chegou"
    r"|voltou|rentre|est arrive\w*|set free|freed|releas\w+|libre|solto|soltos|libere\w*)\b"
)


def is_to_send_home(r: Reading) -> bool:
    """ "US to send two survivors home", not "survivor flown home": the first is a decision about prisoners."""
    return titled(_TO_SEND, r) and not titled(_SENT, r)


_TO_GO = re.compile(
    r"\b(?:(?:to|will) (?:step (?:down|aside)|leave|retire|depart|go|exit|quit)|step(?:s|ping) down|resign\w*|quits?"
    r"|(?:early|surprise|sudden) (?:retirement|exit|departure)|retires? early|out (?:in|by|as)|ousted|fired|dismissed"
    r"|deja (?:el|su) (?:cargo|puesto|mando)|dejara|dimite|dimitio|renunci[ao]|se (?:va|ira|marcha)|pide el retiro"
    r"|destituid[oa]|(?:vai )?deixar?a? o (?:cargo|comando|posto)|deixa o (?:cargo|comando|posto)|demitid[oa]|demite"
    r"|quittera|s'en va|demission\w*|depart (?:surprise|anticipe|inattendu)|limoge)\b"
)
_GONE = re.compile(
    r"\b(?:hands?|handed|relinquish\w*|pass(?:es|ed) (?:the|over)|g[ai]ves? up|takes? (?:over|command|(?:the )?helm)"
    r"|entreg[ao]\w*|asum(?:e|io)|toma el mando|releva|passa o comando|assum(?:e|iu)|prend la tete|succede"
    r"|ceremon\w+)\b"
)


def a_commander_goes(r: Reading) -> bool:
    """ "Southern Command chief resigns amid boat strikes": news of the command, whatever it commands."""
    commands = not r.title_concepts.isdisjoint(("southcom", "commander"))
    return commands and titled(_TO_GO, r) and r.title_concepts.isdisjoint(("killed", "congress"))


def commander_is_to_go(r: Reading) -> bool:
    """ "SOUTHCOM chief to retire two years early": on the day itself, "hands over command", it is known."""
    return titled(_TO_GO, r) and not _GONE.search(r.doc.folded)
