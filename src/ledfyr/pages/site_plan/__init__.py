# SPDX-License-Identifier: EUPL-1.2
"""Every public page of one municipality, as it should read at one moment."""

from ledfyr.pages.site_plan.planning import (
    plan_finding_pages,
    plan_installation,
    plan_readable_pages,
    search_index_of,
    site_of,
)
from ledfyr.pages.site_plan.site import DesignFiles, Handouts, Letterbox, Site

__all__ = [
    "DesignFiles",
    "Handouts",
    "Letterbox",
    "Site",
    "plan_finding_pages",
    "plan_installation",
    "plan_readable_pages",
    "search_index_of",
    "site_of",
]
