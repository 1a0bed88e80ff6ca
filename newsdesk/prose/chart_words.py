"""The words of charts and of the map, as (English, Spanish), side by side. `{name}` is filled in by who says it."""

from __future__ import annotations

from collections.abc import Mapping

CHART_WORDS: Mapping[str, tuple[str, str]] = {
    "month": ("month", "mes"),
    "week": ("week", "semana"),
    "strikes_per_month": ("Strikes per month and basin", "Ataques por mes y zona"),
    "strikes_per_week": ("Strikes per week and basin", "Ataques por semana y zona"),
    "killed_per_month": ("Killed per month and basin", "Muertos por mes y zona"),
    "killed_per_week": ("Killed per week and basin", "Muertos por semana y zona"),
    "killed_alone": (
        "Announced as killed in the strike itself, presumed dead not included.",
        "Anunciados como muertos en el ataque mismo, sin los dados por muertos.",
    ),
    "axis_month": ("Month of the strike, US date", "Mes del ataque, fecha de EE. UU."),
    "axis_week": ("Week of the strike, US date", "Semana del ataque, fecha de EE. UU."),
    "letter_is_strikes": ("{legend}. One letter is one strike.", "{legend}. Una letra es un ataque."),
    "letter_is_one_killed": ("{legend}. One letter is 1 killed.", "{legend}. Una letra es 1 muerto."),
    "letter_is_killed": (
        "{legend}. One letter is {n} killed or fewer.",
        "{legend}. Una letra es {n} muertos o menos.",
    ),
    "most_month": ("Most in a month: {most} ({when}).", "Máximo en un mes: {most} ({when})."),
    "most_week": ("Most in a week: {most} ({when}).", "Máximo en una semana: {most} ({when})."),
    "none_month": (" None in {n} of {of} months.", " Ninguno en {n} de {of} meses."),
    "none_week": (" None in {n} of {of} weeks.", " Ninguno en {n} de {of} semanas."),
    "none_in": (" None: {names}.", " Ninguno: {names}."),
    "drawn_month": (", the last {n} months drawn", ", se dibujan los últimos {n} meses"),
    "drawn_week": (", the last {n} weeks drawn", ", se dibujan las últimas {n} semanas"),
    "else_0": (", else 0", ", los demás 0"),
    "longest_gap": ("Longest gap: {days} days, {span}", "Pausa más larga: {days} días, {span}"),
    "busiest_week": ("Busiest week: {strikes}, from {day}", "Semana con más: {strikes}, desde el {day}"),
    "us_date": ("By US date of the strike. ", "Por fecha del ataque en EE. UU. "),
    "basin_chart": (
        "Strikes, killed and presumed dead by basin",
        "Ataques, muertos y dados por muertos por zona",
    ),
    "number": ("Number", "Número"),
    "most_is": ("Most: {name}, {killed}.", "Máximo: {name}, {killed}."),
    "basin_columns": (
        "Basin                Strikes  Kill  Pres",
        "Zona                 Ataques  Muer  Dado",
    ),
    "by_sea_basin": ("by sea basin", "por zona marítima"),
    "last_on": (" · last {day} ({record})", " · último {day} ({record})"),
    "map_north": ("MEXICO|CUBA, HAITI", "MÉXICO|CUBA, HAITÍ"),
    "map_south": ("COLOMBIA, VENEZUELA", "COLOMBIA, VENEZUELA"),
    "not_drawn": ("Not drawn:", "Sin dibujar:"),
    "in_words": ("Places in words, {n} of {records}", "Lugares en palabras (en inglés), {n} de {records}"),
    "whole_basins": (
        "Whole basins, as announced. No positions are disclosed.",
        "Zonas enteras, como se anunciaron. No se revelan posiciones.",
    ),
    "no_strike": ("no strike", "ningún ataque"),
    "picture": ("Picture", "Imagen"),
    "picture_in_slack": (
        "The picture itself comes in Slack only; in letters: /strikes map",
        "La imagen misma solo llega en Slack; en letras: /strikes map",
    ),
    "picture_say": ("Send me this map as a picture", "Enviarme este mapa como imagen"),
    "map_title": ("US strikes by sea basin, {span}", "Ataques de EE. UU. por zona, {span}"),
    "map_alt": (
        "Map of two shaded sea basins. {said}. No positions are disclosed.",
        "Mapa con dos zonas marítimas sombreadas. {said}. No se revelan posiciones.",
    ),
}
