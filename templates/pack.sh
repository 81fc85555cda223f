#!/usr/bin/env bash
# Packs the Sdk, the conformance kit and its tests into a folder that NuGet reads as a source: templates/pack.sh ../packages
set -euo pipefail
target="${1:?Name the folder to pack into, for example ../packages. / Nævn den mappe, der skal pakkes til.}"
root="$(cd "$(dirname "$0")/.." && pwd)"
mkdir -p "$target"
target="$(cd "$target" && pwd)"

for project in Sdk Sdk.Testing Sdk.Testing.Xunit; do
  dotnet pack "$root/src/$project" --configuration Release --output "$target" --verbosity quiet --nologo
done

# NuGet keeps what it has once unpacked. A package that was packed anew under the same version takes its place.
cache="$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: //')"
for package in "$target"/Netvaerk.*.nupkg; do
  name="$(basename "$package" .nupkg)"
  version="$(echo "$name" | grep -oE '[0-9]+\.[0-9]+\.[0-9]+.*$')"
  folder="$(echo "${name%."$version"}" | tr '[:upper:]' '[:lower:]')"
  rm -rf "${cache:?}/$folder/$version"
  echo "$name"
done
