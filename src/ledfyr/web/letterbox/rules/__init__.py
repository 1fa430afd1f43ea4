# SPDX-License-Identifier: EUPL-1.2
"""Decides who is answered now and who is asked to wait, without knowing anybody."""
