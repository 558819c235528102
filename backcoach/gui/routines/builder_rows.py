"""The rows of the builder: of the catalogue, and of the routine."""

from collections.abc import Collection, Iterable, Mapping

from backcoach.domain.routines.routine import RoutineItem
from backcoach.domain.stretch.technique import People, Place, Technique
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.figure.posing.scene import Scene
from backcoach.gui.routines.stretch_rows import StretchRow
from backcoach.words.choose_filter import Trait, has_traits, traits_of
from backcoach.words.dose_words import dose_words
from backcoach.words.line_breaks import in_a_row
from backcoach.words.technique_words import about, place_names, trait_name, usual_seconds
from backcoach.words.translation import translate

TRAITS: tuple[tuple[People | Place, ...], ...] = (tuple(People), tuple(Place))


class BuilderRows:
    """Makes a row of each stretch, with its picture."""

    def __init__(
        self, techniques: Mapping[str, Technique], pictures: Mapping[str, Scene | None]
    ) -> None:
        self.techniques = techniques
        self._order = sorted(techniques.values(), key=lambda technique: technique.order)
        self._seconds = {each.id: usual_seconds(each) for each in self._order}
        self._staged = {
            each.id: StagedScene(scene, each.first_side.drawn)
            for each in self._order
            if (scene := pictures.get(each.id)) is not None
        }

    def catalogue(self, chosen: Collection[Trait]) -> list[StretchRow]:
        """The stretches that have all chosen traits, in the order of the catalogue."""
        return [self._offered(each) for each in self._order if self._fits(each, chosen)]

    def routine(self, items: Iterable[RoutineItem]) -> list[StretchRow]:
        return [self._held(at, item) for at, item in enumerate(items, start=1)]

    def name(self, item: RoutineItem) -> str:
        """The name of a stretch; a sentence for one that the catalogue no longer has."""
        technique = self.techniques.get(item.technique_id)
        return technique.name if technique else translate("BuilderRows", "No longer available")

    def _fits(self, technique: Technique, chosen: Collection[Trait]) -> bool:
        return has_traits(traits_of(technique, self._seconds[technique.id]), chosen)

    def _offered(self, technique: Technique) -> StretchRow:
        words = in_a_row(
            trait_name(technique.people),
            place_names(technique),
            about(self._seconds[technique.id]),
        )
        staged = self._staged.get(technique.id)
        said = translate("BuilderRows", "Add {0}. {1}").format(technique.name, words)
        return StretchRow(technique.id, technique.name, words, staged, "plus", said)

    def _held(self, number: int, item: RoutineItem) -> StretchRow:
        technique = self.techniques.get(item.technique_id)
        if technique is None:
            words = translate("BuilderRows", "It is left out when you play.")
        else:
            words = dose_words(technique, item.dosage)
        staged = self._staged.get(item.technique_id)
        title = translate("BuilderRows", "{0}. {1}", "number and name")
        name = title.format(number, self.name(item))
        return StretchRow(item.technique_id, name, words, staged, "grip")
