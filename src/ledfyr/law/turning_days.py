# SPDX-License-Identifier: EUPL-1.2
"""The days on which the law that Ledfyr applies began or changed, each with the act that changed it."""

from datetime import date

SOL_BEGAN = date(2025, 7, 1)  # SoL (2025:400); SFS 2025:410 put LVU's words in step with it on the same day
SHARING_WIDENED = date(2025, 12, 1)  # OSL 10:15 a
PENALTY_RAISED = date(2026, 1, 1)  # SFS 2025:1299: SoL 34:7
REPORTING_WIDENED = date(2026, 1, 15)  # SFS 2025:1501: SoL 19:1, 19:6 and 16:2 a
ACCESS_REGULATED = date(2026, 2, 1)  # Socialstyrelsen's regulations on personal data in social services
