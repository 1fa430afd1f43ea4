# SPDX-License-Identifier: EUPL-1.2
"""All that writes keys: making, letting in, taking out, changing, splitting and recovering them."""
