"""The traits of a stretch: people, places, regions and length."""

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.playing.timeline import build_timeline
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.rhythm import USUAL_RHYTHM
from backcoach.domain.stretch.technique import People, Place, Region, Technique
from backcoach.words.translation import translate

Trait = People | Place | Region
_WORDS: dict[Trait, object] = {
    People.SOLO: QT_TRANSLATE_NOOP("TechniqueWords", "Alone"),
    People.PARTNER: QT_TRANSLATE_NOOP("TechniqueWords", "With a helper"),
    Place.FLOOR: QT_TRANSLATE_NOOP("TechniqueWords", "Floor"),
    Place.BED: QT_TRANSLATE_NOOP("TechniqueWords", "Bed"),
    Place.CHAIR: QT_TRANSLATE_NOOP("TechniqueWords", "Chair"),
    Place.TABLE: QT_TRANSLATE_NOOP("TechniqueWords", "Table"),
    Region.LOW_BACK: QT_TRANSLATE_NOOP("TechniqueWords", "Low back"),
    Region.MID_BACK: QT_TRANSLATE_NOOP("TechniqueWords", "Mid back"),
    Region.HIP: QT_TRANSLATE_NOOP("TechniqueWords", "Hip"),
}


def trait_name(trait: Trait) -> str:
    """Such as "Low back"."""
    return translate("TechniqueWords", str(_WORDS[trait]))


def trait_names(traits: Iterable[Trait]) -> str:
    """Several in a row, such as "Bed, table"."""
    first, *others = map(trait_name, traits)
    return ", ".join((first, *(name.lower() for name in others)))


def place_names(technique: Technique) -> str:
    """All places, such as "Bed, table"."""
    return trait_names(technique.places)


def region_names(technique: Technique) -> str:
    """All regions, such as "Low back, hip"."""
    return trait_names(technique.regions)


def usual_seconds(technique: Technique) -> float:
    """The length of the usual dose, from the first step to the last."""
    item = PlanItem(technique, usual_dosage(technique, first_time=False))
    return build_timeline(Plan((item,), RHYTHMS[USUAL_RHYTHM])).seconds


def about(seconds: float) -> str:
    """A length rounded up to half minutes, such as "About 2½ min"."""
    minutes, half = divmod(ceil(seconds / 30), 2)
    number = f"{minutes or ''}{'½' if half else ''}"
    return translate("TechniqueWords", "About {0} min").format(number)
