#!/bin/sh
# Makes a Debian package of the bundle: packaging/deb/make_deb.sh [DIST]
# Takes DIST/dateline if packaging/bundle/make_bundle.sh has been there, else makes it first. Needs dpkg-deb.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
dist=${1:-$here/dist}
id=io.github.dateline.Dateline
version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$here/pyproject.toml")
[ -x "$dist/dateline/dateline" ] || "$here/packaging/bundle/make_bundle.sh" "$dist"
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"

put() { install -D -m "${3:-644}" "$1" "$root/$2"; }

mkdir -p "$root/usr/lib" "$root/usr/bin" "$root/DEBIAN"
cp -R "$dist/dateline" "$root/usr/lib/dateline"
ln -s ../lib/dateline/dateline "$root/usr/bin/dateline"
put "$here/resources/desktop/$id.desktop" "usr/share/applications/$id.desktop"
put "$here/resources/desktop/$id.metainfo.xml" "usr/share/metainfo/$id.metainfo.xml"
put "$here/resources/icons/dateline.svg" "usr/share/icons/hicolor/scalable/apps/$id.svg"
for size in "$here"/resources/icons/hicolor/*/; do
    put "$size/dateline.png" "usr/share/icons/hicolor/$(basename "$size")/apps/$id.png"
done
put "$here/packaging/man/dateline.1" usr/share/man/man1/dateline.1
gzip -9n "$root/usr/share/man/man1/dateline.1"
put "$here/LICENSE" usr/share/doc/dateline/copyright
cat "$here/resources/fonts/OFL.txt" >>"$root/usr/share/doc/dateline/copyright"

# The bundle leaves nothing to the system but its C library; what is recommended makes it feel at home.
cat >"$root/DEBIAN/control" <<EOF
Package: dateline
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: The Dateline developers <dateline@localhost>
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Depends: libc6 (>= 2.36)
Recommends: fontconfig, fonts-noto-cjk, shared-mime-info, xdg-utils
Section: text
Priority: optional
Description: timeline of the meetings and statements in a folder of news
 Dateline reads a folder of news articles, mostly Chinese, and draws every
 meeting and every statement they report on one zoomable timeline, each tied
 to the very sentence it came from. Nothing leaves the machine.
EOF
dpkg-deb --root-owner-group -Zxz --build "$root" "$dist/dateline_${version}_$(dpkg --print-architecture).deb"
