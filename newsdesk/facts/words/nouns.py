"""What was hit, what hit it, who was aboard, in four languages: each noun stands here once.

The patterns run over folded or marked text (see `numbers.mark`). A plural that is not the singular with an "s" stands
behind "=".
"""

from __future__ import annotations

from newsdesk.text.four_languages import any_word

# What smugglers go in, on the water.
_SMALL_BOATS = r"""
    boat vessel craft=craft skiff go-?\s?fast panga dinghy=dinghies pirogue canoe speedboat motorboat powerboat
    sailboat yacht catamaran trawler narco-?\s?boat
    lancha lanchon=lanchones narcolancha bote narcobote barco narcobarco barca barcaza yola penero
    canoa piragua cayuco chalupa planeadora pesquero velero yate batea balandra motora motonave bongo potrillo
    atunero camaronero tiburonera fuera\sde\sborda
    (?:narco)?embarcacion=(?:narco)?embarcaciones
    (?:narco)?embarcacao=(?:narco)?embarcacoes catraia voadeira traineira veleiro iate jangada pesqueiro
    batelao=bateloes barcaca catamara
    bateau=bateaux embarcation navire vedette canot barque yole chaloupe esquif hors-bord=hors-bords chalutier
    voilier saintoise
"""
_SHIPS = "ship nave buque navio vaisseau=vaisseaux"
_SUBMARINES = r"""
    semi-?submersible submersible submarine (?:narco|drug)[-\s]?sub
    narco-?\s?submarino submarino semi-?sumergible sumergible
    semi-?s?submersivel=semi-?s?submersiveis submersivel=submersiveis
    sous-marin=sous-marins
"""
_STRIKES = r"""
    strike airstrike attack bombing operation engagement raid bombardment
    ataque bombardeo operacion=operaciones operativo accion=acciones intervencion=intervenciones ofensiva golpe
    operacao=operacoes bombardeio bombardeamento acao=acoes investida
    frappe attaque bombardement
"""


def _named(nouns: str) -> tuple[str, str]:
    """The patterns of one and of many."""
    pairs = [noun.partition("=") for noun in nouns.split()]
    one = "|".join(noun for noun, _, _ in pairs)
    many = "|".join(more or f"{noun}s" for noun, _, more in pairs)
    return f"(?:{one})", f"(?:{many})"


SMALL_BOAT, SMALL_BOATS = _named(_SMALL_BOATS)
SMALL_CRAFT = rf"(?:{SMALL_BOATS}|{SMALL_BOAT})"
SUBMARINE, _ = _named(_SUBMARINES)
BOAT, BOATS = _named(_SMALL_BOATS + _SHIPS + _SUBMARINES)
ONE_STRIKE, STRIKES = _named(_STRIKES)
VESSEL = rf"(?:{BOATS}|{BOAT})"
STRIKE = rf"(?:{STRIKES}|{ONE_STRIKE})"
FREIGHTER = r"(?:freighter|carguero|cargueiro)"  # whose end in an accident is told as often
# What headlines call a strike: in a sentence with its dead an "operation" is one, in a headline anything.
PLAIN_STRIKE = r"(?:strike|attack|bombing|ataque|bombardeo|bombardeio|bombardeamento|frappe|attaque)"
PLAIN_STRIKES = rf"{PLAIN_STRIKE}s"
# No "attack": pirates attack boats as well.
BOMBING = r"(?:(?:air)?strike|bombing|bombardei?o|bombardement|bombardeamento|frappe)"
CAMPAIGN = r"(?:campaign|campana|campanha|campagne|ofensiva|offensive)"

MISSILE = r"(?:missiles?|misil(?:es)?|missil|misseis|proyectil(?:es)?|projeteis|projetil|projectiles?)"

