"""From posed bodies to shapes, painted far to near."""
