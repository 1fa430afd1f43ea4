# SPDX-License-Identifier: EUPL-1.2
"""Accounts, units, access rights and what each right rests on."""

from ledfyr.staff.models.access_rights import AccessRight
from ledfyr.staff.models.accounts import Account
from ledfyr.staff.models.analyses import NeedsAndRiskAnalysis
from ledfyr.staff.models.house_exceptions import HouseException
from ledfyr.staff.models.qualifications import Qualification
from ledfyr.staff.models.units import Unit

__all__ = ["AccessRight", "Account", "HouseException", "NeedsAndRiskAnalysis", "Qualification", "Unit"]
