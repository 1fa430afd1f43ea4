# SPDX-License-Identifier: EUPL-1.2
"""Invented persons, one for each role, who can be tried at once on one's own machine and nowhere else."""
