"""Whether an entry is of our story: `our_story` by what it names, `our_actors` by who acts and where, `closures_here`
by what is closed here, `arms_here` by the arms that arrive, `campaign_figures` by what it counts, `tankers` by the
ship, `sought_or_saved` by who is looked for, `victim_accounts` by who tells it; `strikes_of_nobody` where nobody is
said to have struck, `short_headlines` where other names are left out.
"""
