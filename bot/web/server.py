"""The web server: uvicorn under our own signals."""

from __future__ import annotations

import contextlib
import errno
import socket
from collections.abc import Iterator, Sequence

import uvicorn
from starlette.applications import Starlette
from starlette.routing import BaseRoute


class Server(uvicorn.Server):
    """A uvicorn server that leaves the signals to us: on SIGTERM the whole service drains, not it alone."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


class PortTakenError(OSError):
    """Another program listens there, or we may not (a port below 1024)."""


class HostError(OSError):
    """The host is none of this machine's addresses."""


def build_server(routes: Sequence[BaseRoute]) -> Server:
    """A server for these routes."""
    config = uvicorn.Config(
        Starlette(routes=list(routes)),
        access_log=False,
        log_config=None,
        lifespan="off",
        server_header=False,
        timeout_graceful_shutdown=10,
    )
    return Server(config)


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one.

    Raises:
        PortTakenError: the port is in use, or not for us.
        HostError: the host is none of this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # named: else Nagle stays on
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(1024)
    except OSError as error:
        listener.close()
        if error.errno in (errno.EADDRINUSE, errno.EACCES):
            raise PortTakenError(f"{host}:{port}: {error.strerror}") from error
        raise HostError(f"{host} is no address of this machine ({error.strerror})") from error
    listener.setblocking(False)
    return listener
