"""The recipe of the bundles for Windows and macOS, as far as it can be checked on another system."""

import ast
import plistlib
import struct
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import viewer
from viewer.desktop.places import APP_ID

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
SPEC = PACKAGING / "bundle" / "dateline.spec"
PNG = b"\x89PNG\r\n\x1a\n"


class Recipe:
    """What the spec asks of PyInstaller on a system, with nothing carried out."""

    def __init__(self, system: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: dict[str, dict[str, Any]] = {}
        hooks = ModuleType("PyInstaller.utils.hooks")
        for name in ("collect_data_files", "collect_submodules", "copy_metadata"):
            setattr(hooks, name, lambda _: [])
        for name in ("PyInstaller", "PyInstaller.utils"):
            monkeypatch.setitem(sys.modules, name, ModuleType(name))
        monkeypatch.setitem(sys.modules, hooks.__name__, hooks)
        monkeypatch.setattr(sys, "platform", system)
        tools = {name: self._tool(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
        exec(compile(SPEC.read_text("utf-8"), SPEC, "exec"), {"SPECPATH": str(SPEC.parent), **tools})  # noqa: S102 -- ours

    def _tool(self, name: str) -> Any:
        def asked(*_: Any, **options: Any) -> Any:
            self.asked[name] = options
            made = ModuleType(name)
            made.__dict__.update(binaries=[], datas=[], pure=[], scripts=[])
            return made

        return asked


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_what_is_bundled_and_its_icon_are_there(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    recipe = Recipe(system, monkeypatch)
    assert [source for source, _ in recipe.asked["Analysis"]["datas"] if not Path(source).exists()] == []
    assert Path(recipe.asked["EXE"]["icon"]).is_file()


def test_the_macos_bundle_bears_our_name_and_version_and_takes_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    bundle = Recipe("darwin", monkeypatch).asked["BUNDLE"]
    told = plistlib.loads(plistlib.dumps(bundle["info_plist"]))
    assert bundle["bundle_identifier"] == APP_ID
    assert told["CFBundleShortVersionString"] == viewer.__version__
    assert told["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == ["public.folder"]


def test_the_icon_of_windows_is_a_directory_of_pngs() -> None:
    data = (PACKAGING / "icons" / "dateline.ico").read_bytes()
    zero, kind, count = struct.unpack_from("<HHH", data)
    assert (zero, kind) == (0, 1)
    for at in range(count):
        length, offset = struct.unpack_from("<II", data, 6 + 16 * at + 8)
        assert data[offset : offset + 8] == PNG
        assert offset + length <= len(data)


def test_the_icon_of_macos_has_pngs_up_to_a_thousand_pixels() -> None:
    data = (PACKAGING / "icons" / "dateline.icns").read_bytes()
    assert data[:8] == b"icns" + struct.pack(">I", len(data))
    sizes, offset = set(), 8
    while offset < len(data):
        (length,) = struct.unpack_from(">I", data, offset + 4)
        assert data[offset + 8 : offset + 16] == PNG
        sizes.add(struct.unpack_from(">I", data, offset + 24)[0])
        offset += length
    assert {128, 256, 512, 1024} <= sizes


COMPILED = sorted(
    path for room in ("corpus", "extraction") for path in (PACKAGING.parent / "viewer" / room).rglob("*.py")
)


def test_what_mypyc_cannot_compile_is_left_out() -> None:
    """It takes a cached property for a plain one, which a lexicon would be made anew by at every question; and nothing
    that it compiles is made without its class being asked."""
    root = PACKAGING.parent
    hooks = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    sources = {str(path.relative_to(root)): path.read_text("utf-8") for path in COMPILED}
    wrong = {path for path, source in sources.items() if "cached_property" in source or "object.__new__" in source}
    assert wrong <= set(hooks["hooks"]["mypyc"]["exclude"])


def test_mypyc_compiles_the_rest() -> None:
    """It gives up at a starred tuple to look in, and a generic data class cannot be imported when compiled."""
    found = [
        f"{path.name}: {ast.unparse(node)[:80]}"
        for path in COMPILED
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if _looks_in_starred(node) or _is_generic_data(node)
    ]
    assert found == []


def _looks_in_starred(node: ast.AST) -> bool:
    sought = [part for part in node.comparators if isinstance(part, ast.Tuple)] if isinstance(node, ast.Compare) else []
    return any(isinstance(item, ast.Starred) for part in sought for item in part.elts)


def _is_generic_data(node: ast.AST) -> bool:
    if not isinstance(node, ast.ClassDef):
        return False
    bases, decorators = map(ast.unparse, node.bases), map(ast.unparse, node.decorator_list)
    return any("Generic" in base for base in bases) and any("dataclass" in one for one in decorators)
