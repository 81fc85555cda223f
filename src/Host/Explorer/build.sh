#!/usr/bin/env sh
# build.sh [FOLDER]: builds GraphiQL into artifacts/explorer, where a host in Development finds it, or into FOLDER (explorer/ beside a published host).
# Needs Node. Nothing is loaded from anywhere once it is built.
set -eu
cd "$(dirname "$0")/app"
to="${1:-../../../../artifacts/explorer}"
command -v npm >/dev/null || { echo "Node's npm is missing. Without it /graphql shows a plain page."; exit 1; }
npm ci --no-audit --no-fund --loglevel=error
rm -rf "$to" && mkdir -p "$to"
npx esbuild explorer.jsx --bundle --minify --format=esm --jsx=automatic --define:process.env.NODE_ENV='"production"' --loader:.ttf=dataurl --loader:.woff2=dataurl --legal-comments=linked --outdir="$to"
cp index.html "$to/"
