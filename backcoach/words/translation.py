"""The one way to translate outside a widget; inside one, `self.tr` does it."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
