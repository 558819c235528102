"""The posed body as numbers, and its drawing as a list of shapes, far to near. No Qt."""

import os

# Read when numpy is first imported: a body is too small to be shared out among threads, and those
# that wait for more keep their cores busy.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
