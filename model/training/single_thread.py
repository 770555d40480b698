"""Limits BLAS and OpenMP to one thread each. Import before NumPy and torch, which read the variables only once.

torch.set_num_threads alone is not enough: some of torch's own threads remain, which changes the order of sums.
"""

import os

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(variable, "1")
