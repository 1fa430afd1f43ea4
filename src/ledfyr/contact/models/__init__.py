# SPDX-License-Identifier: EUPL-1.2
"""Threads, the sealed letters in them, what staff do with them, and where a municipality receives them."""

from ledfyr.contact.models.desks import Desk
from ledfyr.contact.models.drills import DrillRun, Reached
from ledfyr.contact.models.farewells import Farewell
from ledfyr.contact.models.files import SealedFile
from ledfyr.contact.models.handing_over import Because, HandedOver
from ledfyr.contact.models.handling import Handling, Outcome
from ledfyr.contact.models.letters import Author, Letter
from ledfyr.contact.models.people import Absence, ConflictOfInterest, ToldOfThread
from ledfyr.contact.models.phrases import SavedPhrase
from ledfyr.contact.models.plans import (
    CountedThread,
    DisposalLine,
    DisposalList,
    HeldBecause,
    HeldThread,
    LeftThread,
    RecordsPlan,
)
from ledfyr.contact.models.register import NeutralSender, RegisterEntry
from ledfyr.contact.models.threads import CameBy, Thread
from ledfyr.contact.models.transfers import Transfer, TransferState

__all__ = [
    "Absence",
    "Author",
    "Because",
    "CameBy",
    "ConflictOfInterest",
    "CountedThread",
    "Desk",
    "DisposalLine",
    "DisposalList",
    "DrillRun",
    "Farewell",
    "HandedOver",
    "Handling",
    "HeldBecause",
    "HeldThread",
    "LeftThread",
    "Letter",
    "NeutralSender",
    "Outcome",
    "Reached",
    "RecordsPlan",
    "RegisterEntry",
    "SavedPhrase",
    "SealedFile",
    "Thread",
    "ToldOfThread",
    "Transfer",
    "TransferState",
]
