"""Rules that say whether an entry reports a new strike, and of which category it is if it tells of an old one."""

from __future__ import annotations

from newsdesk.classify.headlines.combined_headlines import strike_leads
from newsdesk.classify.headlines.who_tells import whoever_tells
from newsdesk.classify.kinds.essays import is_signed
from newsdesk.classify.new_strikes.behind_the_search import (
    leads_with_who_lived,
    search_ended,
    strikes_and_searches,
    survivor_of_a_new_one_is_sought,
)
from newsdesk.classify.new_strikes.behind_the_toll import (
    grew_by_a_new_strike,
)
from newsdesk.classify.new_strikes.new_strike import (
    boat_hit_by_americans,
    hidden_until_now,
    strike_unannounced,
    title_outlines_strike,
    title_reports_strike,
    title_tells_it_by_manner,
)
from newsdesk.classify.new_strikes.nobody_named import bombed_boat_is_known, strikes_and_names_nobody
from newsdesk.classify.new_strikes.one_more_strike import one_more_on_a_craft
from newsdesk.classify.new_strikes.placeless_strikes import kills_and_names_no_place
from newsdesk.classify.new_strikes.said_by_those_who_struck import (
    found_after_a_fresh_one,
)
from newsdesk.classify.new_strikes.strike_evidence import (
    forces_strike_nobody,
    gangs_kill,
    saves_or_stops_without_a_blow,
    shows_no_strike,
)
from newsdesk.classify.new_strikes.told_below import told_behind_other_news
from newsdesk.classify.new_strikes.witnesses import official_tells_some_lived
from newsdesk.classify.not_new.corrections import corrects_an_earlier_one, strike_put_right, title_corrects
from newsdesk.classify.not_new.dated_long_ago import title_dates_it_long_ago
from newsdesk.classify.not_new.known_dead import (
    counts_dead_again,
    gives_up_the_missing,
    mourns_the_dead,
    stages_a_strike,
)
from newsdesk.classify.not_new.looking_back import title_looks_back_on_a_strike
from newsdesk.classify.not_new.named_by_its_dead import names_a_known_strike
from newsdesk.classify.not_new.no_actual_strike import is_denied_and_no_more, strike_unreal
from newsdesk.classify.not_new.no_new_strike import (
    sunk_without_a_shot,
    title_counts_so_far,
    title_counts_strikes,
    title_names_second_blast,
    title_talks_of_strikes,
    title_tells_fate,
    title_tells_second_blast,
    title_tells_the_toll,
    toll_grew,
)
from newsdesk.classify.not_new.shown_or_justified import shown_or_justified
from newsdesk.classify.not_new.survivors_who_died import one_who_lived_dies, survivors_died
from newsdesk.classify.not_new.taken_as_known import (
    asks_who_was_among_them,
    claims_more_than_announced,
    crew_is_free,
    goes_on_after_the_strike,
    leaves_open_what_it_was,
    named_by_its_place,
    others_have_heard_of_it,
    search_goes_on,
    survivors_held_since,
)
from newsdesk.classify.not_new.wreckage import bodies_found, cargo_salvaged, left_of_the_boat, tells_of_the_boat
from newsdesk.classify.others.namesakes import runs_into_something
from newsdesk.classify.others.other_forces import boat_hit_by_others
from newsdesk.classify.others.whose_strike import another_power_kills
from newsdesk.classify.ours.campaign_figures import deadliest_of_the_campaign
from newsdesk.classify.ours.short_headlines import missing_after_strike
from newsdesk.classify.ours.strikes_of_nobody import strike_sank_a_boat_here
from newsdesk.classify.ours.victim_accounts import hit_by_nobody_known, state_accuses_of_deaths, tells_their_side
from newsdesk.classify.reading import Reading
from newsdesk.classify.rule import Rule, said
from newsdesk.text.lazy_regex import lazy_regex

_COLUMNIST = lazy_regex(
    r"\b(?:columnist|columnista|colunista|chroniqueu(?:r|se)|op-ed|guest essay|editorial board|an explainer)\b"
)


def _raid_on_land(r: Reading) -> bool:
    return r.title_has("land_op") and not r.title_has("boat", "vessel", "drug_boat", "boat_strike", "court")


