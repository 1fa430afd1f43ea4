# SPDX-License-Identifier: EUPL-1.2
"""Lets properties take the time that a busy machine needs: a slow example is no mistake in the code."""

from hypothesis import settings

settings.register_profile("ledfyr", deadline=None)
settings.load_profile("ledfyr")
