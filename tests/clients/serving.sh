# Sourced by the scripts here: installs the tools that the lock file names, serves the schema from a folder of its own, counts what passes and
# fails, and leaves nothing running behind.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

for needed in node npm dotnet; do
  command -v "$needed" >/dev/null || { echo "$needed is missing: the clients of frontend teams cannot be tried. Node 20 or later brings node and npm."; exit 1; }
done

export ASPNETCORE_ENVIRONMENT=Development DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
root=$(cd ../.. && pwd)
host="$root/artifacts/bin/Host/debug/Netvaerk.Host.dll"
folder=$(mktemp -d)
pid=""
passed=0
failed=0
trap leave EXIT
trap 'exit 130' INT TERM HUP

# check WHAT COMMAND…: does it, says how it went, and goes on.
check() {
  printf '\n== %s\n' "$1"
  if "${@:2}"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $1"; fi
}

not() { ! "$@"; }

install() {
  npm ci --no-audit --no-fund --loglevel=error
  dotnet build "$root/src/Host" -v q -clp:ErrorsOnly
}

# serve [SETTING=VALUE…]: starts a host on a free port and says in URL where it is. The invented families stay from one start to the next.
serve() {
  stop
  : >"$folder/said"
  env "$@" dotnet "$host" --urls http://127.0.0.1:0 --data "$folder/data" >"$folder/said" 2>"$folder/log" &
  pid=$!
  for _ in $(seq 600); do
    URL=$(sed -nE 's/^Netvaerk betjener [^:]*: (http[^ ]+\/graphql), .*/\1/p' "$folder/said")
    [ -z "$URL" ] || { export URL; return 0; }
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.2
  done
  echo "The host did not begin to serve:"
  tail -20 "$folder/log"
  return 1
}

token() { dotnet "$host" token --municipality hilleroed --role "$1" --data "$folder/data"; }

stop() {
  [ -n "$pid" ] || return 0
  kill "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  pid=""
}

leave() {
  local code=$?
  trap - EXIT
  stop
  rm -rf "$folder"
  if [ "$code" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" = 0 ] && exit 0 || exit 1
}
