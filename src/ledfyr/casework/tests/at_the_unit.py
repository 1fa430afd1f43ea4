# SPDX-License-Identifier: EUPL-1.2
"""The reception of Anna and Berit, where reports become cases; Berit sees none that is Anna's."""

from dataclasses import dataclass, field
from datetime import date, datetime

from ledfyr.casework.actions.arriving import Arriving, ReporterTold, report_of_thread, report_told
from ledfyr.casework.actions.making import PersonTold, make_case
from ledfyr.casework.actions.reading import CaseRead, read_case
from ledfyr.casework.actions.stepping import Signing, correct_step, take_step
from ledfyr.casework.models import Case, Step
from ledfyr.casework.rules.steps import Part, Stated, StepKind
from ledfyr.casework.tests.stating import DAYS, SOCIONOM, stated
from ledfyr.contact.actions.handing_over import hand_over_report
from ledfyr.contact.actions.posting import Posted, post_letter
from ledfyr.contact.models import Thread
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.contact.tests.at_the_desk import NAMES, PEPPER, Desk
from ledfyr.contact.tests.at_the_desk import reader as letter_reader
from ledfyr.keys.tests.cast import ANNA, NOW, acting
from ledfyr.law.inquiry import Qualification
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Reader

NEXT_YEAR = date(2027, 6, 1)
TOLD = "Pojken på Ekvägen har blåmärken och verkar rädd."
CHILD = PersonTold(name="Nils Ek", guardians="Mamma Eva, 070-000 00 00")
TEACHER = {Field.NAME: "Lena Lärare", Field.WORKPLACE: "Ekskolan", Field.REACHED_BY: "lena@skolan", Field.WHO: "Nils"}


@dataclass
class Unit:
    """The unit with the keyring that its people share in these tests."""

    desk: Desk
    pages: int = field(default=1000)

    def nonce(self) -> bytes:
        """What each page draws anew."""
        self.pages += 1
        return self.pages.to_bytes(32, "big")

    def handed_over(self, door: Door = Door.CHILD, text: str = TOLD, danger: str = "") -> Thread:
        """A report that the reception has handed over."""
        answers = {Field.TEXT: text, **(TEACHER if door is Door.MANDATED else {})}
        posted = Posted("ale", door, "sv", self.nonce(), answers)
        thread = self.desk.thread_of(post_letter(posted, pepper=PEPPER, at=NOW))
        reader = letter_reader(role=Role.UNIT_MANAGER)
        hand_over_report(thread=thread, danger=danger, reader=reader, ring=self.desk.ring, by=acting(ANNA), at=NOW)
        return thread

    def arriving(self, thread: Thread) -> Arriving:
        reader = letter_reader(role=Role.UNIT_MANAGER)
        return report_of_thread(thread=thread, reader=reader, ring=self.desk.ring, by=acting(ANNA), at=NOW)

    def told(self, text: str = TOLD, reporter: ReporterTold | None = None, at: datetime = NOW) -> Arriving:
        """Somebody has called."""
        told = reporter or ReporterTold()
        return report_told(came_by="telephone", arrived_at=at, text=text, reporter=told, nonce=self.nonce())

    def case(self, arriving: Arriving | None = None) -> Case:
        """A case that Anna has made."""
        report = arriving or self.told()
        return make_case(arriving=report, person=CHILD, assessed=None, ring=self.desk.ring, by=acting(ANNA), at=NOW)

    def step(  # a test says what it is about, and nothing else
        self,
        case: Case,
        kind: StepKind,
        *,
        says: dict[str, str] | None = None,
        account: int = ANNA,
        by: Qualification = SOCIONOM,
        at: datetime = NOW,
    ) -> Step:
        """Somebody takes a step, with all that it asks for unless it says otherwise."""
        asked = stated(kind, says or {}, until=NEXT_YEAR if kind in DAYS else None)
        mark = case.reports.order_by("-pk")[0].record if kind.is_of_report else None
        return take_step(
            case=case,
            kind=kind,
            stated=Stated(asked.answers, asked.until, mark),
            signing=Signing(NAMES[account], by, self.nonce()),
            reader=reader(account),
            ring=self.desk.ring,
            by=acting(account),
            at=at,
        )

    def correct(self, step: Step, text: str) -> Step:
        asked = stated(StepKind(step.kind), {"text": text, Part.WHY_CORRECTED: "Fel dag."})
        return correct_step(
            step=step,
            stated=asked,
            signing=Signing(NAMES[ANNA], SOCIONOM, self.nonce()),
            reader=reader(ANNA),
            ring=self.desk.ring,
            by=acting(ANNA),
            at=NOW,
        )

    def read(self, case: Case, account: int = ANNA, role: Role = Role.CHILD_CASEWORKER) -> CaseRead:
        by = acting(account)
        return read_case(case=case, reader=reader(account, role), ring=self.desk.ring, by=by, at=NOW)


def reader(account: int = ANNA, role: Role = Role.CHILD_CASEWORKER) -> Reader:
    return Reader(account, frozenset({role}))
