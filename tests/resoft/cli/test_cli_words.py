"""Are words of the command line understood, or told in one line; and does Ctrl-C end it in one?"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import resoft
from resoft.cli import COMMANDS, main
from resoft.cli.files import whole_file

Captured = pytest.CaptureFixture[str]
ROOT = str(Path(resoft.__file__).parents[1])

NEAR = {
    "fit t.csv --targt y": "no option --targt: the closest are '--target', '--starts'; see resoft",
    "fit t.csv --target y --side=left": "argument --side: invalid choice: 'left'",
    "verify --jsn -": "the closest are '--json', '--jobs'; see resoft verify --help",
    "predict": "required: MODEL, DATA; see resoft predict --help",
    "predct m.json": "the closest are 'predict'; see resoft --help",
    "--versio": "the closest are '--version'; see resoft --help",
    "fit t.csv --target y --loss sofmax": "the closest are 'softmax'",
    "fit t.csv --target y --loss crossentropy": "the closest are 'cross-entropy'",
    "fit t.csv --target y --sample-weight w": "fitted to all rows as one whole: leave it out",
    "fit t.csv --target y --penalty 1": "--ridge is its penalty",
    "fit t.csv --target y --loss exp --groups g": "exp has none: leave it out",
    "fit t.csv --target y --groups g --memory 1G": "--memory does not go with --groups",
    "fit t.csv --target y --loss cross-entropy --ridge 1": "--penalty is theirs",
    "fit t.csv --target y --loss cross-entropy --groups g --penalty 1": "--ridge is its penalty",
    "fit t.csv --target y --loss cross-entropy --smoothing 2": "from 0 to 1",
    "fit t.csv --target y --categorical q": "--categorical names 'q', which is no feature",
    "fit t.csv --target w --features y --loss cross-entropy --shares": "the target holds labels",
    "fit t.csv --target g --features w --loss cross-entropy": "has one class, 'k', in every row",
    "fit t.csv --target y --features g": "column 'g' is 'k' in every row",
    "fit t.csv --target y --features name": "'name' holds text ('n0' in row 1), not numbers",
    "fit t.csv --target y --features slip": "'slip' holds text ('x' in row 3), not numbers",
}


def test_wrong_words_are_one_line_with_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = [f"{k},k,n{k},{'x' if k == 2 else k},{k % 3}" for k in range(12)]
    Path("t.csv").write_text("\n".join(["y,g,name,slip,w", *rows]))
    for line, expected in NEAR.items():
        assert main(line.split()) == 2, line
        out, err = capsys.readouterr()
        assert (out, err.count("\n")) == ("", 1), err
        assert expected in err, (line, err)


def test_the_old_name_of_a_ridge_goes_on_working(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text("a,y,w\n1,1,0.5\n2,3,0.5\n-1,2,0.5\n")
    objectives = []
    for ridge in ("--ridge-column w", "--weight-column w", "--ridge .5 --exclude w"):
        words = f"fit t.csv --target y --shares {ridge} --json f.json"
        assert main(words.split()) == 0
        err = capsys.readouterr().err
        assert ("now called --ridge-column" in err) == ("weight" in ridge)
        objectives.append(json.loads(Path("f.json").read_text())["objective"])
    assert objectives[0] > 0
    assert objectives == pytest.approx([objectives[0]] * 3, rel=1e-10)


# A program that presses Ctrl-C itself where a module is first looked for.
PRESSED = """
import os, signal, sys
class Finder:
    def find_spec(self, name, path, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
sys.argv = ["resoft", *{words!r}]
sys.meta_path.insert(0, Finder())
from resoft.cli import main
sys.exit(main())
"""


@pytest.mark.parametrize("module", ["scipy", "pyarrow.csv"])
def test_ctrl_c_is_one_line_from_the_first_import_on(module: str, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("a,y\n1,1\n2,3\n")
    words = ["fit", "t.csv", "--target", "y", "--out", "m.json"]
    ended = subprocess.run(
        [sys.executable, "-c", PRESSED.format(module=module, words=words)],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": ROOT}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", "resoft: interrupted\n")
    assert not (tmp_path / "m.json").exists()


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    place = tmp_path / "m.json"
    place.write_text("before")
    writing = whole_file(str(place))
    writing.__enter__().write_text("half")
    assert writing.__exit__(KeyboardInterrupt, KeyboardInterrupt(), None) is not True
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("m.json", "before")]
    with whole_file(str(place)) as file:
        file.write_text("after")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("m.json", "after")]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_every_command_and_its_options(shell: str, capsys: Captured) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert all(name in script for name in COMMANDS)
    prefix = "-l " if shell == "fish" else "--"
    assert all(f"{prefix}{name}" in script for name in ("ridge-column", "unseen", "independent"))
    assert "weight-column" not in script


def test_the_package_is_a_command() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "resoft", "--version"],
        env={**os.environ, "PYTHONPATH": ROOT}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("resoft ")
