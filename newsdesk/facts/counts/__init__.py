"""Boats and strikes that a text counts: patterns in `boat_figures`, "the 71st" in `nth_strikes`.

Those of one announcement: `boat_counts` and `announced_strikes`, without those that were only nearby, `boats_nearby`,
or counted for the whole campaign, `counts_so_far`.

The campaign: `totals` of its dead and `strike_counts`, and which of several prints holds, `agreed_totals`; what is a
part of it in `partial_counts`; how large it has been in `campaign_scale`.
"""
