#!/usr/bin/env bash
# Live updates with the clients that frontend teams use, unmodified: graphql-sse and graphql-ws against a host on SQLite, and across two hosts that share
# PostgreSQL. Needs Node; says so where it is missing, and fails. Without PostgreSQL's programs the second half is skipped, unless NETVAERK_REQUIRE_POSTGRES=1.
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
source "$here/../clients/serving.sh"
cd "$here"

cluster=""
second=""

# initdb's folder, or nothing.
programs() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV | head -1 || true; }

# PostgreSQL's programs refuse to run as root.
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

start_postgres() {
  local bin port
  bin=$(programs)
  cluster=$(mktemp -d)
  port=$(node -e 'const server = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(server.address().port); server.close(); })')
  [ "$(id -u)" != 0 ] || chown postgres "$cluster"
  (cd /tmp && as_postgres "$bin/initdb" -D "$cluster/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >/dev/null \
    && as_postgres "$bin/pg_ctl" start -w -s -D "$cluster/data" -l "$cluster/log" -o "-h 127.0.0.1 -p $port -k '' -c max_connections=200 -c fsync=off")
  POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres"
}

stop_all() {
  local code=$?
  [ -z "$second" ] || { kill "$second" 2>/dev/null; wait "$second" 2>/dev/null; }
  stop
  [ -z "$cluster" ] || (cd /tmp && as_postgres "$(programs)/pg_ctl" stop -s -m fast -D "$cluster/data" || true)
  [ -z "$cluster" ] || rm -rf "$cluster"
  (exit "$code")
  leave
}
trap stop_all EXIT

# Another host beside the first, on the same databases and keys.
serve_beside() {
  : >"$folder/said-too"
  env "$@" dotnet "$host" --urls http://127.0.0.1:0 --data "$folder/data" >"$folder/said-too" 2>"$folder/log-too" &
  second=$!
  for _ in $(seq 600); do
    BESIDE=$(sed -nE 's/^Netvaerk betjener [^:]*: (http[^ ]+\/graphql), .*/\1/p' "$folder/said-too")
    [ -z "$BESIDE" ] || return 0
    kill -0 "$second" 2>/dev/null || break
    sleep 0.2
  done
  echo "The second host did not begin to serve:"
  tail -20 "$folder/log-too"
  return 1
}

somebody() { dotnet "$host" token --municipality hilleroed --data "$folder/data" "$@"; }

sign_in() {
  FACILITATOR=$(somebody --role facilitator)
  OTHER=$(somebody --role facilitator --subject facilitator.somebody-else)
  COORDINATOR=$(somebody --role coordinator)
  MINUTE_TAKER=$(somebody --role minute-taker)
  KEY="$folder/data/keys/development/hilleroed.pem"
  export FACILITATOR OTHER COORDINATOR MINUTE_TAKER KEY
}

install
serve
sign_in
check "graphql-sse and graphql-ws on SQLite" node follow.mjs "$URL" "$URL"

if [ -n "$(programs)" ]; then
  stop
  rm -rf "$folder/data"
  start_postgres
  serve Storage__Postgres="$POSTGRES"
  serve_beside Storage__Postgres="$POSTGRES"
  sign_in
  check "graphql-sse and graphql-ws on one host, written on another, on PostgreSQL" node follow.mjs "$URL" "$BESIDE"
elif [ "${NETVAERK_REQUIRE_POSTGRES:-}" = 1 ]; then
  check "PostgreSQL's programs are installed" false
else
  echo "PostgreSQL's programs are missing: following across hosts was not tried."
fi
