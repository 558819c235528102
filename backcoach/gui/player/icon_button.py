"""A button with an icon, whose name can be left out."""

from PySide6.QtWidgets import QPushButton, QWidget

from backcoach.gui.widgets.icon import show_icon


class IconButton(QPushButton):
    """Says its name to screen readers and under the mouse, and shows it where there is space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._named = True

    def show_as(self, icon: str, name: str) -> None:
        show_icon(self, icon)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.show_name(shown=self._named)

    def show_name(self, *, shown: bool) -> None:
        """Write the name beside the icon, or show the icon alone."""
        self._named = shown
        self.setText(self.accessibleName() if shown else "")
