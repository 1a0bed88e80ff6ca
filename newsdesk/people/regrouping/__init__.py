"""Which reports make one strike: merge two records, split one, and take either back.

Nothing is deleted and no number is given again. Of two records the shipped one is kept, else the one that channels
know, else the older; the other one says from then on what it is part of.
"""
