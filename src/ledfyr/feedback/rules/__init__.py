# SPDX-License-Identifier: EUPL-1.2
"""What may be received, how long it is kept, and the number under which it is answered."""
