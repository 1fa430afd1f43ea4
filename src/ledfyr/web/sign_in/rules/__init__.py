# SPDX-License-Identifier: EUPL-1.2
"""What is decided about signing in: plain Python, no Django, no clock."""
