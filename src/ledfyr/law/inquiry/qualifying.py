# SPDX-License-Identifier: EUPL-1.2
"""Decides why somebody may not do a task in a case that concerns a child or a young person."""

from datetime import date

from ledfyr.law.inquiry.kinds import Qualification, Task
from ledfyr.law.inquiry.provisions import DEGREES, EXPERIENCE, FOREIGN, QUALIFIED_TASKS, QUALIFYING
from ledfyr.law.sources import Refusal, in_force

NOT_QUALIFIED = Refusal(
    "Den här uppgiften kräver socionomexamen eller en annan relevant examen.",
    QUALIFYING,
    "Låt en kollega med rätt examen göra den. Chefen antecknar examen i personalens uppgifter.",
)
NOT_EXPERIENCED = Refusal(
    "Den som gör uppgiften självständigt behöver ha tillräcklig erfarenhet.",
    QUALIFYING,
    "Gör den tillsammans med en erfaren kollega. Chefen antecknar när erfarenheten räcker.",
)


def why_not_do_task(
    task: Task, *, concerns_child_or_young: bool, qualification: Qualification, is_experienced: bool, on: date
) -> Refusal | None:
    """Why the person may not do it on his or her own, or None."""
    in_force(EXPERIENCE, on)
    if not concerns_child_or_young or task not in in_force(QUALIFIED_TASKS, on).value:
        return None
    if qualification not in in_force(DEGREES, on).value + in_force(FOREIGN, on).value:
        return NOT_QUALIFIED
    return None if is_experienced else NOT_EXPERIENCED
