# SPDX-License-Identifier: EUPL-1.2
"""Programs that take a stranger's file apart, each in a process of its own without network, files, or environment.

Each module is one program and one kind of work. They import nothing of Ledfyr but each other and the kinds.
"""
