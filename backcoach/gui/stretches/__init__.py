"""The stretches to look at, to print and to begin with, without a safety check."""
