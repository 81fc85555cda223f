#!/usr/bin/env bash
# Frontend teams' tools and clients, unmodified: on the schema, on the worked examples, and against a running host. Needs Node; says so where
# it is missing, and fails.
source "$(dirname "$0")/serving.sh"

run() { npx --no-install "$@"; }
lint() { (cd "$root" && tests/clients/node_modules/.bin/eslint -c tests/clients/eslint.config.js --max-warnings 0 schema.graphql 'docs/operations/**/*.graphql'); }
breaks() { run graphql-inspector diff released.graphql "$1"; }
notices() {
  node without-a-field.mjs >generated/without.graphql
  not breaks generated/without.graphql >generated/diff.txt
  grep 'viewer.* was removed' generated/diff.txt
}

install
rm -rf generated
mkdir -p generated/trusted generated/relay
# Relay's compiler adds to its file of documents, and wants it to be there.
echo '{}' >generated/trusted/relay.json

check "graphql-eslint: the schema and the worked examples" lint
check "graphql-inspector: nothing that was released breaks" breaks ../../schema.graphql
check "graphql-inspector: a field taken away would be noticed" notices
check "Relay's compiler" run relay-compiler relay.config.json
check "GraphQL Code Generator, strict scalars" run graphql-codegen --config codegen.js
check "tsc" run tsc -p .
check "esbuild" run esbuild web/apollo.ts web/urql.ts web/trusted.ts relay/MeetingPages.ts \
  --bundle --platform=node --format=esm --out-extension:.js=.mjs --outdir=generated/built --log-level=warning

serve
FACILITATOR=$(token facilitator)
EMPLOYEE=$(token employee)
export FACILITATOR EMPLOYEE
check "Apollo Client" node generated/built/web/apollo.mjs
check "urql" node generated/built/web/urql.mjs

cp generated/web/persisted-documents.json generated/trusted/
serve GraphQL__TrustedDocuments__Folder="$PWD/generated/trusted" GraphQL__TrustedDocuments__Only=true
check "Relay's persisted documents, and no others" node generated/built/relay/MeetingPages.mjs
check "Code Generator's persisted documents, and no others" node generated/built/web/trusted.mjs
