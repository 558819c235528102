"""Translation outside of widgets; inside one, use `self.tr`."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

# Of the words that are read on a sheet; a BCP 47 tag.
LANGUAGE = "en"

translate = QCoreApplication.translate


def load_translation(app: QCoreApplication, assets: Path) -> None:
    """Load the plural forms: without them "%Ln day(s)" reads "1 day(s)"."""
    translator = QTranslator(app)
    translator.load("backcoach_en", str(assets / "translations"))
    app.installTranslator(translator)
