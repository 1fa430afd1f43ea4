# SPDX-License-Identifier: EUPL-1.2
"""Which copy of each law was read: what was decided after its day is not in the rules."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from ledfyr.law.sources import Law

# The day on which the consolidated copy that was read had been published. Of other laws only single sections were read.
COPY_OF: Mapping[Law, date] = MappingProxyType(
    {
        Law.SOL: date(2025, 12, 15),
        Law.OSL: date(2025, 12, 16),
        Law.LVU: date(2026, 1, 2),
        Law.SOF: date(2026, 1, 2),
        Law.FL: date(2025, 6, 2),
    }
)
