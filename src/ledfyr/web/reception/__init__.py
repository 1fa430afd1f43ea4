# SPDX-License-Identifier: EUPL-1.2
"""Where a reception works with letters: the queue, a thread, what is taken in by telephone, and the register."""
