"""Numbers as words in four languages, spelled here independently of what reads them. 1 to 199."""

from __future__ import annotations

_EN = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ES = [
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
]
_ES_TENS = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
_PT = [
    "zero",
    "um",
    "dois",
    "três",
    "quatro",
    "cinco",
    "seis",
    "sete",
    "oito",
    "nove",
    "dez",
    "onze",
    "doze",
    "treze",
    "catorze",
    "quinze",
    "dezesseis",
    "dezessete",
    "dezoito",
    "dezenove",
]
_PT_TENS = ["vinte", "trinta", "quarenta", "cinquenta", "sessenta", "setenta", "oitenta", "noventa"]
_FR = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_FR_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}


def spelled(number: int, lang: str) -> str:
    return {"en": _english, "es": _spanish, "pt": _portuguese, "fr": _french}[lang](number)


def _english(number: int) -> str:
    if number >= 100:
        rest = number - 100
        return "one hundred" + (f" and {_english(rest)}" if rest else "")
    if number < 20:
        return _EN[number]
    tens, unit = divmod(number, 10)
    return _EN_TENS[tens - 2] + (f"-{_EN[unit]}" if unit else "")


def _spanish(number: int) -> str:
    if number >= 100:
        return "cien" if number == 100 else f"ciento {_spanish(number - 100)}"
    if number < 30:
        return _ES[number]
    tens, unit = divmod(number, 10)
    return _ES_TENS[tens - 3] + (f" y {_ES[unit]}" if unit else "")


def _portuguese(number: int) -> str:
    if number >= 100:
        return "cem" if number == 100 else f"cento e {_portuguese(number - 100)}"
    if number < 20:
        return _PT[number]
    tens, unit = divmod(number, 10)
    return _PT_TENS[tens - 2] + (f" e {_PT[unit]}" if unit else "")


def _french(number: int) -> str:
    if number >= 100:
        return "cent" + (f" {_french(number - 100)}" if number > 100 else "")
    if number < 20:
        return _FR[number]
    if number >= 80:
        return "quatre-vingts" if number == 80 else f"quatre-vingt-{_FR[number - 80]}"
    tens = 60 if number >= 60 else number // 10 * 10
    rest = number - tens
    if not rest:
        return _FR_TENS[tens]
    return f"{_FR_TENS[tens]} et {_FR[rest]}" if rest in (1, 11) else f"{_FR_TENS[tens]}-{_FR[rest]}"
