# SPDX-License-Identifier: EUPL-1.2
"""The reception of the pages about keys, whose key Anna and Berit share."""

from ledfyr.web.keys.tests.conftest import _at_once, _staff_face, anna, at_work, two

__all__ = ["_at_once", "_staff_face", "anna", "at_work", "two"]
