from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import pytest

from resoft.cli import main
from resoft.cli.shape_network import add_arguments, run
from resoft.reading import InputError

FILE = """
import numpy as np
from resoft.network import BatchNormalisation, Linear, Residual, Sequential, activation
print("loading")
W = np.random.default_rng(0).standard_normal((4, 4)) / 8
NETWORK = [
    Linear(np.ones((4, 3)) + np.eye(4, 3)),
    Residual(Sequential((Linear(W, np.zeros(4)), activation("relu"))), name="dollar $"),
    Residual(Linear(-np.eye(4))),
    BatchNormalisation(4, eps=0.1),
]
"""


def asked(tmp_path: Path, *words: str, file: str = FILE) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    for name in ("--json", "--picture", "--html"):
        parser.add_argument(name)
    (tmp_path / "net.py").write_text(file)
    np.save(tmp_path / "Z.npy", np.random.default_rng(1).standard_normal((5, 3)))
    given = ["--network", str(tmp_path / "net.py"), "--input", str(tmp_path / "Z.npy"), *words]
    return parser.parse_args(given)


def test_table_json_and_picture(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "net.svg"
    assert run(asked(tmp_path, "--json", "-", "--picture", str(picture))) == 0
    told = capfd.readouterr()
    layers = json.loads(told.out)["layers"]
    assert [layer["verdict"] for layer in layers] == [None, "improves", "worsens", None]
    assert layers[2]["local"]["rank"] == [0, 0]
    assert layers[3]["constants"][0]["sup_norm"] == pytest.approx(0.1**-0.5)
    assert "the skip improves the condition" in told.err
    assert "loading" in told.err
    assert picture.stat().st_size > 1000
    assert run(asked(tmp_path, "--no-parameters")) == 0
    assert "theta" not in capfd.readouterr().out.replace("In theta", "")
    assert run(asked(tmp_path, "--effort", "1e-12")) == 0
    assert "Golub-Kahan" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("x = 1", "sets no NETWORK"),
        ("NETWORK = []", "no layers"),
        ("1/0", "ZeroDivisionError"),
        ("raise SystemExit(3)", "SystemExit"),
        ("import no_such_module", "no_such_module"),
        ("NETWORK = [3]", "list of layers"),
    ],
)
def test_a_wrong_file_is_told_in_one_line(tmp_path: Path, file: str, message: str) -> None:
    with pytest.raises(ValueError, match=message) as told:
        run(asked(tmp_path, file=file))
    assert "\n" not in str(told.value)


def test_an_effort_of_nothing_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["shape", "--network", "net.py", "--input", "Z.npy", "--effort", "0"]) == 2
    assert "--effort: expected a number above 0, got '0'" in capsys.readouterr().err


def test_a_wrong_batch_is_told(tmp_path: Path) -> None:
    options = asked(tmp_path)
    for content in (b"1,2", b"", b"\x93NUMPY"):
        (tmp_path / "Z.npy").write_bytes(content)
        with pytest.raises(InputError, match="is no"):
            run(options)
    options.input = str(tmp_path / "missing.npy")
    with pytest.raises(InputError, match="no such file"):
        run(options)
