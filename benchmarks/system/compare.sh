#!/usr/bin/env bash
# Measures this project beside the peers of a benchmark kit: compare.sh KIT PHOTOS_DIR [RUNS] [PEER ...]
# KIT is a folder with drive.sh, compare.sh, postgres-up.sh, postgres-down.sh and peers/NAME/{up,down}.sh.
# The systems take turns, each starts afresh for every run, and every run's figures stay in BENCH_HOME/results.
# CLOSED and OPEN override the loads' arguments for the driver; an empty one leaves that load out.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
kit=$(cd "${1:?KIT}" && pwd) photos=$(cd "${2:?PHOTOS_DIR}" && pwd) runs=${3:-5}
shift $(($# < 3 ? $# : 3))
peers=("${@:-node-bullmq}")
export BENCH_HOME=${BENCH_HOME:-${TMPDIR:-/tmp}/thumbnail-bench}
results=$BENCH_HOME/results
closed=${CLOSED---warmup 32 --count 96 --concurrency 4}
open=${OPEN---warmup 32 --count 30 --rate 1}
mkdir -p "$results"

postgres=0
down() {
  "$here/down.sh"
  for peer in "${peers[@]}"; do "$kit/peers/$peer/down.sh"; done
  [ "$postgres" = 0 ] || "$kit/postgres-down.sh"
}
trap down EXIT
PG_URL=$("$kit/postgres-up.sh")
export PG_URL
postgres=1

drive() { # NAME LOAD RUN URL PIDS... -- DRIVER-ARGUMENTS
  local name=$1 load=$2 run=$3 url=$4 pids=()
  shift 4
  while [ "$1" != -- ]; do pids+=(--pids "$1"); shift; done
  shift
  "$kit/drive.sh" --name "$name" --base-url "$url" --photos "$photos" "${pids[@]}" \
    --json "$results/$name-$load-$run.json" "$@" || echo "$name, $load, run $run: see $results" >&2
}

measure() { # LOAD RUN DRIVER-ARGUMENTS
  local load=$1 run=$2
  shift 2
  drive ours "$load" "$run" "$("$here/up.sh")" "$BENCH_HOME/stack/pids" -- "$@"
  "$here/down.sh"
  for peer in "${peers[@]}"; do
    drive "$peer" "$load" "$run" "$("$kit/peers/$peer/up.sh")" "$BENCH_HOME/$peer/run/pids" "$BENCH_HOME/postgres/pids" \
      -- "$@"
    "$kit/peers/$peer/down.sh"
  done
}

for run in $(seq "$runs"); do
  # The arguments are words without spaces.
  [ -z "$closed" ] || measure closed "$run" $closed
  [ -z "$open" ] || measure open "$run" $open
done
"$here/ratios.py" "$results" "${peers[@]}"
