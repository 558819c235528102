"""What had to be done to read the settings."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.storage.files.settings_file import SettingsReading
from backcoach.words.path_words import path_words
from backcoach.words.translation import translate
from backcoach.words.trouble_words import trouble_words

# As the pages call them where they are chosen.
NAMES = {
    "welcomed": QT_TRANSLATE_NOOP("SettingsWords", "the welcome"),
    "country": QT_TRANSLATE_NOOP("SettingsWords", "your country"),
    "with_helper": QT_TRANSLATE_NOOP("SettingsWords", "alone or with a helper"),
    "breath": QT_TRANSLATE_NOOP("SettingsWords", "breath"),
    "sound": QT_TRANSLATE_NOOP("SettingsWords", "sound in a session"),
    "spoken": QT_TRANSLATE_NOOP("SettingsWords", "what is said aloud"),
    "volume_percent": QT_TRANSLATE_NOOP("SettingsWords", "volume"),
    "ready_seconds": QT_TRANSLATE_NOOP("SettingsWords", "time to get ready"),
    "moving_percent": QT_TRANSLATE_NOOP("SettingsWords", "time to get into place"),
    "theme": QT_TRANSLATE_NOOP("SettingsWords", "colours"),
    "text_percent": QT_TRANSLATE_NOOP("SettingsWords", "text size"),
    "reduced_motion": QT_TRANSLATE_NOOP("SettingsWords", "movement"),
    "figure_cues": QT_TRANSLATE_NOOP("SettingsWords", "arrows and marks"),
    "view": QT_TRANSLATE_NOOP("SettingsWords", "left and right"),
    "receiver_look": QT_TRANSLATE_NOOP("SettingsWords", "the one who is stretched"),
    "helper_look": QT_TRANSLATE_NOOP("SettingsWords", "the one who helps"),
    "used_by": QT_TRANSLATE_NOOP("SettingsWords", "who uses BackCoach"),
    "number_override": QT_TRANSLATE_NOOP("SettingsWords", "your own emergency number"),
    "told_of_leaving": QT_TRANSLATE_NOOP("SettingsWords", "the word about exports"),
    "letter_keys": QT_TRANSLATE_NOOP("SettingsWords", "letters as keys"),
    "media_keys": QT_TRANSLATE_NOOP("SettingsWords", "media keys"),
    "told_of_drive": QT_TRANSLATE_NOOP("SettingsWords", "the word about the drive"),
    "clinic_header": QT_TRANSLATE_NOOP("SettingsWords", "the lines above a handout"),
    "therapist": QT_TRANSLATE_NOOP("SettingsWords", "the therapist on a handout"),
    "handout": QT_TRANSLATE_NOOP("SettingsWords", "how a handout is printed"),
    "put_off": QT_TRANSLATE_NOOP("SettingsWords", "advice put off for today"),
    "client_screen": QT_TRANSLATE_NOOP("SettingsWords", "the screen for a client"),
    "window": QT_TRANSLATE_NOOP("SettingsWords", "the place of the window"),
}


def settings_words(reading: SettingsReading) -> str:
    """What was put right, or why the usual settings are used; empty if all is well."""
    if reading.trouble is not None:
        words = translate("SettingsWords", "The usual settings are used. {0}")
        return words.format(trouble_words(reading.trouble))
    if reading.quarantined is not None:
        words = translate(
            "SettingsWords",
            "Your settings could not be read. They are kept as {0}. Please set them anew.",
        )
        return words.format(path_words(reading.quarantined.name))
    if reading.repaired:
        return _repaired_words(reading)
    return ""


def _repaired_words(reading: SettingsReading) -> str:
    names = ", ".join(translate("SettingsWords", str(NAMES[name])) for name in reading.repaired)
    words = translate("SettingsWords", "Some settings made no sense and are back to usual: {0}.")
    if reading.copy is None:
        return words.format(names)
    kept = translate("SettingsWords", "The file as it was is kept as {0}.")
    return f"{words.format(names)} {kept.format(path_words(reading.copy.name))}"
