"""A figure is corrected by two people: one proposes it with a source, another confirms. Then it is the desk's word.

A confirmed correction is a claim of the best tier through the same rules as every other claim; taking it back is one,
too. Nothing is deleted, so what was shown on any day can still be told.
"""