def _second_blast_disputed(r: Reading) -> bool:
    """What was done and ordered on that day, as long as no chamber, court or columnist asks about it."""
    asked = ("congress", "bill", "briefing", "inspector", "explainer", "opinion", "court", "un_body", "diplomatic")
    return not r.title_has(*asked) and title_names_second_blast(r) and not is_signed(r.doc)


def _is_of_long_ago(r: Reading) -> bool:
    return title_dates_it_long_ago(r) and not strike_leads(r) and not hidden_until_now(r)


def _a_known_toll_grew(r: Reading) -> bool:
    return toll_grew(r) and not hidden_until_now(r)


def _tells_fate_of_known(r: Reading) -> bool:
    if not title_tells_fate(r) or strike_leads(r) or leads_with_who_lived(r) or strikes_and_searches(r):
        return False
    return not (survivor_of_a_new_one_is_sought(r) or official_tells_some_lived(r))


def _finds_bodies_of_known(r: Reading) -> bool:
    return bodies_found(r) and not found_after_a_fresh_one(r)


def _tells_of_a_known_one(r: Reading) -> bool:
    heard = strikes_and_names_nobody(r) or (_somebody_tells_of_one(r) and not r.title_has("family"))
    return tells_their_side(r) and not heard


def _finds_what_is_left(r: Reading) -> bool:
    return left_of_the_boat(r) and not found_after_a_fresh_one(r)


def _somebody_tells_of_one(r: Reading) -> bool:
    return whoever_tells(r) and not (strike_unreal(r) or title_corrects(r) or title_counts_strikes(r))


