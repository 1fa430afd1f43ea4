# SPDX-License-Identifier: EUPL-1.2
"""What readers write about accessibility: received without a name, answered under a number that only they were given.

The only room that the public face knows. It knows no other room itself, and calls a municipality by its address.
"""