HUMAN = any_word(
    en=r"""
        people persons? individuals? (?:m|wom)[ae]n youths? lives souls victims? civilians? suspects?
        gang members?(?!_states?\b)
        (?:boat|gun)m[ae]n teen(?:ager)?s boys? males nationals citizens passengers? combatants? operatives?
        crew(?:_?m[ae]mbers?)? crewm[ae]n crewmates? shipmates? companions? occupants? fisherm[ae]n mariners? sailors?
        drug_runners? smugglers? traffickers? narco-?\s?(?:terrorist|trafficker)s? narcos? terrorists?
    """,
    es="""
        personas? individuos? hombres? mujer(?:es)? jovenes vidas victimas? civiles sujetos? sospechosos?
        delincuentes? ciudadan[oa]s? adolescentes? lancheros? combatientes? miembros?
        integrantes? tripulantes? ocupantes? pasajer[oa]s? companer[oa]s? pescador(?:es)? marineros?
        contrabandistas? traficantes? narcos? narcoterr* narcotra* terroristas?
    """,
    pt="""
        pessoas? individuos? homem homens? mulher(?:es)? jovens vidas vitimas? civis suspeitos? criminosos?
        cidad(?:ao|aos|as?) adolescentes? barqueiros? combatentes? membros? integrantes? tripulantes? ocupantes?
        passageir[oa]s? companheir[oa]s? pescador(?:es)? marinheiros?
        contrabandistas? traficantes? narcos? narcoterr* narcotra* terroristas?
    """,
    fr="""
        personnes? individus? hommes? femmes? adolescente?s? jeunes ressortissante?s? combattants? victimes?
        civils membres? occupants passagers? compagnons? pecheurs?
        marins contrebandiers? trafiquants? narcos? narcotrafiquants? narcoterr* terroristes?
    """,
)
ONE_PERSON = any_word(
    en="""
        person (?:wo|fisher|crew|boat|gun)?man crew_?member boy girl teen(?:ager)? youth individual civilian suspect
        smuggler drug_runner trafficker narco-?terrorist narco-?trafficker occupant passenger sailor courier combatant
    """,
    es="""
        persona hombre mujer joven adolescente pescador tripulante ocupante pasajer[oa] marinero lanchero individuo
        sujeto sospechoso ciudadan[oa] civil traficante narco narcotraficante narcoterrorista contrabandista
    """,
    pt="""
        pessoa homem mulher jovem adolescente pescador tripulante ocupante passageir[oa] marinheiro barqueiro
        individuo suspeito cidada[o]? civil traficante narcotraficante narcoterrorista contrabandista
    """,
    fr="""
        personne homme femme jeune adolescente? pecheur membre_d'equipage occupant passager marin individu suspect
        ressortissante? civil trafiquant narcotrafiquant narcoterroriste contrebandier
    """,
)
KIN = any_word(
    en="famil(?:y|ies) relatives mothers? fathers? widows? wives wife parents brothers? sisters? kin",
    es="familias? familiares parientes deudos madres? padres? viudas? esposas? hermanos? hermanas?",
    pt="familias? familiares parentes maes? pai viuvas? esposas? irmaos? irmas?",
    fr="familles? proches meres? veuves? parents freres? soeurs?",
)
# People ashore who tell of a strike off their coast.
FISHERMEN = r"(?:fisher(?:men|folk)|pescadores|pecheurs)"
MAYOR = r"(?:mayor|alcalde(?:sa)?|prefeit[oa]|maire)"
VILLAGERS = (
    r"(?:villagers|islanders|residents|pobladores|vecinos|aldeanos|isle[nr]os|lugarenos|moradores|habitantes"
    r"|habitants|riverains|villageois)"
)
SHIPS_CREW = (
    r"(?:crew(?:m[ae]n)?|sailors?|seafarers?|captain|tripulacion|tripulacao|tripulantes?|marin[eo]s?|marineros?"
    r"|marinheir[oa]s?|capitan|capitao|capitaine|equipage)"
)
BODY = r"(?:bod(?:y|ies)|corpses?|cuerpos?|cadaver(?:es)?|corpos?|corps|cadavres?)"
SOLDIERS = r"(?:military|militares|forces|fuerzas|forcas|army|ejercito|exercito|armee)"
VIDEO = (
    r"(?:videos?|footage|clips?|(?<!red )(?<!duct )tapes?|recordings?|grabacion(?:es)?|gravac(?:ao|oes)"
    r"|imagen(?:es)?|imagens|images?|enregistrements?)"
)
COAST = r"(?:coasts?|shores?|waters|costas?|aguas|litoral|cotes?|eaux)"
# How many died, as it is counted and kept.
TOLL = r"(?:toll|tally|(?:body|death|kill) count|saldo|bilan|balance|balanco)"
COUNT = r"(?:(?<!vote )count|conteo|recuento|cuenta|conta|contagem|decompte|comptage|compteur)"
THE_DEAD = r"(?:dead|deaths?|killed|fatalities|victims?|muert[oae]s|fallecid[oa]s|victimas|mort[oae]?s|vitimas|tues)"
HURT = r"(?:wounded|injured|hurt|burned|herid[oa]s?|quemad[oa]s?|ferid[oa]s?|queimad[oa]s?|blessee?s?|brulee?s?)"
MANY_SURVIVORS = r"(?:survivors|sobrevivientes|supervivientes|sobreviventes|survivants|rescapes|naufragos|naufrages)"
ONE_SURVIVOR = r"(?:survivor|sobrevivi?ente|superviviente|survivante?|rescapee?)"
SURVIVOR = r"(?:survivors?|sobrevivientes?|supervivientes?|sobreviventes?|survivants?|rescapes?)"
WHO_LIVED = rf"(?:{SURVIVOR}|castaways?|naufrag[oae]s?)"
PERSON = (
    rf"(?:{HUMAN}|others?|aboard|on board|a bordo|a bord|presunt\w+|supuest\w+|supost\w+|mais|mas"
    r"|otr[oa]s?|outr[oa]s?|autres?)"
)
# Who comes from a country of the region: "Colombian", "trinitense"
NATIONAL = (
    r"(?:ecua|equa|colomb|venezu|venezo|mexic|trini|domini|peru|guyan"
    r"|hondur|salvador|panam|costarric|brasil|brazil|bresil|haiti|cub|jama)[\w-]+"
)

