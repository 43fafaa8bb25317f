#!/usr/bin/env python3
"""Measures how soon an event is with its listeners: delivery.py PHOTOS_DIR [STREAMS [LISTENERS [COUNT]]]

Starts the stack, opens STREAMS event streams (1000), LISTENERS of them (100) in one workspace and the others each in its own, and
uploads COUNT photos (60) to that workspace, one a second. A delivery is the time from the statement that writes an event
(photo_events.created_at) to the event's arrival at a listener, by one clock. Prints percentiles over all events and listeners.
"""
import re
import select
import subprocess
import sys
import threading
import time
import uuid
from pathlib import Path

import growth

WARMUP = 64
EVENT = re.compile(rb'event: photo\.thumbnail_ready\ndata: \{"photo_id":"([0-9a-f-]{36})"')


class Listeners(threading.Thread):
    """Reads all streams, and notes when each event arrives at those of one workspace."""

    def __init__(self, url, workspace, listeners, others):
        super().__init__(daemon=True)
        self.arrivals = {}
        self.unread = {}
        self.poll = select.epoll()
        streams = [growth.open_stream(url, workspace) for _ in range(listeners)]
        streams += [growth.open_stream(url, uuid.uuid4()) for _ in range(others)]
        self.streams = {stream.fileno(): stream for stream in streams}
        for number in self.streams:
            self.poll.register(number, select.EPOLLIN)

    def run(self):
        while True:
            for number, _ in self.poll.poll(1):
                data = self.unread.get(number, b"") + self.streams[number].recv(65536)
                now = time.time()
                found = list(EVENT.finditer(data))
                for event in found:
                    self.arrivals.setdefault(event[1].decode(), []).append(now)
                self.unread[number] = data[found[-1].end():] if found else data[-4096:]


def upload(url, workspace, photo):
    subprocess.run(["curl", "-fs", "-o", "/dev/null", "-F", f"file=@{photo}",
                    f"{url}/api/v1/workspaces/{workspace}/items/{uuid.uuid4()}/photos"], check=True)


def written(stack, workspace):
    import psycopg

    url, user, password = stack.database()
    with psycopg.connect(url.removeprefix("jdbc:"), user=user, password=password) as database:
        rows = database.execute("SELECT photo_id, created_at FROM warehouse.photo_events WHERE workspace_id = %s ORDER BY sequence",
                                (workspace,)).fetchall()
    return [(str(photo), created.timestamp()) for photo, created in rows]


def main(photos, streams=1000, listeners=100, count=60):
    files, workspace = sorted(photos.iterdir()), uuid.uuid4()
    with growth.Stack(None) as stack:
        heard = Listeners(stack.url, workspace, listeners, streams - listeners)
        heard.start()
        for number in range(WARMUP + count):
            began = time.monotonic()
            upload(stack.url, workspace, files[number % len(files)])
            if number >= WARMUP:
                time.sleep(max(0, 1 - (time.monotonic() - began)))
        time.sleep(5)
        events = written(stack, workspace)[-count:]
    missing = [photo for photo, _ in events if len(heard.arrivals.get(photo, [])) != listeners]
    delays = sorted(1000 * (arrival - created) for photo, created in events for arrival in heard.arrivals.get(photo, []))
    print(f"{streams} streams, {len(events)} events at {listeners} listeners: {len(delays)} deliveries, "
          f"{len(missing)} events not exactly once at each")
    for percent in (50, 95, 99, 100):
        print(f"p{percent}: {delays[max(0, -(-len(delays) * percent // 100) - 1)]:.1f} ms")


if __name__ == "__main__":
    growth.within_environment()
    main(Path(sys.argv[1]).resolve(), *map(int, sys.argv[2:]))
