# SPDX-License-Identifier: EUPL-1.2
"""Who read or did what: append-only, chained, reviewed. Never content."""