# What a boat carries, and what drives it: nobody aboard.
FREIGHT = any_word(
    en="""
        (?:outboards?_)?(?:engines?|motors?|outboards?) bales? bundles? packages? packets? bricks? sacks? drums?
        barrels? kilos? kilograms? kg pounds tons? tonnes? gallons? liters litres
    """,
    es="""
        motor(?:es)? fuera_?bordas? fardos? bultos? pacas? paquetes? sacos? costales? ladrillos? bidones barriles
        kilos? kg toneladas? galones litros libras
    """,
    pt="motor(?:es)? fardos? pacotes? tabletes? sacos? tambores kilos? kg toneladas? galoes litros libras",
    fr="moteurs? ballots? paquets? colis sacs? futs? bidons? kilos? kg tonnes? litres?",
)

# What a navy sends and leaves behind: "deja dos destructores" counts no dead.
FORCES = any_word(
    en="""
        destroyers? frigates? cruisers? corvettes? warships? carriers? jets? bombers? fighters? drones? helicopters?
        aircraft troops marines
    """,
    es="""
        destructor(?:es)? fragatas? cruceros? corbetas? patrulleras? portaaviones cazas? avion(?:es)? dron(?:es)?
        helicopteros? tropas infantes efectivos
    """,
    pt="""
        destroier(?:es)? contratorpedeiros? fragatas? cruzadores? corvetas? porta-avioes cacas? avi(?:ao|oes) drones?
        helicopteros? tropas fuzileiros efetivos
    """,
    fr="""
        destroyers? contre-torpilleurs? fregates? croiseurs? corvettes? patrouilleurs? porte-avions
        avions? drones? helicopteres? troupes
    """,
)
