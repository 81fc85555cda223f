#!/usr/bin/env bash
# Asks graphql-js and our engine the same 20,000 random questions. Needs Node and npm; says so where they are missing, and fails.
set -euo pipefail
cd "$(dirname "$0")"

command -v node >/dev/null || { echo "Node is missing: graphql-js cannot be asked."; exit 1; }
npm ci --silent
dotnet build ../Netvaerk.GraphQL.Judge -v q -clp:ErrorsOnly
node compare.mjs --seed "${SEED:-$(date +%s)}" --count "${COUNT:-20000}"
