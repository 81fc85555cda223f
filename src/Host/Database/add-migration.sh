#!/usr/bin/env sh
# add-migration.sh NAME: scaffolds a migration of that name for both engines from the model as it stands.
# dotnet-ef is a local tool (.config/dotnet-tools.json). While nothing has been released, the only migration is scaffolded anew instead:
# add-migration.sh --anew Initial
set -eu
cd "$(dirname "$0")/.."
if [ "$1" = --anew ]; then
    rm -rf Database/Sqlite/Migrations Database/Postgres/Migrations
    shift
fi
(cd ../.. && dotnet tool restore)
dotnet build -v quiet -clp:ErrorsOnly
for engine in Sqlite Postgres; do
    # No --namespace: the folder gives it.
    dotnet ef migrations add "$1" --context "${engine}Db" --output-dir "Database/$engine/Migrations" --no-build
done
