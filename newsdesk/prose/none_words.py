"""What is said where all of a question was understood and nothing on record fits, as (English, Spanish)."""

from __future__ import annotations

from collections.abc import Mapping

NONE_WORDS: Mapping[str, tuple[str, str]] = {
    "e_only_announced": (
        "*No strike of those days is on record.*{reach} Announced in them: {named}.",
        "*Ningún ataque de esos días está en el registro.*{reach} Anunciados en ellos: {named}.",
    ),
    "e_none_counted": (
        "*No confirmed strike there yet.* {named}. Nothing of it is counted.",
        "*Aún no hay ningún ataque confirmado.* {named}. Nada de eso se cuenta.",
    ),
    "e_none_unconfirmed": (
        "*Nothing is unconfirmed* in {records}: behind each stands an official source, the shipped record, a desk"
        " correction or two independent outlets.",
        "*No hay nada sin confirmar* en {records}: detrás de cada uno hay una fuente oficial, el registro incluido,"
        " una corrección de la redacción o dos medios independientes.",
    ),
    "later_unknown": (
        " The record reaches to {day}: later days are not known, not quiet.",
        " El registro llega hasta el {day}: de los días siguientes no se sabe; no quiere decir calma.",
    ),
    "e_none_since": (
        "*No strike on record since then.*{reach} `/strikes status`",
        "*Ningún ataque en el registro desde entonces.*{reach} `/strikes status`",
    ),
    "e_none_since_but": (
        "*No strike on record since then.*{reach} A year earlier: `{earlier}`",
        "*Ningún ataque en el registro desde entonces.*{reach} Un año antes: `{earlier}`",
    ),
    "e_none_between": (
        "*No strike on record for* {days}. Nearest: {near}.",
        "*Ningún ataque en el registro:* {days}. Los más cercanos: {near}.",
    ),
    "e_none_between_but": (
        "*No strike on record for* {days}. Nearest: {near}. A year earlier: `{earlier}`",
        "*Ningún ataque en el registro:* {days}. Los más cercanos: {near}. Un año antes: `{earlier}`",
    ),
    "e_none_fits_but": (
        "*No strike on record fits* `{question}`. A year earlier: `{earlier}`. Fewer filters find more: `{fewer}`",
        "*Ningún ataque del registro coincide con* `{question}`. Un año antes: `{earlier}`. Menos filtros encuentran"
        " más: `{fewer}`",
    ),
    "e_no_policy_since": (
        "*No policy event on record since then.* The timeline reaches to {day}: later days are not known, not quiet."
        " What outlets wrote: `{search}`",
        "*Ningún hecho político en el registro desde entonces.* La cronología llega hasta el {day}: de los días"
        " siguientes no se sabe; no quiere decir calma. Lo que escribieron los medios: `{search}`",
    ),
    "e_policy_then": (
        "*No policy event of those days fits* `{typed}`. Of other days: `{others}`",
        "*Ningún hecho político de esos días coincide con* `{typed}`. De otros días: `{others}`",
    ),
    "e_no_policy": ("*No policy event on record yet.*", "*Aún no hay hechos políticos en el registro.*"),
    "words_here": ("WORDS", "PALABRAS"),
    "e_none_fits": (
        "*No strike on record fits* `{question}`. Fewer filters find more: `{fewer}`",
        "*Ningún ataque del registro coincide con* `{question}`. Menos filtros encuentran más: `{fewer}`",
    ),
    "e_nobody": (
        "*Nobody called* `{name}` *has announced a strike on record.* Without that name: `{fewer}`",
        "*Nadie con el nombre* `{name}` *ha anunciado un ataque del registro.* Sin ese nombre: `{fewer}`",
    ),
    "e_no_record_last": (
        "*No record {name}.* The last is S-{last}. Try `/strikes latest` or a date: `/strikes strike {day}`.",
        "*No hay registro {name}.* El último es S-{last}. Pruebe `/strikes latest` o una fecha:"
        " `/strikes strike {day}`.",
    ),
    "e_empty": ("*No record {name}.* The record is empty.", "*No hay registro {name}.* El registro está vacío."),
    "e_no_strike_on": (
        "*No strike on record for {day}.* Nearest: {near}.",
        "*Ningún ataque en el registro del {day}.* Los más cercanos: {near}.",
    ),
    "e_no_strike_yet": (
        "*No strike on record for {day}.*{reach} Nearest: {near}.",
        "*Ningún ataque en el registro del {day}.*{reach} Los más cercanos: {near}.",
    ),
    "e_no_strike_at_all": (
        "*No strike on record for {day}.* The record is empty.",
        "*Ningún ataque en el registro del {day}.* El registro está vacío.",
    ),
    "e_no_strikes": (
        "*No strikes on record yet.* What is read: `/strikes status`",
        "*Aún no hay ataques en el registro.* Qué se lee: `/strikes status`",
    ),
    "e_none_then": (
        "*No strike was on record* at the end of {day}. Now: `{now}`",
        "*No constaba ningún ataque* al final del {day}. Ahora: `{now}`",
    ),
}
