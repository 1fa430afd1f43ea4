# SPDX-License-Identifier: EUPL-1.2
"""What one would have got: a Wagtail site as `wagtail start` makes it, with one page type and a simple template."""
