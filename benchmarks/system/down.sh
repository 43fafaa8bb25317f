#!/usr/bin/env bash
# Stops the stack that up.sh started.
set -euo pipefail
run=${BENCH_HOME:-${TMPDIR:-/tmp}/thumbnail-bench}/stack
[ -e "$run/pids" ] || exit 0
pid=$(awk '$1 == "stack" { print $2 }' "$run/pids")
kill "$pid" 2>/dev/null || true
for _ in $(seq 300); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
rm -f "$run/pids"
