"""Rules that veto or push, each with a name that a person can read. They add to the model's log-odds."""

from __future__ import annotations

import re

from newsdesk.classify import (
    deaths_on_land,
    diplomacy_phrases,
    justice_phrases,
    namesakes,
    our_story,
    topic_phrases,
    unrelated_deaths,
    unrelated_news,
)
from newsdesk.classify.aftermath import title_looks_back_on_a_strike
from newsdesk.classify.byline import is_signed
from newsdesk.classify.campaign_figures import counts_this_campaign, deadliest_of_the_campaign
from newsdesk.classify.category_rules import HEADLINES, PHRASES
from newsdesk.classify.combined_headlines import strike_leads
from newsdesk.classify.corrections import strike_put_right, title_corrects
from newsdesk.classify.known_dead import counts_dead_again
from newsdesk.classify.new_strike import (
    in_official_words,
    strike_unannounced,
    sunk_with_its_dead,
    title_outlines_strike,
    title_reports_americans_strike,
    title_reports_strike,
    title_reports_strike_here,
)
from newsdesk.classify.no_actual_strike import strike_unreal
from newsdesk.classify.no_new_strike import (
    boarded_and_sunk,
    search_ended,
    strikes_are_an_aside,
    survivors_died,
    title_begins_a_command,
    title_counts_strikes,
    title_dates_it_long_ago,
    title_names_second_blast,
    title_talks_of_strikes,
    title_tells_fate,
    title_tells_second_blast,
    title_tells_the_toll,
    toll_grew,
)
from newsdesk.classify.other_nations import struck_elsewhere
from newsdesk.classify.press_releases import releases_strike
from newsdesk.classify.reading import Reading
from newsdesk.classify.relevance_rules import WHOSE_NEWS
from newsdesk.classify.rule import NEW_EVENT, RELEVANT, Rule
from newsdesk.classify.strike_outline import outlines_strike
from newsdesk.classify.victim_accounts import tells_their_side, told_by_those_hit, told_of_an_attack_here
from newsdesk.classify.whose_strike import another_power_kills, of_another_power
from newsdesk.classify.wreckage import bodies_found, tells_of_the_boat
from newsdesk.facts.official_acts import vote_in
from newsdesk.once import once
from newsdesk.understanding import Category


def on_relevance(reading: Reading) -> list[Rule]:
    """The rules that hold and say whether an entry is ours."""
    return [rule for rule in _ON_RELEVANCE if rule.holds(reading)]


def on_kind(reading: Reading) -> list[Rule]:
    """The others that hold: what kind of news it is, and whether of a new strike."""
    return [rule for rule in _ON_KIND if rule.holds(reading)]


def _warship_here(r: Reading) -> bool:
    here = r.has("caribbean", "caribbean_state", "venezuela", "places_here")
    return r.has("carrier") and here and not r.has("weather")


def _another_sea(r: Reading) -> bool:
    """Named, and none of ours; a warship that leaves it for a coast of the story is on its way to us."""
    ours = our_story.our_sea(r) and not _struck_in_another(r)
    return r.has("other_sea") and not (ours or _warship_here(r) or namesakes.chased_afar(r))


def _struck_in_another(r: Reading) -> bool:
    """ "Houthi boat hit by US strike in Red Sea; Southcom chief in Ecuador": the command alone makes no sea ours."""
    ours = ("caribbean", "pacific", "drug_boat", "southern_spear")
    return "other_sea" in r.title_concepts and not r.has(*ours) and struck_elsewhere(r.doc, r.hits)


_COLUMNIST = re.compile(
    r"\b(?:columnist|columnista|colunista|chroniqueu(?:r|se)|op-ed|guest essay|editorial board|an explainer)\b"
)


@once
def _columnist_writes(r: Reading) -> bool:
    return bool(_COLUMNIST.search(r.doc.folded))


def _raid_on_land(r: Reading) -> bool:
    return "land_op" in r.title_concepts and r.title_concepts.isdisjoint(("boat", "vessel", "drug_boat", "court"))


