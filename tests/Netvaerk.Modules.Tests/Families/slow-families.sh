#!/usr/bin/env bash
# A thousand generated families: nothing personal is readable before consent or after withdrawal. Takes a while.
set -euo pipefail
cd "$(dirname "$0")/../../.."

dotnet build tests/Netvaerk.Modules.Tests -v q -clp:ErrorsOnly
NETVAERK_FAMILIES="${FAMILIES:-1000}" artifacts/bin/Netvaerk.Modules.Tests/debug/Netvaerk.Modules.Tests -class "Netvaerk.Tests.Families.NothingPersonalTests" -showLiveOutput
