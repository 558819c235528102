"""The one way to translate outside a widget; inside one, `self.tr` does it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

translate = QCoreApplication.translate


def load_translation(app: QCoreApplication, assets: Path) -> None:
    """Let texts with a number read as they should; without, "%n day(s)" stays "1 day(s)"."""
    translator = QTranslator(app)
    translator.load("backcoach_en", str(assets / "translations"))
    app.installTranslator(translator)
