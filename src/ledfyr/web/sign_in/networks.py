# SPDX-License-Identifier: EUPL-1.2
"""From which network a request comes; asked for the moment it is needed, and never kept."""

from django.conf import settings
from django.http import HttpRequest

from ledfyr.web.sign_in.rules.networks import network_of


def network_of_request(request: HttpRequest) -> str:
    """The network of whoever asks.

    Behind the proxy that LEDFYR_HTTPS speaks of, the last address in its header is the one that the proxy itself saw;
    those before it are whatever the visitor wrote.
    """
    if settings.HTTPS and (forwarded := request.headers.get("X-Forwarded-For")):
        return network_of(forwarded.rpartition(",")[2])
    return network_of(request.META.get("REMOTE_ADDR", ""))
