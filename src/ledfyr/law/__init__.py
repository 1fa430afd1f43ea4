# SPDX-License-Identifier: EUPL-1.2
"""Calendar, hours and deadlines as pure functions and dated tables, each with its paragraph."""
