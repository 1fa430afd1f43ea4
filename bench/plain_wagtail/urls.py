# SPDX-License-Identifier: EUPL-1.2
"""Every address is a Wagtail page."""

from django.urls import include, path
from wagtail import urls as wagtail_urls

urlpatterns = [path("", include(wagtail_urls))]
