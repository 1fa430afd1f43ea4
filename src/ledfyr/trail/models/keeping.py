# SPDX-License-Identifier: EUPL-1.2
"""What the tables of the trail say of themselves: about whom they are, and how long they stay.

Their own rule of disposal is the law's for an access log: at least five years, and then by the municipality's plan.
"""

from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity

ABOUT_STAFF = Kept(Sensitivity.STAFF, KeptFor.AS_LONG_AS_ITS_RECORD)
ABOUT_THE_LOG = Kept(Sensitivity.INTERNAL, KeptFor.AS_LONG_AS_ITS_RECORD)
