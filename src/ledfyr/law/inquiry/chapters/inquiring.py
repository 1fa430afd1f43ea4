# SPDX-License-Identifier: EUPL-1.2
"""The chapter about who inquires, for how long, and who is informed and met."""

from datetime import date

from ledfyr.law.inquiry import following_up, provisions, qualifying, running
from ledfyr.law.inquiry.kinds import FollowUpAfter, Qualification, Task
from ledfyr.law.rulebook import Chapter, Entry, Example, Table
from ledfyr.law.sources import NotInForce

IN_MARCH = date(2026, 3, 2)


def _does(
    task: Task, qualification: Qualification, expected: object, *, experienced: bool = True, child: bool = True
) -> Example:
    whom = "ett barn eller en ung person" if child else "en vuxen"
    used = "har erfarenhet" if experienced else "saknar erfarenhet"
    return Example(
        f"Att {{task}}, om {whom}. Den som gör det: {{qualification}}, {used}",
        {
            "task": task,
            "concerns_child_or_young": child,
            "qualification": qualification,
            "is_experienced": experienced,
            "on": IN_MARCH,
        },
        expected,
    )


SOCIONOM, NONE = Qualification.SOCIONOM, Qualification.NONE
QUALIFIED = Entry(
    "Vem som får bedöma, utreda och följa upp",
    "När det gäller barn och unga krävs socionomexamen eller en annan relevant examen för att bedöma om en utredning "
    "ska inledas, för att utreda och för att följa upp. Den som arbetar självständigt har tillräcklig erfarenhet.",
    qualifying.why_not_do_task,
    (
        Table("Uppgifter som kräver examen", provisions.QUALIFIED_TASKS),
        Table("Examen", provisions.DEGREES),
        Table("Utländsk utbildning", provisions.FOREIGN),
        Table("Erfarenhet", provisions.EXPERIENCE),
    ),
    (
        _does(Task.WHETHER_TO_OPEN, SOCIONOM, None),
        _does(Task.WHETHER_TO_OPEN, NONE, qualifying.NOT_QUALIFIED),
        _does(Task.INQUIRE, Qualification.ANOTHER_RELEVANT_DEGREE, None),
        _does(Task.INQUIRE, Qualification.FOREIGN_OF_EQUAL_WORTH, None),
        _does(Task.INQUIRE, NONE, qualifying.NOT_QUALIFIED),
        _does(Task.FOLLOW_UP_MEASURE, NONE, qualifying.NOT_QUALIFIED),
        _does(Task.INQUIRE, SOCIONOM, qualifying.NOT_EXPERIENCED, experienced=False),
        _does(Task.RECEIVE, NONE, None),
        _does(Task.PROTECTION_ASSESSMENT, NONE, None),
        _does(Task.INQUIRE, NONE, None, child=False),
    ),
    note="Paragrafen nämner inte skyddsbedömningen. Kommunen bör säga vem som får göra den.",
)


def _extended(decided_on: str, until: str | None, reasons: str, expected: object) -> Example:
    told = "särskilda skäl antecknade" if reasons else "inga skäl antecknade"
    new = "ny dag {until}" if until else "tills vidare"
    return Example(
        f"Sista dag {{due_on}}. Beslut {{decided_on}}, {new}, {told}",
        {
            "special_reasons": reasons,
            "until": until and date.fromisoformat(until),
            "due_on": date(2026, 7, 16),
            "decided_on": date.fromisoformat(decided_on),
        },
        expected,
    )


REASONS = "Ett läkarutlåtande väntas i augusti."
EXTENDED = Entry(
    "Att förlänga en utredning",
    "En utredning får förlängas om det finns särskilda skäl, och alltid till en bestämd dag.",
    running.why_not_extend_inquiry,
    (Table("Förlängs vid", provisions.EXTENDED_FOR), Table("Hur", provisions.EXTENDED_HOW)),
    (
        _extended("2026-07-10", "2026-08-31", REASONS, None),
        _extended("2026-07-16", "2026-07-17", REASONS, None),
        _extended("2026-07-17", "2026-08-31", REASONS, running.TIME_IS_OUT),
        _extended("2026-07-10", None, REASONS, running.UNTIL_A_STATED_DAY),
        _extended("2026-07-10", "2026-07-16", REASONS, running.UNTIL_A_STATED_DAY),
        _extended("2026-07-10", "2026-08-31", "", running.SPECIAL_REASONS_ONLY),
        _extended("2025-06-30", "2026-08-31", REASONS, NotInForce),
    ),
)

