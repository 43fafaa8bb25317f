#!/usr/bin/env python3
"""Measures how the service behaves as one thing grows: growth.py KIT PHOTOS_DIR CHART_DIR [QUESTION ...]

KIT is a folder with the load driver, drive.sh; questions are workers, size, streams and rows, by default all. Starts the
stack for each measurement, prints a table, and writes one SVG chart per question to CHART_DIR. Installs Pillow, Matplotlib and psycopg under benchmarks/target.
"""
import json
import os
import socket
import subprocess
import sys
import threading
import time
import uuid
from pathlib import Path
from urllib.parse import urlparse

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
VENV = PROJECT / "benchmarks/target/growth"
PACKAGES = ["pillow==13.0.0", "matplotlib==3.10.7", "psycopg[binary]==3.2.12"]
HOME = Path(os.environ.setdefault("BENCH_HOME", f"{os.environ.get('TMPDIR', '/tmp')}/thumbnail-bench"))


class Stack:
    """A running ./start, and the driver's view of it."""

    def __init__(self, kit):
        self.kit = kit
        self.url = subprocess.run([HERE / "up.sh"], check=True, capture_output=True, text=True).stdout.strip()
        self.log = (HOME / "stack/stack.log").read_text()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run([HERE / "down.sh"], check=True)

    def banner(self, label):
        return next(line.split(None, 1)[1] for line in self.log.splitlines() if line.strip().startswith(label))

    def database(self):
        """JDBC URL, user, password."""
        url, user, password_file = self.banner("PostgreSQL").split(", ")
        return url, user.split()[-1], Path(password_file.removeprefix("password in ")).read_text().strip()

    def drive(self, photos, *load):
        result = HOME / "growth.json"
        subprocess.run([self.kit / "drive.sh", "--name", "ours", "--base-url", self.url, "--photos", photos, "--pids",
                        HOME / "stack/pids", "--json", result, *load], check=True, stdout=subprocess.DEVNULL)
        return json.loads(result.read_text())


def closed(count):
    return ["--warmup", "96", "--count", str(count), "--concurrency", "4"]


def photos_by_scale(photos, folder):
    """The photos with a tenth of the pixels, as they are, and with as many as the service takes, at most ten times."""
    from PIL import Image

    for name, factor in (("tenth", 0.1), ("as taken", 1.0), ("largest", 10.0)):
        target = folder / name
        target.mkdir(parents=True, exist_ok=True)
        for photo in sorted(photos.iterdir())[:8]:
            image = Image.open(photo)
            scale = min(factor ** 0.5, 8192 / max(image.size))
            size = [round(side * scale) for side in image.size]
            # Quality 80 keeps the largest below the service's limit of 25 MB.
            image.resize(size, Image.Resampling.BICUBIC).save(target / photo.name, quality=80)
        yield name, size[0] * size[1] / 1e6, target


def by_size(kit, photos):
    for name, megapixels, folder in photos_by_scale(photos, HOME / "scaled"):
        with Stack(kit) as stack:
            result = stack.drive(folder, *closed(60 if name == "largest" else 192))
        yield f"{megapixels:.1f} MP", result["throughput_photos_per_s"], result


def by_workers(kit, photos):
    for workers in (1, 2):
        with Stack(kit) as stack:
            extra = [start_worker(stack) for _ in range(workers - 1)]
            try:
                yield f"{workers}", (result := stack.drive(photos, *closed(192)))["throughput_photos_per_s"], result
            finally:
                for worker in extra:
                    worker.terminate()
                    worker.wait()


def start_worker(stack):
    url, user, password = stack.database()
    environment = {**os.environ, "SPRING_DATASOURCE_URL": url, "SPRING_DATASOURCE_USERNAME": user,
                   "SPRING_DATASOURCE_PASSWORD": password, "TEMPORAL_ADDRESS": stack.banner("Temporal").strip(),
                   "STORAGE_DIR": str(HOME / "stack/home/photos"), "SERVER_PORT": str(free_port())}
    jar = PROJECT / "workflow-worker/target/workflow-worker-exec.jar"
    began = time.monotonic()
    process = subprocess.Popen([java(), "-XX:+UseParallelGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-jar", jar],
                               env=environment, stdout=subprocess.DEVNULL)
    while subprocess.run(["curl", "-fs", "-o", "/dev/null", f"http://127.0.0.1:{environment['SERVER_PORT']}"
                          "/actuator/health/readiness"]).returncode:
        time.sleep(0.05)
    print(f"a worker of its own is ready after {time.monotonic() - began:.1f} s", flush=True)
    with (HOME / "stack/pids").open("a") as pids:
        pids.write(f"worker {process.pid}\n")
    return process


def by_streams(kit, photos):
    for streams in (0, 1000):
        with Stack(kit) as stack:
            sockets = [open_stream(stack.url, uuid.uuid4()) for _ in range(streams)]
            threading.Thread(target=drain, args=(sockets,), daemon=True).start()
            # One photo a second: what is left of the CPU is what the streams take.
            result = stack.drive(photos, "--warmup", "64", "--count", "40", "--rate", "1")
            for stream in sockets:
                stream.close()
        yield f"{streams}", result["upload_to_ready_ms"]["p99"], result


