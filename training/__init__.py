"""Making the model: examples, training, and scores on examples that the scored model has not seen.

python -m training.literals    writes newsdesk/text/literals.json, what each pattern of the desk requires
python -m training.train       writes newsdesk/classify/model.json (the same bytes every time)
python -m training.crossval    writes training/out_of_fold.json and prints its scores
"""

import os

# Sums in more than one thread come out in another order each time, and so would the last digits of the model.
for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_variable] = "1"
