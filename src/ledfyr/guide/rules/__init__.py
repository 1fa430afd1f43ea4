# SPDX-License-Identifier: EUPL-1.2
"""What the guide decides: plain functions without clock, files or database."""
