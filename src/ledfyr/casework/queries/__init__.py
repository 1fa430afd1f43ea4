# SPDX-License-Identifier: EUPL-1.2
"""What pages read of cases without a key: marks, days, steps and who is responsible."""
