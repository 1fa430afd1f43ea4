# SPDX-License-Identifier: EUPL-1.2
"""Reads the TOML files that facts are kept in, and refuses a bad one with file, line and what to write instead."""

from ledfyr.factfiles.checking import FactModel, Several, check_fact_file
from ledfyr.factfiles.reading import FactFile, FileRefused, Refusal, read_fact_file

__all__ = ["FactFile", "FactModel", "FileRefused", "Refusal", "Several", "check_fact_file", "read_fact_file"]
