"""Verbs of telling in four languages: SAYS of anything, ANNOUNCES of news, TELLS of either; BOASTS of own deeds,
PUBLISHES of videos and posts, DENOUNCES and DENIES of what is said, TAKES_A_STAND on what others did."""

from __future__ import annotations

from newsdesk.text.four_languages import any_word

SAYS = any_word(
    en="says? said tells? told recounts? recounted describ(?:es?|ed)",
    es="""
        dicen? dij(?:o|eron) cuentan? cont(?:o|aron) sostienen?
        (?:asegur|afirm|denunci|relat|indic|declar|detall|precis)(?:an?|o|aron)
    """,
    pt="""
        diz(?:em)? disse(?:ram)? contam? cont(?:ou|aram)
        (?:afirm|assegur|denunci|relat|declar|detalh)(?:am?|ou|aram)
    """,
    fr="dit(?!-) disent (?:affirm|assur|denonc|racont|indiqu|declar|precis)e(?:nt)?",
)
DISCLOSED = r"(?:announced|disclosed|anunciad[oa]|divulgad[oa]|annoncee?|revelee?)"  # as a participle
ANNOUNCES = any_word(
    en=r"""
        announc(?:es?|ed|ing) confirm(?:s|ed|ing)? reports report(?:ed|ing) report(?!_(?:on|into|of|about|says?)\b)
        acknowledg(?:es?|ed|ing) admits? admitt(?:ed|ing) disclos(?:es?|ed|ing)
        (?<!video_)(?<!footage_)reveal(?:s|ed|ing)? claim(?:s|ed|ing)? breaks?_news_of
    """,
    es="""
        (?:anunci|confirm|corrobor|inform|report|comunic)(?:an?|o|aron|ar(?:an?)?|ando) (?<!video_)revel(?:an?|o|aron)
        (?:reconoc|admit)(?:en?|io|ieron|ieran?|iendo) (?:dan?|dio|dieron)_(?:cuenta|a_conocer)
    """,
    pt="""
        (?:anunci|confirm|corrobor|inform|report|comunic)(?:am?|ou|aram|ar|ando) (?<!video_)revel(?:am?|ou|aram)
        reconhec(?:em?|eu|eram|endo) admit(?:em?|iu|iram|indo)
    """,
    fr="""
        annonc(?:e|ent|ait) (?:confirm|rapport|signal)e(?:nt)? (?<!video_)revele(?:nt)?
        reconnai(?:t|ssent) reconnu admet(?:tent)? admis f(?:ait|ont)_etat_d[eu]?
    """,
)
TELLS = rf"(?:{SAYS}|{ANNOUNCES})"
BOASTS = any_word(
    en="hail(?:s|ed)? tout(?:s|ed)? boast(?:s|ed)?(?:_of)?",
    es="(?:celebr|reivindic)(?:an?|o|aron) presumen? se_jact(?:an?|o|aron)_del?",
    pt="(?:celebr|comemor|reivindic)(?:am?|ou|aram) se_gab(?:am?|ou|aram)_d[aeo]",
    fr="(?:salu|revendiqu)e(?:nt)?",
)
PUBLISHES = any_word(
    en="posts posted shar(?:es|ed) writes? wrote",
    es="(?:public|divulg)(?:an?|o|aron) (?:difund|escrib)(?:en?|io|ieron)",
    pt="(?:public|divulg)(?:am?|ou|aram) difund(?:em?|iu|iram) escrev(?:em?|eu|eram)",
    fr="(?:publi|diffus)e(?:nt)? ecri(?:t|vent)",
)
DENOUNCES = any_word(
    en="denounc(?:es?|ed)", es="denunci(?:an?|o|aron)", pt="denunci(?:am?|ou|aram)", fr="denonce(?:nt)?"
)
DENIES = any_word(
    en="den(?:y|ies|ied|ying) disavow(?:s|ed)? disowns?",
    es="niegan? nego desmienten? desmintio",
    pt="negam? negou desmentem? desmentiu",
    fr="dement(?:ent)? nie(?:nt)?",
)
TAKES_A_STAND = any_word(
    en="""
        condemn(?:s|ed)? denounc(?:e|es|ed) back(?:s|ed)? supports? supported endors(?:e|es|ed) defend(?:s|ed)?
        protest(?:s|ed)? critici[sz](?:e|es|ed) slam(?:s|med)? welcom(?:e|es|ed) reject(?:s|ed)? decr(?:y|ies|ied)
        deplor(?:e|es|ed) oppos(?:e|es|ed) applaud(?:s|ed)? prais(?:e|es|ed) hail(?:s|ed)? question(?:s|ed)?
        voic(?:e|es|ed) express(?:es|ed)? calls?_for called_for urg(?:e|es|ed) demand(?:s|ed)? distanc(?:e|es|ed)
        rais(?:e|es|ed) discuss(?:es|ed)? debat(?:e|es|ed) talk(?:s|ed)?_about speaks? spoke clash(?:es|ed)? split
        disagrees? accus(?:e|es|ed) regret(?:s|ted)? lament(?:s|ed)? disavow(?:s|ed)? objects? meets? ends?
        fails?_to_agree rul(?:es|ed)_out
    """,
    es="""
        (?:conden|rechaz|respald|critic|denunci|repudi|apoy|cuestion|lament|protest|expres|deplor|desmarc)(?:an?|o|aron)
        (?:inst|reclam|acus|celebr|calific|tild|habl|convers|choc)(?:an?|o|aron) defien(?:de|den) defendi(?:o|eron)
        piden? pidi(?:o|eron) exigen? exigi(?:o|eron) (?:aplaud|discut|debat)(?:en?|io|ieron) reunir* termina
        descart(?:an?|o|aron)
    """,
    pt="""
        (?:conden|rejeit|apoi|critic|denunci|repudi|question|lament|protest|manifest|cobr|acus|elogi)(?:am?|ou|aram)
        (?:fal|convers)(?:am?|ou|aram) (?:defend|debat)(?:em?|eu|eram) (?:diverg|discut)(?:em?|iu|iram)
        pede[m]? pedi(?:u|ram) exige[m]? exigi(?:u|ram) chama[m]? chamou reunir termina
        descart(?:am?|ou|aram)
    """,
    fr="""
        (?:condamn|denonc|critiqu|deplor|desapprouv|jug|demand|protest|reclam|exig|accus|salu|discut|parl)e(?:nt)?
        (?:evoqu|qualifi|approuv)e(?:nt|r)? soutien(?:t|nent) rejette(?:nt)? defend(?:ent)? appelle(?:nt)?
        s'inquiete(?:nt)? s'oppose(?:nt)? s'acheve exclu(?:t|ent) ecarte(?:nt)?
    """,
)
ACCORDING_TO = r"(?:according to|segun|segundo|selon|d'apres|de acuerdo con|de acordo com|conforme)"
# Before such a verb: what they "had announced" was known.
NOT_HAD = "".join(
    rf"(?<!\b{had} )" for had in ("had", "habia", "habian", "havia", "haviam", "tinha", "tinham", "avait", "avaient")
)
