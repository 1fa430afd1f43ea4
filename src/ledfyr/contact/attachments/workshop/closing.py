# SPDX-License-Identifier: EUPL-1.2
"""Takes from this process what a stranger's file could misuse: network, files, other programs, memory and time.

The limit on open files is what closes it everywhere: a process that may open nothing has no socket either. Namespaces
and Landlock come on top where the kernel grants them.
"""

import ctypes
import errno
import os
import resource
import socket

MOST_MEMORY = 1536 * 1024 * 1024  # bytes of addresses, most of which are libraries
MOST_SECONDS = 30  # of the processor
ONLY_STANDARD = 3  # standard input, output and errors
NOBODY = 65534

PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 4, 38
APART = 0x10000000 | 0x40000000 | 0x08000000 | 0x04000000 | 0x00020000  # user, net, ipc, uts and mount namespaces
LANDLOCK_CREATE, LANDLOCK_RESTRICT = 444, 446
EVERY_ACT_ON_FILES = (1 << 13) - 1  # of Landlock's first version, which every kernel that has it understands


class NotClosed(Exception):
    """The process can still reach something outside, so it takes no file."""


class _Ruleset(ctypes.Structure):
    _fields_ = (("handled_access_fs", ctypes.c_uint64),)


def close_the_workshop() -> None:
    """Called once, when everything is imported; raises NotClosed. There is no way back."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    _leave_files_alone(libc)
    if libc.unshare(APART) != 0 and os.geteuid() == 0:
        _become_nobody()  # root could raise the limits again
    for limit, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_NOFILE, ONLY_STANDARD),
    ):
        resource.setrlimit(limit, (most, most))
    _prove_closed()


def _leave_files_alone(libc: ctypes.CDLL) -> None:
    """No file may be made, removed or renamed, which takes no open file. Old kernels lack this."""
    ruleset = _Ruleset(EVERY_ACT_ON_FILES)
    opened = libc.syscall(LANDLOCK_CREATE, ctypes.byref(ruleset), ctypes.c_size_t(ctypes.sizeof(ruleset)), 0)
    if opened >= 0:
        libc.syscall(LANDLOCK_RESTRICT, opened, 0)
        os.close(opened)


def _become_nobody() -> None:
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)


def _prove_closed() -> None:
    for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX):
        try:
            socket.socket(family).close()
        except OSError as refused:
            if refused.errno in (errno.EMFILE, errno.EACCES, errno.EPERM, errno.EAFNOSUPPORT):
                continue
        raise NotClosed