# A government that turns to the United Nations: it speaks, they are asked.
_TO_THE_UN = re.compile(
    r"\b(?:tells?|told|asks?|urges?|before|at|to|with)(?: the)? (?:un|u\.n\.|united nations)\b"
    r"(?! (?:expert|rapporteur|rights))"
    r"|\b(?:a la |ante(?: la)? |en la |na |perante a |a l'|devant l'|saisit l')"
    r"(?:onu|naciones unidas|nacoes unidas|nations unies)\b"
)


def _un_is_asked(r: Reading) -> bool:
    return bool(_TO_THE_UN.search(r.doc.folded, 0, r.doc.title_end))


def _un_speaks(r: Reading) -> bool:
    speaks = "un_body" in r.title_concepts and not _un_is_asked(r)
    return speaks and "strike" in r.concepts and "congress" not in r.title_concepts


def _coalition(r: Reading) -> bool:
    return {"anti_cartel", "coalition"} <= r.title_concepts and r.title_concepts.isdisjoint(("strike", "boat"))


def _second_blast_ours(r: Reading) -> bool:
    return (
        r.has("double_tap")
        and (r.has("hegseth", "pentagon") or (r.has("boat") and our_story.american(r)))
        and not r.has("other_war", "other_sea", "sport", "accident")
    )


def _second_blast_disputed(r: Reading) -> bool:
    """What was done and ordered on that day, as long as no chamber, court or columnist asks about it."""
    asked = ("congress", "bill", "briefing", "inspector", "explainer", "opinion", "court", "un_body", "diplomatic")
    return r.title_concepts.isdisjoint(asked) and title_names_second_blast(r) and not is_signed(r.doc)


def _trafficker_caught(r: Reading) -> bool:
    """People of a gang who are arrested, extradited, sentenced: no cargo, no act of the executive."""
    if "cartel" not in r.title_concepts or r.title_concepts.isdisjoint(("arrest", "extradite")):
        return False
    return r.title_concepts.isdisjoint(("sanction", "designate", "pardon", "congress", "weight", "strike"))


def _chamber_votes(r: Reading) -> bool:
    """ "House passes measure to halt boat strikes": the House alone is that of Congress, if it votes on this."""
    on_this = (
        not r.title_concepts.isdisjoint(("strike", "boat_strike")) or {"venezuela", "land_op"} <= r.title_concepts
    )
    return on_this and vote_in(r.doc) is not None


