"""What each setting offers, in words."""

from backcoach.domain.settings import LOOKS, ReducedMotion, Theme, View
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.words.translation import translate

Choices = tuple[tuple[object, str], ...]


def settings_choices() -> dict[str, Choices]:
    """The values of each setting that is chosen from a few, under the setting's name."""
    looks = tuple((number, str(number)) for number in range(1, LOOKS + 1))
    return {
        "theme": (
            (Theme.SYSTEM, translate("SettingsChoices", "As the computer has it")),
            (Theme.LIGHT, translate("SettingsChoices", "Light")),
            (Theme.DARK, translate("SettingsChoices", "Dark")),
            (Theme.HIGH_CONTRAST, translate("SettingsChoices", "High contrast")),
        ),
        "reduced_motion": (
            (ReducedMotion.SYSTEM, translate("SettingsChoices", "As the computer has it")),
            (ReducedMotion.ON, translate("SettingsChoices", "Less")),
            (ReducedMotion.OFF, translate("SettingsChoices", "Usual")),
        ),
        "breath": tuple((name, _rhythm(name)) for name in RHYTHMS),
        "view": (
            (View.AS_I_SEE, translate("SettingsChoices", "As I see it")),
            (View.FACING, translate("SettingsChoices", "Facing me")),
        ),
        "receiver_look": looks,
        "helper_look": looks,
    }


def _rhythm(name: str) -> str:
    rhythm = RHYTHMS[name]
    if rhythm is None:
        return translate("SettingsChoices", "My own pace")
    words = translate("SettingsChoices", "In {0}, out {1}")
    return words.format(round(rhythm.in_seconds), round(rhythm.out_seconds))
