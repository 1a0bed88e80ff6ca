"""What a page calls itself where it brings no news: "Opinion: ...", "..., explained", "Profile." below a headline."""

from __future__ import annotations

import re

from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.small_numbers import UP_TO_TEN
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_OPINION = any_word(
    en="opinion editorial editorial_board op-ed commentary column guest_(?:essay|column) essay"
    " letters? letters?_to_the_editor perspective viewpoint expert_comment",
    es="opinion editorial columna columnista columnista_invitad[oa]"
    " tribuna cartas carta_del_lector cartas?_al_director ensayo",
    pt="opiniao editorial coluna artigo cronica ensaio carta_do_leitor cartas notas_(?:&|e)_informacoes",
    fr="editorial edito tribune chronique billet point_de_vue carte_blanche opinion"
    " courrier_des_lecteurs lettre_ouverte",
)
_EXPLAINER = any_word(
    en="explainer explained timeline chronology q_?&_?a expert_q&a fact_?-?check by_the_numbers"
    " in_numbers strike_tracker critical_questions",
    es="explicado explicador cronologia linea_de_tiempo claves en_cifras en_datos verificado",
    pt="explicado explicador entenda cronologia linha_do_tempo em_numeros em_dados",
    fr="decryptage chronologie reperes en_chiffres questions-reponses",
)
_FEATURE = any_word(
    en="analysis news_analysis podcast long_read profile portrait reportage photo_essay in_pictures listen"
    " episode_\\d+ graphic_detail charts? maps? satire humor_column",
    es="analisis perfil retrato reportaje cronica podcast retrospectiva episodio_\\d+ interactivo grafico mapas?"
    " humor",
    pt="analise perfil retrato reportagem podcast retrospectiva foto_do_dia episodio_\\d+ grafico mapas?",
    fr="analyse portrait reportage grand_reportage grand_format recit podcast episode_\\d+ infographie cartes?",
)


def _labels(genre: str) -> re.Pattern[str]:
    """The genre before a colon or a bar, or behind a bar, in a headline; or alone at the beginning of the text."""
    the = r"(?:(?:the|our|el|la|las|le|l'|o|a) ?)?"
    return lazy_regex(
        rf"\A\W*{the}{genre}(?: \w+)? ?[:|·–—][^\n]|\A[^\n]+ [|·–—-] {the}{genre}\W*\n"
        rf"|\n\W*{the}{genre}[.:|·–—]"
    )


_MADE_UP_OR_CHECKED = any_word(
    en="fact_?-?check(?:ed|ing)? recap look_back flashback satire parody fake hoax false"
    " book_(?:review|excerpt) books? fiction",
    es="verificacion chequeo chequeado fact-?check falso satira parodia bulo libros? resena ficcion",
    pt="checagem checamos verificamos fact-?check e_fake falso satira parodia livros? resenha ficcao",
    fr="intox desintox vrai_ou_faux fact-?check(?:ing)? faux satire parodie livres? critique fiction",
)
_LABELS_AN_OPINION, _LABELS_AN_EXPLAINER, _LABELS_A_FEATURE, _LABELS_NO_REPORT = map(
    _labels, (_OPINION, _EXPLAINER, _FEATURE, _MADE_UP_OR_CHECKED)
)
_OPENS_AN_EXPLAINER = lazy_regex(
    r"\A\W*(?:(?:a )?timeline|explainer|chronology|q ?& ?a|fact ?-?check|what (?:we know|to know)|by the numbers"
    r"|cronologia|linea de tiempo|linha do tempo|claves|lo que (?:se sabe|sabemos)|o que se sabe|entenda"
    r"|chronologie|ce que l'on sait|questions?-reponses|reperes|preguntas y respuestas|perguntas e respostas)\b"
)
_ENDS_AN_EXPLAINER = lazy_regex(
    r"[,:] (?:explained|tracked|(?:a|the) timeline|in numbers|explicad[oa]s?|(?:la |una |a |uma )?cronologia"
    r"|e[nm] (?:cifras|datos|dados|claves|numeros)|expliquee?s?|(?:la |une )?chronologie|en chiffres)(?:\W*\Z|: )"
)
_SHOWS = lazy_regex(
    r"[,:] (?:in (?:\w+ )?(?:charts?|maps?|pictures|photos|graphics)|e[nm] (?:\w+ )?(?:mapas?|fotos|graficos?)"
    r"|en (?:\w+ )?(?:cartes?|images|graphiques))(?:\W*\Z|: )"
)
# "Cinco dudas sobre la lancha", "Your questions on how three deaths became eleven"
_ASKS_SO_MANY = lazy_regex(
    rf"(?:\A\W*|[:?.] \W*)(?:{UP_TO_TEN}|\d\d?|your|sus|tus|suas|vos) (?:\w+ )?"
    r"(?:questions|answers|things to know|reasons|dudas|preguntas|respuestas|razones|cosas que|claves|duvidas"
    r"|perguntas|respostas|razoes|coisas que|chaves|reponses|raisons|choses a savoir)\b"
    r"(?! (?:to|for|from|by|al?|ao|para|del?|da|do|a la|au|aux)\b)"
)

