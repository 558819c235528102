"""How the emergency number reads on every page."""

from PySide6.QtCore import QCoreApplication

from backcoach.domain.emergency import CountryNumbers


def number_text(numbers: CountryNumbers) -> str:
    """The number, or the two or three that work, such as "999 or 112"."""
    text = numbers.ambulance[0]
    for other in numbers.ambulance[1:]:
        text = QCoreApplication.translate("EmergencyText", "{0} or {1}").format(text, other)
    return text


def reminder(numbers: CountryNumbers) -> str:
    """The quiet line that names the number at the foot of a page."""
    template = QCoreApplication.translate("EmergencyText", "Emergency: {0}")
    return template.format(" ".join(filter(None, (number_text(numbers), numbers.note))))
