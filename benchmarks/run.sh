#!/bin/sh
# Our host beside a minimal API, graphql-yoga and mercurius, all over the same rows in PostgreSQL; writes the table into RESULTS.md.
#   benchmarks/run.sh [--seconds N] [--host FOLDER-OF-A-PUBLISHED-HOST]
exec dotnet run -c Release --project "$(dirname "$0")" -- peers "$@"
