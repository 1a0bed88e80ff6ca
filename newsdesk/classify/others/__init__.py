"""Whether an entry is somebody else's news in words of ours.

A strike of others: `whose_strike`, `other_nations`, `other_forces`, on another sea `other_seas`; no strike at all:
`deaths_on_land`, `dead_of_others`, `other_happenings`; other news: `unrelated_news`, and `namesakes` where a name is
shared.
"""