# So papers head what their editors think: "The Guardian view on the boat strikes".
_VIEW_OF_A_PAPER = lazy_regex(r"\A\W*(?:the (?:\w+ ){1,3}view (?:on|of) |our view\b)")


def is_labelled_opinion(r: Reading) -> bool:
    """ "Opinion: Congress is a spectator": whatever it speaks of."""
    return bool(_LABELS_AN_OPINION.search(r.doc.folded)) or titled(_VIEW_OF_A_PAPER, r)


def is_labelled_explainer(r: Reading) -> bool:
    """ "Cronología: ...", "What we know about ...", "The Clinton list, explained", "five questions on the boat"."""
    return titled(_OPENS_AN_EXPLAINER, r) or explains_by_its_label(r)


def explains_by_its_label(r: Reading) -> bool:
    """As above, but for "What we know about Tuesday's strike": that may well be the first report of it."""
    ends = titled(_ENDS_AN_EXPLAINER, r) or titled(_ASKS_SO_MANY, r)
    return ends or bool(_LABELS_AN_EXPLAINER.search(r.doc.folded))


# "The new documentary opens with it", "así empieza el documental", as the first words below a headline: not "a
# documentary on the strikes opens Friday"
_WORK = (
    r"(?:documentary|podcast|film|novel|docuseries|documental|pelicula|libro|novela|documentario|filme|livro|romance"
    r"|documentaire|roman|livre)\b"
)
_A_WORK_BELOW = lazy_regex(
    rf"\n\W*(?:(?:that|this) is how|asi|assim|c'est ainsi que|ainsi) (?:[^\s.,;:\n]+ ){{0,5}}?{_WORK}"
    rf"|\n\W*(?:the|our|this|el|este|o|este|le|ce|notre) (?:(?:new|nuevo|novo|nouveau) )?{_WORK}"
    r" (?:opens|begins|starts|abre|empieza|comeca|s'ouvre|commence)\b"
)
# Behind a colon, and over whatever is told before it
_LEAVES_QUESTIONS = lazy_regex(
    r": (?:(?:the|some|las|los|as|les) )?(?:(?:unanswered|open|lingering|many|key) questions"
    r"|questions (?:remain|that)|(?:preguntas|dudas|incognitas|interrogantes) (?:sin|que|abiert)"
    r"|(?:perguntas|duvidas) (?:sem|que|em aberto)|questions (?:sans|qui|en suspens)"
    r"|(?:what the law says|(?:lo )?que dice (?:la ley|el derecho)|o que diz a lei|ce que dit (?:la loi|le droit))"
    r"|(?:the story of|la historia de|a historia de|l'histoire d[eu'])\b)"
)


def is_labelled_as_no_report(r: Reading) -> bool:
    """ "Fact check: did the US hit a boat?", "Book: how ...", "US struck boat: the unanswered questions"."""
    below = _LABELS_NO_REPORT.search(r.doc.folded) or _A_WORK_BELOW.search(r.doc.folded)
    return bool(below) or titled(_LEAVES_QUESTIONS, r)


def is_labelled_feature(r: Reading) -> bool:
    """ "Podcast: ...", "Profile. Four children, a borrowed boat", "Thirty months of strikes, in seven charts"."""
    return titled(_SHOWS, r) or bool(_LABELS_A_FEATURE.search(r.doc.folded))
