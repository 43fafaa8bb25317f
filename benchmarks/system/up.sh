#!/usr/bin/env bash
# Starts a local stack of its own in BENCH_HOME/stack, with an empty state folder and free ports, and prints its base
# URL. Its processes are listed as "GROUP PID" lines in BENCH_HOME/stack/pids. Arguments go to ./start.
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
BENCH_HOME=${BENCH_HOME:-${TMPDIR:-/tmp}/thumbnail-bench}
run=$BENCH_HOME/stack

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

[ ! -e "$run/pids" ] || { echo "a stack is up already, or was not stopped: run down.sh first" >&2; exit 1; }
mkdir -p "$run"
rm -rf "${run:?}/home" "$run/stack.log"
port=$(free_port)
# The stack takes a Temporal from the PATH, so that only the first run fetches it.
mkdir -p "$run/bin"

PATH="$run/bin:$PATH" setsid "$project/start" --server.port="$port" --local-stack.home="$run/home" \
  --local-stack.temporal-port="$(free_port)" --local-stack.temporal-ui-port="$(free_port)" "$@" \
  >"$run/stack.log" 2>&1 </dev/null &
echo "stack $!" >"$run/pids"

# The last line of the banner. Where ./start has to build first, that takes minutes.
until grep -qs '^Ctrl-C' "$run/stack.log"; do
  kill -0 "$!" 2>/dev/null || { tail -5 "$run/stack.log" >&2; rm "$run/pids"; exit 1; }
  sleep 0.2
done
[ -x "$run/bin/temporal" ] || find "$run/home/temporal" -name temporal -type f -perm -u+x -exec cp {} "$run/bin/" \;
for child in "$run"/home/run/*.process; do
  echo "$(basename "$child" .process) $(head -1 "$child")" >>"$run/pids"
done
echo "http://127.0.0.1:$port"
