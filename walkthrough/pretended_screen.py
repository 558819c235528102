"""A screen to open windows on where there is none, large enough for any size that is asked for."""

import os
from pathlib import Path

PLATFORM = "QT_QPA_PLATFORM"
SCREEN = Path(__file__).with_name("screen.json")


def pretend_a_screen() -> None:
    """Qt's own is 800 pixels wide. This must come before the application is made."""
    if os.environ.get(PLATFORM) == "offscreen":
        os.environ[PLATFORM] = f"offscreen:configfile={SCREEN}"
