#!/usr/bin/env bash
# Follows plugins/README.md literally, from an empty folder: each ```sh block is typed as it stands, and what the guide shows after it must come.
# "sh serve" goes on in the background, "sh refused" has to end with a failure. Of the guide only the port is exchanged, for a free one.
set -euo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd)"
guide="$root/plugins/README.md"
work="$(mktemp -d)"
served=""
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1

finish() {
  local code=$?
  trap - EXIT
  # A job of its own group: the host that `dotnet run` has started goes with it.
  [ -z "$served" ] || kill -- "-$served" 2>/dev/null || true
  dotnet new uninstall "$work/netvaerk/templates" >/dev/null 2>&1 || true
  [ "$code" = 0 ] || { for out in "$work"/*.out; do [ ! -e "$out" ] || tail -n 20 "$out"; done; echo "The guide broke off. / Vejledningen holder ikke."; }
  rm -rf "$work"
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT TERM HUP

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

# What goes on in the background takes its time; whatever else was typed has ended.
comes() {
  local tries=1
  case "$2" in *.serve.out) tries=300 ;; esac
  while ! grep -qF -- "$1" "$2"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || return 1
    sleep 1
  done
}

# One file for each block, numbered in the guide's order: 03.sh, 03.serve, 03.refused, and 04.shown for what is shown.
awk -v to="$work" '
  /^```sh/    { n++; kind = ($2 == "") ? "sh" : $2; file = sprintf("%s/%02d.%s", to, n, kind); next }
  /^```(text|json)/ { n++; file = sprintf("%s/%02d.shown", to, n); next }
  /^```/      { file = ""; next }
  file != ""  { print > file }' "$guide"

port="$(free_port)"
sed -i "s/5080/$port/g" "$work"/*.*

git clone --quiet "$root" "$work/netvaerk"
cd "$work"
set -m
typed=0
compared=0
last=""
for block in "$work"/[0-9][0-9].*; do
  case "$block" in
    *.sh)
      last="$block.out"
      echo "--- $(head -n 1 "$block")"
      # In this shell: a folder that is changed to and a variable that is set hold for the blocks that follow.
      . "$block" >"$last" 2>&1
      typed=$((typed + 1)) ;;
    *.refused)
      last="$block.out"
      echo "--- $(head -n 1 "$block") (has to be refused)"
      if bash -e "$block" >"$last" 2>&1; then echo "It was not refused."; exit 1; fi
      typed=$((typed + 1)) ;;
    *.serve)
      last="$block.out"
      echo "--- $(head -n 1 "$block") (goes on)"
      bash -e "$block" >"$last" 2>&1 &
      served=$!
      typed=$((typed + 1)) ;;
    *.shown)
      # An ellipsis stands for what differs from run to run.
      while IFS= read -r line; do
        while IFS= read -r piece; do
          [ -z "${piece// /}" ] || comes "$piece" "$last" || { echo "The guide shows what did not come: $piece"; exit 1; }
        done <<<"${line//…/$'\n'}"
        compared=$((compared + 1))
      done <"$block" ;;
  esac
done

[ "$typed" -gt 5 ] && [ "$compared" -gt 5 ] || { echo "Only $typed blocks were found in the guide."; exit 1; }
echo "The guide holds: $typed blocks typed, $compared lines shown and seen."
