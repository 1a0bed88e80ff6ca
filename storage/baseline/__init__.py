"""The record that ships with the product: strikes and policy events up to October 2026, as claims with sources.

`strikes.csv` and `policy.csv` hold facts in our own words, checked against independent tallies. `later.csv` holds
what became known of a strike after its announcement: when survivors were counted as dead, or sent home.

How a row becomes claims:
- Every value is a claim of tier RECORD, also where the first source is the authority's own release: the value was
  settled by comparing tallies, so a statement of the authority itself (PRIMARY) must be able to correct it.
- The speaker is the authority that announced the strike; nobody where the announcement itself is presumed.
- An empty cell is unknown and makes no claim. It never means 0.
- "11-13" is one record of three strikes that were announced as one.
- Figures of a record of low confidence are claimed as "about": they follow from arithmetic on totals.
- The day of the announcement, at noon UTC, is when a value was said and could be known; the hour is not recorded.
"""
