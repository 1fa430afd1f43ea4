# SPDX-License-Identifier: EUPL-1.2
"""What somebody has answered who wants to disclose, and who stands for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from ledfyr.law.disclosure.ground import Decider, Protection, Recipient
from ledfyr.law.disclosure.needs import Answer


@dataclass(frozen=True)
class Answers:
    """`given` has an answer for the key of each question. Accounts are numbers, as everywhere outside `staff`."""

    recipient: Recipient
    protected_by: frozenset[Protection]
    decided_as: Decider
    decided_by: int
    given: Mapping[str, Answer]
    approved_by: int | None = None
