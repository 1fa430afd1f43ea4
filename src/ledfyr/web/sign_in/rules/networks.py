# SPDX-License-Identifier: EUPL-1.2
"""Which network an address belongs to, as coarsely as wrong tries are counted."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

UNKNOWN = "unknown"
IPV4_PREFIX, IPV6_PREFIX = 32, 56  # one household or office: IPv4 is shared behind one address, IPv6 is given in nets


def network_of(address: str) -> str:
    """The network of an address; everything that is no address counts as one network."""
    try:
        found: IPv4Address | IPv6Address = ip_address(address.strip().strip("[]").partition("%")[0])
    except ValueError:
        return UNKNOWN
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    prefix = IPV6_PREFIX if isinstance(found, IPv6Address) else IPV4_PREFIX
    return str(ip_network(f"{found}/{prefix}", strict=False))