# name, what it speaks for, log-odds, when it holds, the concept whose words are shown
RULES: tuple[Rule, ...] = (
    *HEADLINES,
    *PHRASES,
    *WHOSE_NEWS,
    Rule(
        "traffickers jailed",
        RELEVANT,
        2.0,
        lambda r: justice_phrases.jails_traffickers(r) and our_story.here(r),
        "drugs",
    ),
    Rule(
        "suspects handed over",
        RELEVANT,
        1.5,
        lambda r: justice_phrases.hands_suspects_over(r) and our_story.gang_here(r),
        "narco",
    ),
    Rule(
        "a court frees",
        RELEVANT,
        1.5,
        lambda r: justice_phrases.court_frees(r) and r.has("boat", "vessel", "fishing"),
        "court",
    ),
    Rule("deadliest of the campaign", RELEVANT, 4.0, deadliest_of_the_campaign, "campaign"),
    Rule("deadliest of the campaign", NEW_EVENT, 3.0, deadliest_of_the_campaign, "campaign"),
    Rule("counts of this campaign", RELEVANT, 5.0, counts_this_campaign, "explainer"),
    Rule("labour strike", RELEVANT, -3.0, unrelated_news.of_labour, "labour"),
    Rule("another sea", RELEVANT, -5.0, _another_sea, "other_sea"),
    Rule("struck in another sea", RELEVANT, -3.0, _struck_in_another, "other_sea"),
    Rule("another war", RELEVANT, -2.0, unrelated_news.another_war, "other_war"),
    Rule("strike of another power", RELEVANT, -4.0, lambda r: of_another_power(r.doc, r.hits), "other_war"),
    Rule("strike of another power", NEW_EVENT, -10.0, lambda r: another_power_kills(r.doc, r.hits), "other_war"),
    Rule("sport", RELEVANT, -3.0, unrelated_news.sport, "sport"),
    Rule("animal at sea", RELEVANT, -3.0, lambda r: r.has("animal") and not our_story.our_actor(r), "animal"),
    Rule("other strike", RELEVANT, -3.0, unrelated_news.other_strike, "other_strike"),
    Rule("accident at sea", RELEVANT, -3.0, unrelated_news.accident, "accident"),
    Rule("called an accident", RELEVANT, -7.0, unrelated_news.called_an_accident, "accident"),
    Rule("nobody of this story", RELEVANT, -1.5, unrelated_news.stranger),
    Rule("second blow of nobody", RELEVANT, -2.0, unrelated_news.second_blow_of_nobody, "double_tap"),
    Rule("attack of a stranger on land", RELEVANT, -2.0, unrelated_news.stranger_on_land, "strike"),
    Rule(
        "an envoy is called",
        RELEVANT,
        1.5,
        lambda r: r.has("strike") and diplomacy_phrases.calls_an_envoy(r),
        "diplomatic",
    ),
    Rule("an envoy of a neighbour", RELEVANT, 3.0, diplomacy_phrases.calls_neighbours_envoy, "diplomatic"),
    Rule("nothing of this story", RELEVANT, -4.0, our_story.names_nothing_of_ours),
    Rule(
        "fire or storm",
        RELEVANT,
        -2.0,
        lambda r: (
            r.has("weather")
            and not (our_story.ours(r) or our_story.our_actor(r) or topic_phrases.campaign_on_hold(r))
        ),
        "weather",
    ),
    Rule("relief after a disaster", RELEVANT, -4.0, unrelated_news.relief_after_disaster, "weather"),
    Rule("film or study", RELEVANT, -2.5, unrelated_news.film_or_study, "film"),
    Rule("Signal messages", RELEVANT, -2.0, lambda r: r.has("signal") and not r.has("boat", "caribbean"), "signal"),
    Rule("flights or sanctions elsewhere", RELEVANT, -1.5, unrelated_news.flights_or_sanctions_elsewhere, "sanction"),
    Rule(
        "drugs in the street", RELEVANT, -3.0, lambda r: r.has("street_drugs") and not r.has("boat"), "street_drugs"
    ),
    Rule("suspects handed over", RELEVANT, 2.0, justice_phrases.hands_suspects_over, "cartel"),
    Rule("oil trade", RELEVANT, -1.5, unrelated_news.oil_trade, "tanker"),
    Rule("police in Europe", RELEVANT, -1.0, unrelated_news.in_europe, "europe_police"),
    Rule("violence on land", RELEVANT, -1.5, unrelated_deaths.violence_on_land, "land_violence"),
    Rule("shot by gunmen", RELEVANT, -6.0, unrelated_deaths.gunmen_kill, "gunmen"),
    Rule("killed ashore", RELEVANT, -6.0, deaths_on_land.killed_ashore, "killed"),
    Rule("dead in the United States", RELEVANT, -5.0, unrelated_deaths.dead_in_america, "us"),
    Rule("police raid in a city", RELEVANT, -4.0, unrelated_deaths.raid_in_a_city, "police_raid"),
    Rule("dead of no strike", RELEVANT, -6.0, unrelated_deaths.dead_of_no_strike, "killed"),
    Rule(
        "air raid on land",
        RELEVANT,
        -4.0,
        lambda r: r.has("air_raid") and not r.has("boat", "vessel", "narco_sub"),
        "air_raid",
    ),
    Rule("boat strikes", RELEVANT, 1.5, lambda r: r.has("boat_strike") and not r.has("animal", "other_sea", "sport")),
    Rule("survivors given up for dead", RELEVANT, 4.0, unrelated_news.given_up_for_dead, "presumed_dead"),
    Rule("survivors of something else", RELEVANT, -2.0, unrelated_news.survivors_of_something_else, "presumed_dead"),
    Rule("told by those who were hit", RELEVANT, 2.0, told_by_those_hit, "victim_name"),
    Rule("told of a drone or missile here", RELEVANT, 2.7, told_of_an_attack_here, "victim_name"),
    Rule("second blast of 2 September", RELEVANT, 2.0, _second_blast_ours, "double_tap"),
    Rule("Southern Command", RELEVANT, 1.5, lambda r: r.has("southcom", "southern_spear"), "southcom"),
    Rule("pardon of a trafficker", RELEVANT, 2.0, lambda r: r.has("pardon") and r.has("caribbean_state", "narco")),
    Rule(
        "coalition against cartels", RELEVANT, 3.0, lambda r: r.has("anti_cartel") and r.has("trump"), "anti_cartel"
    ),
    Rule("coalition against cartels", Category.DIPLOMACY, 3.5, _coalition, "coalition"),
    Rule("warship in the region", RELEVANT, 3.0, _warship_here, "carrier"),
    Rule("United Nations on the strikes", Category.LEGAL, 1.5, _un_speaks, "un_body"),
    Rule("turns to the United Nations", Category.DIPLOMACY, 4.0, _un_is_asked, "un_body"),
    Rule("turns to the United Nations", Category.LEGAL, -4.0, _un_is_asked, "un_body"),
    Rule("a columnist writes", Category.ANALYSIS, 6.0, _columnist_writes, "opinion"),
    Rule("a columnist writes", Category.STRIKE, -3.0, _columnist_writes, "opinion"),
    Rule("a columnist writes", NEW_EVENT, -8.0, _columnist_writes, "opinion"),
    Rule("vote of a chamber on strikes", RELEVANT, 2.0, _chamber_votes, "vote"),
    Rule("vote of a chamber on strikes", Category.OVERSIGHT, 2.5, _chamber_votes, "vote"),
    Rule("a leader on the strikes", RELEVANT, 1.0, unrelated_news.neighbour_speaks, "latin_leader"),
    Rule("a boat is struck here", RELEVANT, 2.0, unrelated_news.struck_here, "strike"),
    Rule("title reports a strike here", RELEVANT, 0.8, title_reports_americans_strike, "strike"),
    Rule("title reports a strike here", RELEVANT, 1.5, title_reports_strike_here, "strike"),
    Rule("a strike in outline", RELEVANT, 3.0, outlines_strike, "strike"),
    Rule("a strike in outline", NEW_EVENT, 2.5, title_outlines_strike, "strike"),
    Rule("title reports a strike", NEW_EVENT, 2.6, title_reports_strike, "strike"),
    Rule("not announced yet", NEW_EVENT, 4.0, strike_unannounced, "strike"),
    Rule("title reports a strike", Category.STRIKE, 1.5, title_reports_strike, "strike"),
    Rule("attack on land", Category.BUILDUP, 2.0, _raid_on_land, "land_op"),
    Rule("attack on land", NEW_EVENT, -3.0, _raid_on_land, "land_op"),
    Rule("survivors who died", NEW_EVENT, -6.0, survivors_died, "survivor"),
    Rule("correction", NEW_EVENT, -14.0, title_corrects, "correction"),
    Rule("told by those who were hit", NEW_EVENT, -4.0, tells_their_side, "victim_name"),
    Rule("told by those who were hit", Category.STRIKE, 5.0, tells_their_side, "victim_name"),
    Rule("told by those who were hit", Category.DIPLOMACY, -2.0, tells_their_side, "victim_name"),
    Rule("correction", Category.STRIKE, 2.0, strike_put_right, "correction"),
    Rule("a strike before other news", NEW_EVENT, 7.0, strike_leads, "strike"),
    Rule("a strike before other news", Category.STRIKE, 5.0, strike_leads, "strike"),
    Rule("sunk with its dead", NEW_EVENT, 4.0, sunk_with_its_dead, "sink_empty"),
    Rule("sunk with its dead", Category.STRIKE, 4.0, sunk_with_its_dead, "sink_empty"),
    Rule("denied, possible, made up or of old", NEW_EVENT, -8.0, strike_unreal, "strike"),
    Rule("what the boat was", NEW_EVENT, -4.0, tells_of_the_boat, "boat"),
    Rule("what the boat was", Category.STRIKE, 3.0, tells_of_the_boat, "boat"),
    Rule("bodies that were found", NEW_EVENT, -4.0, bodies_found, "strike"),
    Rule("bodies that were found", Category.STRIKE, 3.0, bodies_found, "strike"),
    Rule("dead of a known strike", NEW_EVENT, -12.0, counts_dead_again, "strike"),
    Rule("dead of a known strike", Category.STRIKE, 3.0, counts_dead_again, "strike"),
    Rule("boarded before it was sunk", NEW_EVENT, -3.0, boarded_and_sunk, "seize"),
    Rule("boarded before it was sunk", Category.INTERDICTION, 3.0, boarded_and_sunk, "seize"),
    Rule("fate of survivors", NEW_EVENT, -6.0, title_tells_fate, "survivor"),
    Rule("fate of survivors", Category.STRIKE, 2.0, title_tells_fate, "survivor"),
    Rule("search that ended", NEW_EVENT, -4.0, search_ended, "search"),
    Rule("search that ended", Category.STRIKE, 2.0, search_ended, "search"),
    Rule("second blast of 2 September", NEW_EVENT, -2.0, title_tells_second_blast, "double_tap"),
    Rule("second blast of 2 September", Category.STRIKE, 2.5, _second_blast_disputed, "double_tap"),
    Rule("kinetic strike, officially", NEW_EVENT, 1.5, in_official_words, "kinetic"),
    Rule("headline on the toll", Category.STRIKE, 1.5, title_tells_the_toll, "toll_change"),
    Rule("toll of a strike that is known", NEW_EVENT, -5.0, toll_grew, "toll_change"),
    Rule("so many strikes", NEW_EVENT, -3.0, title_counts_strikes, "strike"),
    Rule("so many strikes", Category.ANALYSIS, 3.5, title_counts_strikes, "strike"),
    Rule(
        "trafficker caught or tried",
        RELEVANT,
        1.0,
        lambda r: _trafficker_caught(r) and our_story.gang_here(r),
        "cartel",
    ),
    Rule("trafficker caught or tried", Category.CRIME, 3.0, _trafficker_caught, "cartel"),
    Rule("operation or commander", NEW_EVENT, -2.0, title_begins_a_command, "command"),
    Rule("operation or commander", Category.BUILDUP, 2.0, title_begins_a_command, "command"),
    Rule("talk of the strikes", NEW_EVENT, -5.0, title_talks_of_strikes, "strike"),
    Rule("strikes beside other news", NEW_EVENT, -2.0, strikes_are_an_aside, "strike"),
    Rule("a day long ago", NEW_EVENT, -4.5, lambda r: title_dates_it_long_ago(r) and not strike_leads(r), "strike"),
    Rule("some time after a strike", NEW_EVENT, -8.0, title_looks_back_on_a_strike, "strike"),
    Rule("some time after a strike", Category.ANALYSIS, 3.0, title_looks_back_on_a_strike, "strike"),
    Rule("the command's own release", NEW_EVENT, 4.0, releases_strike, "southcom"),
    Rule("the command's own release", Category.STRIKE, 4.5, releases_strike, "southcom"),
)

_ON_RELEVANCE = tuple(rule for rule in RULES if rule.for_ == RELEVANT)
_ON_KIND = tuple(rule for rule in RULES if rule.for_ != RELEVANT)
