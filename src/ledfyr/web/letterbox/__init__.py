# SPDX-License-Identifier: EUPL-1.2
"""The letterbox: takes what is sent by the forms of letters, in a process of its own that can open nothing."""
