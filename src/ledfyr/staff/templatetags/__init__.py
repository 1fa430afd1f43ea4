# SPDX-License-Identifier: EUPL-1.2
"""What every page of the staff face shows of the person who is there."""
