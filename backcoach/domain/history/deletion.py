"""How long what was deleted can be restored."""

from datetime import timedelta

KEPT_AFTER_DELETING = timedelta(days=30)
