# SPDX-License-Identifier: EUPL-1.2
"""Reminds those who have cases in which something is due, by an e-mail that says nothing of them."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone

from ledfyr.casework.models import Case, ToldOfCase
from ledfyr.casework.queries.cases import ListedCase, cases_due
from ledfyr.casework.rules.reminding import WaitingCase, remind_of
from ledfyr.casework.rules.seeing_cases import CASEWORKERS
from ledfyr.contact.notices import send_notice
from ledfyr.contact.queries.workers import at_work_among, workers_in
from ledfyr.contact.rules.watching import AtWork

SUBJECT = "Ledfyr"
NOTICE = "Det finns något att göra i Ledfyr."  # nothing else is ever said in an e-mail


def remind(*, at: datetime) -> int:
    """Tell whoever has something to do today, or should have done it; returns how many e-mails went out.

    The clock calls this each hour. One e-mail tells of everything that is new to the account, and of the same thing
    once a day. One that could not be sent is tried again the next time.
    """
    units = set(Case.objects.values_list("unit", "municipality").distinct())
    return sum(_remind_unit(unit, municipality, at) for unit, municipality in sorted(units))


def _remind_unit(unit: int, municipality: str, at: datetime) -> int:
    now = timezone.localtime(at)
    workers = workers_in(unit, municipality, now.date(), CASEWORKERS)
    there = at_work_among(workers, unit, now.date())
    told = set(ToldOfCase.objects.filter(case__unit=unit, of_day=now.date()).values_list("case", "account", "because"))
    to_tell = defaultdict(list)
    for row in _reminders(cases_due(unit, now.date()), there, now):
        if (row.case_id, row.account, row.because) not in told:
            to_tell[row.account].append(row)
    addresses = {worker.account: worker.email for worker in workers}
    return sum(_tell(addresses.get(account, ""), rows) for account, rows in to_tell.items())


def _reminders(listed: tuple[ListedCase, ...], there: AtWork, now: datetime) -> Iterator[ToldOfCase]:
    today, clock = now.date(), now.time()
    for case in listed:
        if not case.demands:
            continue
        is_of_today = case.received_on == today
        waiting = WaitingCase(case.demands[0].due.due_on, case.responsible, case.in_conflict, is_of_today=is_of_today)
        if reminder := remind_of(waiting, there, today, clock):
            for account in sorted(reminder.accounts):
                yield ToldOfCase(case_id=case.mark, account=account, because=reminder.because, of_day=today)


def _tell(address: str, rows: list[ToldOfCase]) -> int:
    sent = send_notice(address, SUBJECT, NOTICE)
    if sent:
        ToldOfCase.objects.bulk_create(rows, ignore_conflicts=True)
    return sent
