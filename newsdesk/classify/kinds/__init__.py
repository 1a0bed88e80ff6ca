"""What kind of news an entry is: `topics` and `severity`; which phrases say a topic, `topic_signs`, and what one that
rings must show, `topic_evidence`.

What the rules of categories and topics ask for: acts of Washington in `american_acts`, `listings`, `executive_papers`
and `congress_phrases`; of courts and police in `justice_phrases`, `suits` and `court_stages`; between governments in
`diplomacy_phrases`, what they say of the strikes in `governments`, in lively words in `voices_abroad`, Caracas in
`caracas`, rights groups and churches in `conscience`; at sea in `catches` and `supply_boats`, on land in
`land_targets`, in ports and on bases in `hosts`; what is yet to come in `intents`, what was told before in
`known_acts`; who writes in which manner in `essays` and `chronicles`, how a page judges in `verdicts`, what it calls
itself in `genres`, what the public thinks in `polls`; the rest in `topic_phrases`.
"""