def open_stream(url, workspace):
    address = urlparse(url)
    stream = socket.create_connection((address.hostname, address.port))
    stream.sendall(f"GET /api/v1/workspaces/{workspace}/events HTTP/1.1\r\nHost: {address.netloc}\r\n"
                   "Accept: text/event-stream\r\n\r\n".encode())
    return stream


def drain(sockets):
    import select

    poll = select.epoll()
    by_number = {stream.fileno(): stream for stream in sockets}
    for number in by_number:
        poll.register(number, select.EPOLLIN)
    while by_number:
        for number, _ in poll.poll(1):
            try:
                if by_number[number].recv(65536):
                    continue
            except OSError:
                pass
            by_number.pop(number, None)


def by_rows(kit, photos):
    for rows in (0, 100_000):
        with Stack(kit) as stack:
            fill(stack, rows)
            yield f"{rows:,}", (result := stack.drive(photos, *closed(192)))["throughput_photos_per_s"], result


def fill(stack, rows):
    """Completed photos of a thousand workspaces, with their events."""
    import psycopg

    url, user, password = stack.database()
    with psycopg.connect(url.removeprefix("jdbc:"), user=user, password=password) as database:
        database.execute(FILL, (rows,))
        database.execute(FILL_EVENTS)
    with psycopg.connect(url.removeprefix("jdbc:"), user=user, password=password, autocommit=True) as database:
        database.execute("ANALYZE")


FILL = """
    INSERT INTO warehouse.photos (id, workspace_id, photo_type, owner_id, storage_key, file_name, content_type, byte_size,
        width, height, sha256, thumbnail_status, thumbnail_attempts, generation, thumbnail_generation, dispatched_at,
        thumbnail_small_path, thumbnail_medium_path, thumbnail_large_path)
    SELECT uuidv7(), md5(mod(n, 1000)::text)::uuid, 'item', gen_random_uuid(), 'filled/' || n, 'photo.jpg', 'image/jpeg', 4000000,
        4000, 3000, sha256(n::text::bytea), 'complete', 1, 1, 1, now(), 'small', 'medium', 'large'
    FROM generate_series(1, %s) n
"""
FILL_EVENTS = """
    WITH numbered AS (
        INSERT INTO warehouse.photo_events (workspace_id, sequence, photo_id, photo_type, owner_id, generation, type)
        SELECT workspace_id, row_number() OVER (PARTITION BY workspace_id ORDER BY id), id, photo_type, owner_id, 1, 'thumbnail_ready'
        FROM warehouse.photos RETURNING workspace_id, sequence)
    INSERT INTO warehouse.workspace_event_counters (workspace_id, newest_sequence)
    SELECT workspace_id, max(sequence) FROM numbered GROUP BY workspace_id
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def java():
    finder = f'project_dir="{PROJECT}"; . "{PROJECT}/.mvn/find-jdk.sh"; find_jdk_25 && echo "$JDK_HOME"'
    return subprocess.run(["sh", "-c", finder], check=True, capture_output=True, text=True).stdout.strip() + "/bin/java"


def chart(title, label, points, file):
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = title
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(4.2, 2.8), layout="constrained")
    bars = axes.bar([point[0] for point in points], [point[1] for point in points], color="#3b6ea5", width=0.5)
    axes.bar_label(bars, fmt="%.1f")
    axes.set_title(title, fontsize=10)
    axes.set_ylabel(label)
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(file, metadata={"Date": None})


QUESTIONS = {
    "workers": ("Workers", "photos/s", by_workers),
    "size": ("Size of the photos", "photos/s", by_size),
    "streams": ("Open event streams", "upload to ready, p99 in ms", by_streams),
    "rows": ("Photos in the database", "photos/s", by_rows),
}


def main(kit, photos, charts, *questions):
    charts.mkdir(parents=True, exist_ok=True)
    for name in questions or QUESTIONS:
        title, label, measure = QUESTIONS[name]
        points = []
        for variant, value, result in measure(kit, photos):
            points.append((variant, value))
            print(f"{title}: {variant:10} {value:8.1f} {label:26} CPU {1000 * result['cpu_s_per_photo']['total']:6.1f} ms/photo"
                  f"  RSS {result['peak_rss_mib']['total']:6.0f} MiB {result['peak_rss_mib']['groups']}", flush=True)
        chart(title, label, points, charts / f"{name}.svg")


def within_environment():
    """Installs the packages and restarts the script with them."""
    if Path(sys.prefix) != VENV:
        if not VENV.exists():
            subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
            subprocess.run([VENV / "bin/pip", "install", "-q", *PACKAGES], check=True)
        os.execv(VENV / "bin/python", [VENV / "bin/python", *sys.argv])


if __name__ == "__main__":
    within_environment()
    main(*(Path(argument).resolve() for argument in sys.argv[1:4]), *sys.argv[4:])
