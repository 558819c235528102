"""`backcoach handout`: prints a routine to take home, or lists them."""

from argparse import Namespace
from datetime import datetime

from backcoach.cli.outcome import DONE, RefusedError, say
from backcoach.cli.sheet_output import refuse_sheet_place, write_out
from backcoach.cli.stored_history import has_begun
from backcoach.domain.folded_text import named
from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.safety.emergency import CountryNumbers
from backcoach.domain.settings import Settings
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.technique import Technique
from backcoach.figure.body.look import LOOKS
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.paper.handout_source import handout_source
from backcoach.gui.paper.sheet_file import usual_paper
from backcoach.gui.services.library import Library
from backcoach.paper.handout import HandoutChoice, HandoutForm, handout
from backcoach.paper.handout_sheet import handout_sheet
from backcoach.paper.sheet import Paper, Sheet
from backcoach.storage.backups.reading import open_for_reading
from backcoach.storage.content.paths import assets_dir, data_place
from backcoach.storage.files.settings_file import look_at_settings
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.routine_store import RoutineStore
from backcoach.words.translation import translate


def run(asked: Namespace, now: datetime) -> int:
    """Write what was asked for, or list it, and return the exit status."""
    library = Library(assets_dir())
    if asked.list:
        _list(library, _own(asked, now))
        return DONE
    refuse_sheet_place(asked)
    routine = _routine(asked, library, now)
    said = translate("HandoutCommand", "The handout is written to {0}.")
    write_out(_sheet(asked, routine, library, now), asked.out, said)
    return DONE


def _sheet(asked: Namespace, routine: Routine, library: Library, now: datetime) -> Sheet:
    kept = look_at_settings(data_place(asked.data_dir)).settings
    header = kept.clinic_header if asked.header is None else asked.header.replace("\\n", "\n")
    choice = HandoutChoice(
        form=HandoutForm.SHORT if asked.short else HandoutForm.WHOLE,
        paper=Paper(asked.paper) if asked.paper else usual_paper(),
        large=asked.large,
        header=header,
        therapist=kept.therapist,
        tick_grid=not asked.no_grid,
    )
    style = Style(LOOKS[kept.receiver_look - 1], LOOKS[kept.helper_look - 1])
    content = handout(routine, library.content.techniques, kept.breath, now.date())
    source = handout_source(library, style, _numbers(kept, library))
    return handout_sheet(content, choice, source)


def _numbers(kept: Settings, library: Library) -> CountryNumbers:
    return library.numbers.for_country(kept.country, kept.number_override)


def _routine(asked: Namespace, library: Library, now: datetime) -> Routine:
    """Find what was named: a routine or a stretch of the program, or else one's own."""
    ours = (*library.routines, *map(_alone, library.content.techniques.values()))
    for routine in named(asked.routine, ours, _names):
        return routine
    own = named(asked.routine, _own(asked, now), _names)
    if not own:
        sentence = translate(
            "HandoutCommand", "There is no routine {0}. See backcoach handout --list."
        )
        raise RefusedError(sentence.format(asked.routine))
    if len(own) > 1:
        sentence = translate(
            "HandoutCommand", "Several routines are called {0}. Name one by its id: {1}."
        )
        raise RefusedError(sentence.format(asked.routine, ", ".join(each.id for each in own)))
    if not any(item.technique_id in library.content.techniques for item in own[0].items):
        raise RefusedError(
            translate("HandoutCommand", "None of its stretches is in BackCoach any more.")
        )
    return own[0]


def _names(routine: Routine) -> tuple[str, str]:
    return routine.id, routine.label


def _alone(technique: Technique) -> Routine:
    item = RoutineItem(technique.id, usual_dosage(technique, first_time=False))
    return Routine(technique.id, technique.name, (item,), built_in=True)


def _own(asked: Namespace, now: datetime) -> tuple[Routine, ...]:
    """Everyone's own routines, each once."""
    folder = data_place(asked.data_dir)
    if not has_begun(folder, expected=asked.data_dir is not None):
        return ()
    with open_for_reading(folder, now) as database:
        people, store = PersonStore(database), RoutineStore(database)
        everyone = (*people.all(), *people.archived())
        found = (routine for person in everyone for routine in store.all(person.id))
        return tuple({routine.id: routine for routine in found}.values())


def _list(library: Library, own: tuple[Routine, ...]) -> None:
    stretches = map(_alone, library.content.techniques.values())
    for routine in (*library.routines, *own, *stretches):
        say(f"{routine.id}  {routine.label}")
