#!/usr/bin/env bash
# The number of SQL statements of each read at ten rows and at 10,000.
set -euo pipefail
cd "$(dirname "$0")/../.."
NETVAERK_ROWS="${NETVAERK_ROWS:-10000}" dotnet run --project tests/Netvaerk.Host.Tests -- -class Netvaerk.Host.Tests.Statements.StatementCountTests -showliveoutput
