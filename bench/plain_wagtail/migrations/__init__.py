# SPDX-License-Identifier: EUPL-1.2
"""The one table of the plain Wagtail site."""
