# SPDX-License-Identifier: EUPL-1.2
"""Words rows as Swedish sentences when they are shown; a name is asked for then, and is never in the trail."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.utils import timezone

from ledfyr.trail.models import Outcome
from ledfyr.trail.queries.reviews import ListedRow
from ledfyr.trail.rules.acts import RecordedAct
from ledfyr.trail.rules.finding import Find
from ledfyr.trail.rules.outcomes import MAY_BECOME
from ledfyr.trail.rules.verifying import Fault
from ledfyr.trail.vocabulary import Reason, RecordKind, SystemActor, Verb, word_of

SYSTEM_NAMES: Mapping[str, str] = MappingProxyType(
    {
        SystemActor.PUBLIC_FACE: "Den öppna webbplatsen",
        SystemActor.SCHEDULE: "Ett schemalagt arbete",
        SystemActor.COMMAND_LINE: "Ett kommando på servern",
    }
)
FINDS: Mapping[Find, str] = MappingProxyType(
    {
        Find.SAMPLED: "slumpvis vald",
        Find.OUTSIDE_ASSIGNMENT: "utan uppdrag i ärendet",
        Find.SAME_SURNAME: "samma efternamn",
        Find.SAME_ADDRESS: "samma adress",
        Find.COLLEAGUE: "gäller en kollega",
        Find.PROTECTED_IDENTITY: "skyddade personuppgifter",
        Find.BROKEN_GLASS: "nödöppning",
        Find.ODD_HOUR: "natt, helg eller helgdag",
        Find.MANY_RECORDS: "ovanligt många på en dag",
    }
)

NameOf = Callable[[int], str]


@dataclass(frozen=True)
class RowShown:
    """A row on the reviewer's page."""

    sequence: int
    moment: str
    sentence: str
    finds: tuple[str, ...] = ()
    outcome: str = ""


def sentence_of(act: RecordedAct, name_of: NameOf) -> str:
    """A row as running text: “Anna Exempel öppnade ärende 4711. Skäl: handläggning av ärendet.” is one."""
    who = SYSTEM_NAMES.get(act.system, act.system) if act.account is None else name_of(act.account)
    verb, record = word_of(Verb, act.verb), _record(act)
    if verb:
        done = verb.swedish.format(what=record)
    else:
        touched = f" med {record}" if record else ""
        done = f"gjorde något{touched} som den här versionen saknar ord för ({act.verb})"
    return " ".join([f"{who} {done}.", *_grounds(act)])


def outcomes_after(outcome: str) -> tuple[tuple[str, str], ...]:
    """What a row may become, by code and as it is said."""
    return tuple((choice.value, str(choice.label)) for choice in Outcome if choice.value in MAY_BECOME[outcome])


def row_shown(act: RecordedAct, name_of: NameOf) -> RowShown:
    """A row of the log by itself."""
    return RowShown(act.sequence, _moment(act), sentence_of(act, name_of))


def listed_row_shown(row: ListedRow, name_of: NameOf) -> RowShown:
    """A row on the list of a review, with why it stands there."""
    finds = tuple(FINDS[find] for find in row.finds)
    outcome = str(Outcome(row.outcome).label)
    return RowShown(row.act.sequence, _moment(row.act), sentence_of(row.act, name_of), finds, outcome)


def fault_as_sentence(fault: Fault) -> str:
    """A fault as running text: “Rad 17: raden saknas.” is one."""
    return f"Rad {fault.sequence}: {fault.kind}."


def _record(act: RecordedAct) -> str:
    kind = word_of(RecordKind, act.kind)
    if kind:
        return kind.swedish.format(number=act.record)
    return f"{act.kind} {act.record}".strip()


def _grounds(act: RecordedAct) -> list[str]:
    reason = word_of(Reason, act.reason)
    told = [f"Skäl: {reason.swedish if reason else act.reason}."] if act.reason else []
    if act.breaks_glass:
        told.insert(0, "Det var en nödöppning.")
    if act.reference:
        told.append(f"Hänvisning: {act.reference}.")
    return told


def _moment(act: RecordedAct) -> str:
    return f"{timezone.localtime(act.at):%Y-%m-%d %H.%M.%S}"
