# SPDX-License-Identifier: EUPL-1.2
"""The WSGI application of the plain Wagtail site."""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
