# SPDX-License-Identifier: EUPL-1.2
"""What is decided about support services: who answers at a moment, how numbers are written, when a check is old."""
