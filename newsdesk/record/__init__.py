"""The record: which strike or story an entry belongs to, what the record shows, its totals by rule and moment."""
