"""What people do with a card: mark it (`buttons`), correct a figure (`corrections`, both with `forms`), merge and
split records (`regrouping`, `regroup_form`), post what was kept back (`posting`) and cards for a digest (`digests`).
"""
