# SPDX-License-Identifier: EUPL-1.2
"""Opens and closes accounts, gives rights and takes them back, and records what they rest on."""

from ledfyr.staff.actions.accounts import AccountRefused, close_account, open_account
from ledfyr.staff.actions.analysing import AnalysisRefused, analyse_need_and_risk
from ledfyr.staff.actions.disposing import dispose_of_ended_rights
from ledfyr.staff.actions.ending import AlreadyEnded, end_access_right
from ledfyr.staff.actions.excepting import ExceptionRefused, record_house_exception
from ledfyr.staff.actions.granting import RightRefused, grant_access_right, re_approve_access_right
from ledfyr.staff.actions.qualifying import (
    DegreeRefused,
    NothingToWithdraw,
    record_qualification,
    withdraw_qualification,
)
from ledfyr.staff.actions.units import UnitRefused, set_up_unit

__all__ = [
    "AccountRefused",
    "AlreadyEnded",
    "AnalysisRefused",
    "DegreeRefused",
    "ExceptionRefused",
    "NothingToWithdraw",
    "RightRefused",
    "UnitRefused",
    "analyse_need_and_risk",
    "close_account",
    "dispose_of_ended_rights",
    "end_access_right",
    "grant_access_right",
    "open_account",
    "re_approve_access_right",
    "record_house_exception",
    "record_qualification",
    "set_up_unit",
    "withdraw_qualification",
]
