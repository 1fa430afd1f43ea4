# SPDX-License-Identifier: EUPL-1.2
"""Support services: who helps whom, how to reach them and when; each fact is written once and shown everywhere."""
