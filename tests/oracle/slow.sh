#!/usr/bin/env bash
# Asks graphql-js and our engine the same random questions: COUNT of them, 100,000 unless told otherwise, drawn by SEED, which is the time unless
# told otherwise. Needs Node and npm; says so where they are missing, and fails.
set -euo pipefail
cd "$(dirname "$0")"

command -v node >/dev/null && command -v npm >/dev/null || { echo "Node is missing: graphql-js cannot be asked."; exit 1; }
seed="${SEED:-$(date +%s)}"
count="${COUNT:-100000}"
echo "$count questions of seed $seed; the same again: SEED=$seed COUNT=$count tests/oracle/slow.sh"
npm ci --no-audit --no-fund --loglevel=error
dotnet build ../Netvaerk.GraphQL.Judge -v q -clp:ErrorsOnly
node compare.mjs --seed "$seed" --count "$count"