NEW_OR_KNOWN: tuple[Rule, ...] = (
    *said(
        "deadliest of the campaign",
        deadliest_of_the_campaign,
        "campaign",
        of="campaign strike",
        relevant=4.0,
        new_event=3.0,
    ),
    *said("a strike sank a boat here", strike_sank_a_boat_here, "strike", relevant=4.0, new_event=2.0, strike=2.0),
    *said("strike of another power", lambda r: another_power_kills(r.doc, r.hits), "other_war", new_event=-10.0),
    *said(
        "a columnist writes",
        lambda r: bool(_COLUMNIST.search(r.doc.folded)),
        "opinion",
        analysis=6.0,
        strike=-3.0,
        new_event=-8.0,
    ),
    *said(
        "missing after an American strike", missing_after_strike, "missing", of="killed", relevant=6.5, new_event=3.0
    ),
    *said("whoever tells of it", _somebody_tells_of_one, "strike", new_event=4.0, strike=3.0),
    *said("boat hit by Americans", boat_hit_by_americans, "boat", new_event=2.0, strike=2.0),
    *said("no strike is shown", shows_no_strike, "killed", new_event=-12.0, strike=-6.0),
    *said("forces, and nobody struck", forces_strike_nobody, new_event=-4.0),
    *said("saved or stopped, and nobody struck", saves_or_stops_without_a_blow, new_event=-8.0, strike=-4.0),
    *said("another force fires", boat_hit_by_others, "coast_guard", interdiction=5.0, strike=-6.0, new_event=-12.0),
    *said("gangs kill", gangs_kill, "cartel", crime=4.0),
    *said("a strike in outline", title_outlines_strike, "strike", new_event=2.5),
    *said("a strike by its manner", title_tells_it_by_manner, "strike", new_event=4.0, strike=3.0),
    *said("killed by Americans, nowhere else", kills_and_names_no_place, "strike", new_event=4.0, strike=3.0),
    *said("title reports a strike", title_reports_strike, "strike", new_event=2.6, strike=1.5),
    *said("not announced yet", strike_unannounced, "strike", new_event=4.0),
    *said("attack on land", _raid_on_land, "land_op", buildup=2.0, new_event=-3.0),
    *said("sunk without a shot", sunk_without_a_shot, "sink_empty", new_event=-10.0, strike=-4.0, interdiction=5.0),
    *said("one who lived dies", one_who_lived_dies, of="survivor strike", relevant=4.0, strike=6.0, new_event=-8.0),
    *said("survivors who died", survivors_died, "survivor", new_event=-6.0),
    *said("correction", title_corrects, "correction", new_event=-14.0),
    *said(
        "told by those who were hit", _tells_of_a_known_one, "victim_name", new_event=-4.0, strike=5.0, diplomacy=-2.0
    ),
    *said("a state insists on who died", state_accuses_of_deaths, "killed", new_event=-8.0),
    *said("hit by nobody who is known", hit_by_nobody_known, "boat", strike=4.0),
    *said("a strike before a correction", corrects_an_earlier_one, "strike", new_event=12.0, strike=5.0),
    *said("one more strike on a craft", one_more_on_a_craft, "strike", new_event=5.0, strike=3.0),
    *said("a strike before other news", strike_leads, "strike", new_event=7.0, strike=5.0),
    *said("named by its place", named_by_its_place, new_event=-11.0, strike=-3.0),
    *said("correction", strike_put_right, "correction", strike=2.0),
    *said("denied, and no more told", is_denied_and_no_more, "dispute", new_event=-12.0),
    *said("denied, possible, made up or of old", strike_unreal, "strike", new_event=-8.0),
    *said(
        "a boat runs into something",
        runs_into_something,
        "boat",
        of="accident fishing boat drug_boat strike boat_strike",
        relevant=-6.0,
        new_event=-10.0,
    ),
    *said("the dead are mourned", mourns_the_dead, "killed", new_event=-8.0, strike=2.0),
    *said("filmed or staged", stages_a_strike, "film", new_event=-8.0, analysis=7.0, strike=-8.0),
    *said("what the boat was", tells_of_the_boat, "boat", new_event=-4.0, strike=3.0),
    *said("what the boat was", bombed_boat_is_known, "boat", new_event=-6.0),
    *said("shown or given a reason for", shown_or_justified, "strike", new_event=-12.0, strike=2.0),
    *said("what is left of a boat", _finds_what_is_left, "boat", new_event=-8.0, strike=3.0),
    *said("cargo that was found", cargo_salvaged, "drugs", new_event=-8.0, interdiction=9.0),
    *said("bodies that were found", _finds_bodies_of_known, "strike", new_event=-12.0, strike=3.0),
    *said("named by its dead", names_a_known_strike, "strike", new_event=-12.0),
    *said("dead of a known strike", counts_dead_again, "strike", new_event=-12.0, strike=3.0),
    *said(
        "given up for dead",
        gives_up_the_missing,
        "strike",
        of="strike boat_strike",
        relevant=4.0,
        new_event=-10.0,
        strike=5.0,
    ),
    *said("what goes on after the strike", goes_on_after_the_strike, "strike", new_event=-10.0),
    *said("what goes on after the strike", others_have_heard_of_it, "strike", new_event=-10.0),
    *said("what goes on after the strike", asks_who_was_among_them, "killed", new_event=-8.0),
    *said(
        "leaves open what it was",
        leaves_open_what_it_was,
        "strike",
        of="boat strike vessel",
        new_event=-10.0,
        strike=2.0,
    ),
    *said("told behind other news", told_behind_other_news, "strike", new_event=-6.0),
    *said("held since the strike", survivors_held_since, "survivor", new_event=-14.0, strike=2.0),
    *said("set free since the strike", crew_is_free, "strike", of="strike boat_strike", new_event=-14.0, strike=2.0),
    *said("more than was announced", claims_more_than_announced, "boat", new_event=-10.0, strike=3.0),
    *said("fate of survivors", _tells_fate_of_known, "survivor", new_event=-6.0),
    *said("fate of survivors", title_tells_fate, "survivor", strike=2.0),
    *said("search that ended", search_ended, "search", new_event=-4.0, strike=2.0),
    *said("search that goes on", search_goes_on, "search", new_event=-6.0, strike=2.0),
    *said("second blast of 2 September", title_tells_second_blast, "double_tap", new_event=-2.0),
    *said("second blast of 2 September", _second_blast_disputed, "double_tap", strike=2.5),
    *said("headline on the toll", title_tells_the_toll, "toll_change", strike=1.5),
    *said("toll of a strike that is known", _a_known_toll_grew, "toll_change", new_event=-12.0, strike=2.0),
    *said("a new strike behind the toll", grew_by_a_new_strike, "killed", new_event=8.0, strike=3.0),
    *said("so many strikes", title_counts_strikes, "strike", new_event=-3.0, analysis=3.5, strike=-1.5),
    *said("the count so far", title_counts_so_far, "killed", new_event=-6.0, analysis=7.0, strike=-4.0),
    *said("talk of the strikes", title_talks_of_strikes, "strike", new_event=-5.0),
    *said("a day long ago", _is_of_long_ago, "strike", new_event=-12.0),
    *said("some time after a strike", title_looks_back_on_a_strike, "strike", new_event=-8.0, analysis=3.0),
)
