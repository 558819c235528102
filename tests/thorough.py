"""How often chance tries what touches someone's body: never fewer than a hundred times."""

from hypothesis import settings

THOROUGH = settings(max_examples=max(100, settings.default.max_examples))
