"""From posed bodies to flat shapes, painted far to near."""
