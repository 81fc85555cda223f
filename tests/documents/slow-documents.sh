#!/usr/bin/env bash
# What is handed out, opened by readers that are not ours: papers by LibreOffice and poppler, calendars by two parsers from npm, pictures by librsvg. Three invented
# families are taken from referral to invitation through GraphQL alone. The files stay in artifacts/documents. Needs Node; installs Debian's packages where root may.
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
source "$here/../clients/serving.sh"
cd "$here"

install_readers() {
  local missing=()
  command -v soffice >/dev/null || missing+=(libreoffice-writer)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  command -v rsvg-convert >/dev/null || missing+=(librsvg2-bin)
  [ "${#missing[@]}" = 0 ] && return 0
  [ "$(id -u)" = 0 ] || { echo "Install ${missing[*]}, and run this again."; return 1; }
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}" fonts-dejavu-core >/dev/null
}

# A profile of its own, so that it neither finds nor leaves anything in somebody's home.
office() { soffice "-env:UserInstallation=file://$folder/office" --headless "$@" >"$folder/office.log" 2>&1 || { tail -5 "$folder/office.log"; return 1; }; }

# Papers as a municipality writes them, saved by another program than ours.
own_papers() {
  mkdir -p "$OWN"
  cp own/*.html "$OWN"
  (cd "$OWN" && office --convert-to docx:"MS Word 2007 XML" --infilter="HTML (StarWriter)" --outdir . ./*.html)
  [ -s "$OWN/da.docx" ] && [ -s "$OWN/ar.docx" ] && [ -s "$OWN/unknown.docx" ]
}

read_papers() {
  local paper base
  (cd "$OUT" && office --convert-to pdf --outdir . ./*.docx)
  for paper in "$OUT"/*.docx; do
    base="${paper%.docx}"
    [ -s "$base.pdf" ] || { echo "LibreOffice made nothing of $(basename "$paper")."; return 1; }
    pdftotext -layout "$base.pdf" "$base.txt" && pdftotext -bbox-layout "$base.pdf" "$base.html" && pdftoppm -png -singlefile -r 70 "$base.pdf" "$base" || return 1
  done
  node papers.mjs
}

draw_pictures() {
  local picture
  for picture in "$OUT"/*.svg; do rsvg-convert --background-color=white "$picture" -o "${picture%svg}png" || return 1; done
  node pictures.mjs
}

# What is in a file packed or drawn is looked for as it is, too.
nothing_protected() {
  local paper
  ! grep -rliE 'Hemmelighedsvej|Skjulby' "$OUT" --include='*.ics' --include='*.svg' --include='*.txt' || return 1
  for paper in "$OUT"/*.docx; do
    ! unzip -p "$paper" | grep -qiE 'Hemmelighedsvej|Skjulby|netværksmøde|processuel' || { echo "$(basename "$paper") says what it must not."; return 1; }
  done
}

export ROOT="$root" OUT="$root/artifacts/documents" OWN="$folder/own" HOST="$host" DATA="$folder/data"
rm -rf "$OUT"
mkdir -p "$OUT"
install_readers || { check "The readers are there" false; exit 1; }
install
check "A municipality's own papers are saved by LibreOffice" own_papers
serve
check "Three families are invited through GraphQL" node story.mjs
[ "$failed" = 0 ] || exit 1
check "Papers, read by LibreOffice and poppler" read_papers
check "Calendars, read by ical.js and node-ical" node calendars.mjs
check "Pictures, drawn by librsvg" draw_pictures
check "A protected address stands in no file" nothing_protected
