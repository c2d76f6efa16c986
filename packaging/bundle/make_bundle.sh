#!/bin/sh
# Makes dist/dateline, one folder that runs without Python: packaging/bundle/make_bundle.sh [DIST]
# Needs what `./run` needs, PyInstaller from the package index, and what packaging/wheel/make_wheel.sh needs.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
dist=${1:-$here/dist}
python=${DATELINE_PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$python" -m venv "$work/venv"
DATELINE_PYTHON=$work/venv/bin/python "$here/packaging/wheel/make_wheel.sh" "$work"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --root-user-action=ignore "$work"/dateline-*.whl "pyinstaller>=6.6"
# From another folder, so that what is bundled is what was installed.
cd "$work"
"$work/venv/bin/pyinstaller" --noconfirm --log-level WARN --distpath "$dist" --workpath "$work/build" \
    "$here/packaging/bundle/dateline.spec"
du -sh "$dist/dateline"
