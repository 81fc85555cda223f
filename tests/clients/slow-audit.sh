#!/usr/bin/env bash
# GraphQL over HTTP: every check of graphql-http's audit against a running host. Needs Node; says so where it is missing, and fails.
source "$(dirname "$0")/serving.sh"

install
serve
TOKEN=$(token facilitator)
export TOKEN
check "graphql-http audit" node audit.mjs "$URL"
