# SPDX-License-Identifier: EUPL-1.2
"""Names the room for Django."""

from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    """What readers say is hard to use, and the municipality's answers."""

    name = "ledfyr.feedback"
    label = "feedback"
    verbose_name = "Synpunkter på tillgängligheten"
