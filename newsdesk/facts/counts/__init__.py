"""Boats and strikes that a text counts: patterns in `boat_figures`, "the 71st" in `nth_strikes`.

Those of one announcement: `boat_counts` and `announced_strikes`, told one after another in `boats_in_turn`, without
those that were only nearby, `boats_nearby`, or counted for the whole campaign, `counts_so_far`.

The campaign: its `totals`, which of several prints holds, `agreed_totals`; which dead are its own, `campaign_dead`,
and its strikes, `strike_counts`; what is a part of it in `partial_counts`; how large it was in `campaign_scale`.
"""