INFORMED = Entry(
    "Att vänta med att informera om utredningen",
    "De som berörs får genast veta att en utredning har inletts, om inte särskilda skäl talar mot det.",
    running.why_not_put_off_informing,
    (Table("Informeras", provisions.INFORMED_UNLESS),),
    (
        Example("Inga skäl är antecknade", {"special_reasons": "", "on": IN_MARCH}, running.INFORM_NOW),
        Example(
            "Skäl är antecknade: barnet är i fara om föräldrarna får veta det nu",
            {"special_reasons": "Barnet är i fara om föräldrarna får veta det nu.", "on": IN_MARCH},
            None,
        ),
    ),
)


def _met(said: str, expected: object, **changed: bool) -> Example:
    nothing = {"guardians_consent": False, "inquiry_runs": False, "follow_up_runs": False}
    return Example(said, {**nothing, **changed, "on": IN_MARCH}, expected)


MET = Entry(
    "Att tala med ett barn utan vårdnadshavarna",
    "I en utredning eller en uppföljning får man tala med barnet utan att vårdnadshavaren samtycker eller är med.",
    running.why_not_talk_with_child_alone,
    (Table("I en utredning", provisions.TALKED_WITH_IN_INQUIRY), Table("Efteråt", provisions.TALKED_WITH_AFTERWARDS)),
    (
        _met("En utredning pågår", None, inquiry_runs=True),
        _met("En uppföljning pågår", None, follow_up_runs=True),
        _met("En förhandsbedömning pågår, vårdnadshavarna samtycker", None, guardians_consent=True),
        _met("En förhandsbedömning pågår, vårdnadshavarna samtycker inte", running.NOT_ALONE_YET),
    ),
)


def _followed(after: FollowUpAfter, said: str, expected: object, **changed: object) -> Example:
    given = {"after": after, "child_and_guardians_consent": False, "particular_need": "", "is_for_lvu": False}
    return Example(f"Efter {{after}}. {said}", {**given, **changed, "on": IN_MARCH}, expected)


INQUIRY, PLACEMENT = FollowUpAfter.INQUIRY_WITHOUT_MEASURE, FollowUpAfter.PLACEMENT
NEED = "Barnet kan dras tillbaka till gruppen."
FOLLOWED = Entry(
    "Att besluta om uppföljning",
    "Efter en utredning utan insats, eller efter en placering, kan nämnden följa upp barnets situation. Utan samtycke "
    "krävs att barnet är i särskilt behov av skydd eller stöd och att LVU inte är tillämplig.",
    following_up.why_not_follow_up,
    (
        Table("Efter en utredning", provisions.FOLLOWED_AFTER_INQUIRY),
        Table("Efter en placering", provisions.FOLLOWED_AFTER_PLACEMENT),
        Table("Utan samtycke", provisions.FOLLOWED_WITHOUT_CONSENT),
    ),
    (
        _followed(INQUIRY, "Alla samtycker", None, child_and_guardians_consent=True),
        _followed(INQUIRY, "Särskilt behov, inget samtycke", None, particular_need=NEED),
        _followed(PLACEMENT, "Särskilt behov, inget samtycke", None, particular_need=NEED),
        _followed(INQUIRY, "Inget samtycke, inget behov antecknat", following_up.PARTICULAR_NEED_ONLY),
        _followed(INQUIRY, "LVU kan behövas", following_up.CARE_INSTEAD, particular_need=NEED, is_for_lvu=True),
        _followed(FollowUpAfter.INQUIRY_WITH_MEASURE, "Alla samtycker", following_up.NOT_AFTER_THIS),
    ),
)

TOLD = Entry(
    "Vem som får veta om uppföljningen",
    "Vårdnadshavarna, och barn som har fyllt 15 år, får veta när uppföljningen börjar och när den slutar.",
    following_up.told_of_follow_up,
    (Table("Barnet informeras från (år)", provisions.TOLD_OF_FOLLOWING),),
    (
        Example("Barnet är 14 år", {"born_on": date(2011, 3, 3), "on": IN_MARCH}, ("vårdnadshavarna",)),
        Example("Barnet är 15 år", {"born_on": date(2011, 3, 2), "on": IN_MARCH}, ("barnet", "vårdnadshavarna")),
    ),
)

CHAPTER = Chapter("Utredning och uppföljning", (QUALIFIED, EXTENDED, INFORMED, MET, FOLLOWED, TOLD))
