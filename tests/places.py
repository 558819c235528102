"""Where the files lie that tests read."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ASSETS = ROOT / "assets"
DOCS = ROOT / "docs"
FIXTURES = ROOT / "tests" / "fixtures"
