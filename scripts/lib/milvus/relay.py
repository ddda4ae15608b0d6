"""Joins every connection to a listening socket with one to a server, in threads of their own.

The listening socket stays in the network namespace it was made in; the connections to the server
are made in the one that the process has entered since.
"""

import contextlib
import socket
import threading

CHUNK_BYTES = 256 * 1024


def start(listener, address):
    in_background(accept_all, listener, address)


def in_background(function, *arguments):
    threading.Thread(target=function, args=arguments, daemon=True).start()


def accept_all(listener, address):
    while True:
        client, _ = listener.accept()
        try:
            server = socket.create_connection(address)
        except OSError:
            client.close()
            continue
        for each in (client, server):
            each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        in_background(copy, client, server)
        in_background(copy, server, client)


def copy(source, target):
    """Until either side ends; both are then told, since gRPC has no half-closed connections."""
    with contextlib.suppress(OSError):
        while chunk := source.recv(CHUNK_BYTES):
            target.sendall(chunk)
    for each in (source, target):
        with contextlib.suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
