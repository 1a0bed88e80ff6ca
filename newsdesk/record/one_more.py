"""Recognises a text that says itself that its strike is one more, a day after another. Then an equal toll proves
nothing."""

from __future__ import annotations

import re

from newsdesk.facts.words.small_numbers import A_FEW
from newsdesk.text.folding import entry_text, fold

_COUNT = rf"(?:{A_FEW}|as many|\d+)"
_IN = rf"(?:less than |just |menos de |moins de )?{_COUNT}"
_HOURS = r"(?:(?:just |a matter of |quelques |pocas |poucas )?(?:hours|horas|heures))"
_A_STRIKE = r"(?:[\w-]+ ){0,3}?(?:strike|attack|ataque|bombardeio|bombardeo|frappe|attaque)\b"
_A_DAY = r"(?:a (?:single )?day|un (?:mismo |solo )?dia|um (?:mesmo |so )?dia|un jour)\b"
_SEA = r"(?:(?:eastern )?pacific|caribbean)"
_IN_A_SEA = r"(?:en el|no|nas?|dans les?|en mer des) (?:(?:mar|oceano) )?(?:pacifico|pacifique|caribe|caraibes)"
_NTH = r"(?:second|third|segund[oa]|tercer[oa]?|terceir[oa]|deuxieme|seconde?|troisieme)"
_ITS_DAY = (
    r"(?:the (?:same )?day|el dia|o dia|dia|la journee|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|lunes|martes|miercoles|jueves|viernes|sabado|domingo|(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
)
_WITHIN_HOURS = re.compile(
    # "Hours after Caribbean attack", "horas após ação no Caribe"
    rf"\b{_HOURS} after (?:(?:the|a|an|deadly|us) )*{_SEA} (?:strike|attack)\b"
    rf"|\b{_HOURS} (?:despues d[eo]l?|tras|depois d[ao]|apos|apres) (?:(?:o|a|el|la|un|uno|una|uma|une|le|l') ?)?"
    rf"(?:de )?[\w'-]+ {_IN_A_SEA}\b"
    # "The second announcement of Thursday"
    rf"|\b{_NTH} (?:announcement|strike|attack|anuncio|ataque|bombardeo|bombardeio|annonce|frappe|attaque)"
    rf" (?:announced )?(?:of|on|del?|d[aeo]|du|de la) {_ITS_DAY}\b"
    # "Second drug boat of the day"
    rf"|\b{_NTH} (?:[\w.-]+ ){{1,4}}(?:of the|del|do|de la) (?:same |mismo |mesmo |meme )?(?:day|dia|journee)\b"
    # "Hours after one boat strike, US carries out another", "second deadly strike in hours"
    rf"|\b{_HOURS} (?:after|despues de|depois de|apos|apres) (?:one|another|an?|una?|otr[oa]|outr[oa]|uma?|une)"
    rf" (?:autre )?{_A_STRIKE}"
    rf"|\b{_NTH} (?:[\w.-]+ ){{0,8}}(?:in|within|en|em) (?:{_HOURS}|{_A_DAY})"
    # "Separate attack reported in the Pacific"
    r"|\bseparate (?:[\w-]+ ){0,2}?(?:strike|attack)\b"
    r"|\b(?:ataque|bombardeo|bombardeio) (?:aparte|distinto|separado)\b|\b(?:frappe|attaque) (?:distincte|separee)\b"
)
_ONE_MORE = re.compile(
    # the second of two days
    rf"\b(?:second|third|fourth|fifth) (?:[\w.-]+ ){{0,4}}(?:in|within) (?:{_IN} (?:days|hours|nights)|{_HOURS})"
    rf"|\b(?:segund[oa]|tercer[oa]?|cuart[oa]) (?:[\w.-]+ ){{0,4}}en (?:{_IN} (?:dias|horas|noches)|{_HOURS})"
    rf"|\b(?:deuxieme|seconde?|troisieme|quatrieme) (?:[\w.-]+ ){{0,4}}en (?:{_IN} (?:jours|heures|nuits)|{_HOURS})"
    rf"|\b(?:segund[oa]|terceir[oa]|quart[oa]) (?:[\w.-]+ ){{0,4}}em (?:{_IN} (?:dias|horas|noites)|{_HOURS})"
    # more dead
    r"|\bkill(?:s|ed)? (?:another \w+|\w+ more)\b|\b\w+ more (?:dead|killed)\b"
    rf"|\b(?:otros|outr[oa]s|mais) {A_FEW} (?:muertos|mort[oa]s)\b|\b{A_FEW} autres morts\b"
    # the day after another
    r"|\b(?:a|one) day after (?:another|an? |the military (?:hit|struck))"
    r"|\bun dia despues de (?:otro|un|una)\b|\bau lendemain d'une (?:autre )?(?:frappe|attaque)"
    r"|\bum dia (?:depois|apos) (?:de )?(?:outro|um|uma)\b"
    r"|\b(?:days|dias|jours) (?:in a row|seguidos|consecutivos|de suite|consecutifs)"
    r"|\bsecond (?:straight|consecutive) day"
)


def says_one_more(title: str, summary: str) -> bool:
    """True where the words count it after another strike of these days."""
    return _ONE_MORE.search(fold(entry_text(title, summary))) is not None or says_within_hours(title, summary)


def says_within_hours(title: str, summary: str) -> bool:
    """True where it says that another strike of the same day stands beside it."""
    return _WITHIN_HOURS.search(fold(entry_text(title, summary))) is not None
