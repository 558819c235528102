"""Looking back: filters, charts, corrections, advice, the report."""
