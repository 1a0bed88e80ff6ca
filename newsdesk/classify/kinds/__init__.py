"""What kind of news an entry is: `topics` and `severity`; which phrases say a topic, `topic_signs`, and what one that
rings must show, `topic_evidence`.

What the rules of categories and topics ask for, by who acts. Washington: `american_acts`, `congress_phrases`,
`lawmakers`, `designations`, `executive_papers`. Courts and police: `justice_phrases`, `lawsuits`, `court_stages`.
Other governments: `diplomacy_phrases`, `voices_abroad`, `caracas`, `shared_data` on what they let Americans know, and
`governments` on the strikes. Rights groups and churches: `rights_groups`. The trade: `trade_since` the strikes.

By where: at sea `interdictions` and `supply_boats`, on land `land_targets`, in ports and on bases `bases_abroad`. By
when: `acts_to_come`, and `known_acts` that were told before.

By who writes, and how: `essays`, `what_changes`, `chronicles`, `unlabelled_opinions`, `remarks` on a strike,
`arguments`, `verdicts`, `voices_of_essays`, `genres` by what a page calls itself, `polls` of the public. The rest:
`topic_phrases`.
"""
