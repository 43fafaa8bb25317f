#!/usr/bin/env python3
"""Prints the spread of every system's runs, and of the ratios of runs made in the same turn.

ratios.py RESULTS_DIR PEER...: reads NAME-LOAD-RUN.json as the load driver writes them.
"""

import json
import pathlib
import statistics
import sys

FIGURES = {
    "photos/s": lambda r: r["throughput_photos_per_s"],
    "CPU ms/photo": lambda r: 1000 * r["cpu_s_per_photo"]["total"],
    "upload p50 ms": lambda r: r["upload_ms"]["p50"],
    "upload p99 ms": lambda r: r["upload_ms"]["p99"],
    "ready p50 ms": lambda r: r["upload_to_ready_ms"]["p50"],
    "peak RSS MiB": lambda r: r["peak_rss_mib"]["total"],
    "missing + doubled": lambda r: r["events"]["missing"] + r["events"]["duplicate"],
}


def load_runs(folder, system, load):
    paths = sorted(folder.glob(f"{system}-{load}-*.json"))
    return {path.stem.rsplit("-", 1)[1]: json.loads(path.read_text()) for path in paths}


def spread(values):
    return f"{statistics.median(values):8.2f}  ({min(values):.2f} to {max(values):.2f})" if values else "-"


def main(folder, peers):
    for load in ("closed", "open"):
        ours = load_runs(folder, "ours", load)
        if not ours:
            continue
        print(f"\n{load} loop, {len(ours)} runs: median (lowest to highest)")
        for name, figure in FIGURES.items():
            print(f"  {name:18} ours        {spread([figure(run) for run in ours.values()])}")
            for peer in peers:
                theirs = load_runs(folder, peer, load)
                print(f"  {'':18} {peer:11} {spread([figure(run) for run in theirs.values()])}")
                pairs = [(ours[k], theirs[k]) for k in ours.keys() & theirs.keys()]
                ratios = [figure(a) / figure(b) for a, b in pairs if figure(b)]
                print(f"  {'':18} ratio       {spread(ratios)}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2:])
