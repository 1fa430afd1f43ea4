# SPDX-License-Identifier: EUPL-1.2
"""What is decided about staff: who may see what, who may be given a right, by whom and for how long."""
