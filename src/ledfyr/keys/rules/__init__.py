# SPDX-License-Identifier: EUPL-1.2
"""Rules about keys as pure functions."""
