from __future__ import annotations

import copy
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from resoft.network import shape
from resoft.network.layerwise import IMPROVES, WORSENS
from resoft.network.spectrum import Spectrum

torch = pytest.importorskip("torch")

from torch import nn  # noqa: E402
from torch.func import functional_call, jacrev  # noqa: E402
from torch.nn import functional as F  # noqa: E402

from resoft.network.modules import read  # noqa: E402
from resoft.network.torch_map import TorchMap  # noqa: E402


class Around(nn.Module):
    """x joined with f(x) as `join` says; without the skip, f(x) alone."""

    def __init__(self, f: Any, join: Callable[..., Any], skip: bool = True) -> None:
        super().__init__()
        self.f, self.join, self.skip = f, join, skip
        self.alpha = nn.Parameter(torch.tensor(0.3))

    def forward(self, x: Any) -> Any:
        return self.join(self, x, self.f(x)) if self.skip else self.f(x)


class Basic(nn.Module):
    """A block as in torchvision: post-activation, in place, with a downsampling shortcut."""

    def __init__(self, i: int, o: int, stride: int, skip: bool = True) -> None:
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(i, o, 3, stride, 1, bias=False), nn.BatchNorm2d(o)
        self.conv2, self.bn2 = nn.Conv2d(o, o, 3, 1, 1, bias=False), nn.BatchNorm2d(o)
        self.relu, self.skip = nn.ReLU(inplace=True), skip
        self.downsample = nn.Sequential(nn.Conv2d(i, o, 1, stride), nn.BatchNorm2d(o))

    def forward(self, x: Any) -> Any:
        out = self.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        if self.skip:
            out += self.downsample(x)
        return self.relu(out)


class Opaque(nn.Module):
    """Code that cannot be traced."""

    def __init__(self) -> None:
        super().__init__()
        self.f = nn.Linear(4, 4)

    def forward(self, x: Any) -> Any:
        return x + self.f(x) if x.sum() != 0 else x


ROWS, SEQUENCES, IMAGES = (5, 4), (2, 3, 8), (3, 2, 8, 7)


def branch() -> Any:
    return nn.Sequential(nn.Linear(4, 6), nn.Tanh(), nn.Linear(6, 4))


LEAVES: dict[str, tuple[Callable[[], Any], tuple[int, ...]]] = {
    "linear": (lambda: nn.Linear(4, 3), ROWS),
    "linear, no bias": (lambda: nn.Linear(8, 3, bias=False), SEQUENCES),
    "conv1d": (lambda: nn.Conv1d(3, 2, 3, stride=2), SEQUENCES),
    "conv2d": (lambda: nn.Conv2d(2, 3, (3, 2), stride=(2, 1), padding=(1, 0)), IMAGES),
    "conv2d, grouped": (lambda: nn.Conv2d(2, 4, 3, groups=2, padding="same"), IMAGES),
    "batch norm": (lambda: nn.BatchNorm2d(2), IMAGES),
    "batch norm, fixed": (lambda: _ran(nn.BatchNorm2d(2), IMAGES), IMAGES),
    "batch norm of rows": (lambda: nn.BatchNorm1d(4, affine=False), ROWS),
    "layer norm": (lambda: nn.LayerNorm(8), SEQUENCES),
    "group norm": (lambda: nn.GroupNorm(1, 2), IMAGES),
    "average pool": (lambda: nn.AvgPool2d(2), IMAGES),
    "average pool, padded": (lambda: nn.AvgPool2d(3, 2, 1), IMAGES),
    "max pool": (lambda: nn.MaxPool2d(3, 2), IMAGES),
    "adaptive pool": (lambda: nn.AdaptiveAvgPool2d(2), IMAGES),
    "flatten": (lambda: nn.Flatten(), IMAGES),
    "weight norm": (lambda: nn.utils.parametrizations.weight_norm(nn.Linear(4, 3)), ROWS),
    "attention": (lambda: nn.TransformerEncoderLayer(8, 2, 9, dropout=0, batch_first=True),
                  SEQUENCES),
    **{kind.__name__: (kind, ROWS)
       for kind in (nn.ReLU, nn.LeakyReLU, nn.ELU, nn.GELU, nn.Tanh, nn.Sigmoid, nn.SiLU,
                    nn.Softplus, nn.PReLU, nn.Identity)},
}  # fmt: skip

BLOCKS: dict[str, tuple[Callable[[bool], Any], tuple[int, ...]]] = {
    "sum": (lambda skip: Around(branch(), lambda m, x, h: x + h, skip), ROWS),
    "sum, in place": (lambda skip: Around(branch(), lambda m, x, h: h.add_(x), skip), ROWS),
    "post-activation": (
        lambda skip: nn.Sequential(Around(branch(), lambda m, x, h: F.relu(x + h), True))
        if skip else nn.Sequential(branch(), nn.ReLU()), ROWS),
    "weighted": (lambda skip: Around(branch(), lambda m, x, h: m.alpha * x + h, skip), ROWS),
    "difference": (lambda skip: Around(branch(), lambda m, x, h: h - 0.5 * x, skip), ROWS),
    "dense": (lambda skip: Around(branch(), lambda m, x, h: torch.cat([x, h], 1), skip), ROWS),
    "dense, branch first": (
        lambda skip: Around(branch(), lambda m, x, h: torch.cat([h, x], 1), skip), ROWS),
    "dense images": (
        lambda skip: Around(nn.Sequential(nn.BatchNorm2d(2), nn.ReLU(), nn.Conv2d(2, 1, 3, 1, 1)),
                            lambda m, x, h: torch.cat((x, h), dim=1), skip), IMAGES),
    "nested": (
        lambda skip: Around(
            nn.Sequential(nn.Linear(4, 4), Around(branch(), lambda m, x, h: x + h, skip),
                          nn.Softplus()), lambda m, x, h: x + h, skip), ROWS),
    "torchvision's": (lambda skip: Basic(2, 3, 2, skip), IMAGES),
}  # fmt: skip


def _ran(module: Any, size: tuple[int, ...]) -> Any:
    with torch.no_grad():
        module(torch.randn(size) * 2 + 1)
    return module.eval()


def drawn(make: Callable[..., Any], *arguments: bool, seed: int = 3) -> Any:
    torch.manual_seed(seed)
    module = make(*arguments)
    with torch.no_grad():
        for value in module.parameters():
            value.add_(0.3 * torch.randn_like(value))
    return module


def batch(size: tuple[int, ...]) -> Any:
    torch.manual_seed(4)
    return torch.randn(size, dtype=torch.float64)


def jacobian(module: Any, z: Any) -> Any:
    own = bare(module)
    with warnings.catch_warnings(action="ignore"):
        J = jacrev(own)(z)
    return J.reshape((-1, z.numel())).detach().numpy()


def jacobian_in_parameters(module: Any, z: Any) -> Any:
    own = bare(module)
    theta = {k: v.detach() for k, v in own.named_parameters()}
    with warnings.catch_warnings(action="ignore"):
        parts = jacrev(lambda values: functional_call(own, values, (z,)))(theta)
    rows = own(z).numel()
    return torch.cat([part.reshape((rows, -1)) for part in parts.values()], 1).detach().numpy()


def bare(module: Any) -> Any:
    """In double precision; batch statistics are not kept, which torch.func asks for."""
    own = copy.deepcopy(module).double()
    for part in own.modules():
        if isinstance(part, nn.modules.batchnorm._BatchNorm) and part.training:
            part.track_running_stats = False
            part.running_mean = part.running_var = None
    return own


def agree(found: Spectrum, J: Any, complete: bool = True) -> float:
    """Largest distance of the values, beside the largest value; each lies in its bounds."""
    values = np.linalg.svd(J, compute_uv=False)
    slack = 1e-11 * max(values[0], 1)
    if not complete:
        lower, upper = found.lower[:, None] - slack, found.upper[:, None] + slack
        assert ((lower <= values) & (values <= upper)).any(axis=1).all()
        return 0.0
    ours = np.repeat(found.values, found.times)
    assert ours.size == values.size
    assert (np.repeat(found.lower, found.times) <= values + slack).all()
    assert (np.repeat(found.upper, found.times) >= values - slack).all()
    return float(np.abs(ours - values).max() / max(values[0], 1))


def same_products(module: Any, z: Any, J: Any) -> None:
    """Products with a stack and its pullbacks are those of PyTorch's Jacobian, entry by entry."""
    ((_, layer),) = read(nn.Sequential(module), z.numpy())[0]
    at, rng = layer.at(z.numpy()), np.random.default_rng(0)
    H, G = rng.standard_normal((3, *z.shape)), rng.standard_normal((3, *at.value.shape))
    scale = 1 + np.abs(J).max()
    pushed, pulled = at.push(H).reshape((3, -1)), at.pull(G).reshape((3, -1))
    np.testing.assert_allclose(pushed, H.reshape((3, -1)) @ J.T, atol=1e-11 * scale)
    np.testing.assert_allclose(pulled, G.reshape((3, -1)) @ J, atol=1e-11 * scale)


@pytest.mark.parametrize("name", LEAVES)
def test_a_layer_is_pytorchs(name: str) -> None:
    make, size = LEAVES[name]
    module, z = drawn(make), batch(size)
    (found,) = shape(nn.Sequential(module), z).layers
    assert found.shape_out == tuple(module.double()(z).shape)
    J = jacobian(module, z)
    assert agree(found.local, J) < 1e-11
    same_products(module, z, J)
    if found.parameters is not None:
        assert agree(found.parameters, jacobian_in_parameters(module, z)) < 1e-11
    assert (found.parameters is None) == (not list(module.parameters()))
    (ends,) = shape(nn.Sequential(module), z, dense_limit=0).layers
    agree(ends.local, J, ends.local.complete)


@pytest.mark.parametrize("name", BLOCKS)
def test_the_skip_is_found_and_switched_off(name: str) -> None:
    make, size = BLOCKS[name]
    z, with_skip, without = batch(size), drawn(make, True), drawn(make, False)
    without.load_state_dict(_renamed(with_skip, without), strict=False)
    (found,) = shape(nn.Sequential(with_skip), z).layers
    assert not found.notes
    assert found.local_without is not None
    J = jacobian(with_skip, z)
    assert agree(found.local, J) < 1e-10
    same_products(with_skip, z, J)
    assert agree(found.local_without, jacobian(without, z)) < 1e-10
    assert not any(isinstance(layer, TorchMap) for _, layer in read(with_skip, z.numpy())[0])


def _renamed(with_skip: Any, without: Any) -> dict[str, Any]:
    """The branch's values; the post-activation's own goes by other names."""
    values = list(with_skip.named_parameters())
    state = dict(values)
    if set(dict(without.named_parameters())) <= set(state):
        return state
    kept = [value for name, value in values if "alpha" not in name]
    return dict(zip(dict(without.named_parameters()), kept, strict=True))


def test_parameters_of_a_block_are_pytorchs() -> None:
    for name in ("sum", "dense", "torchvision's"):
        make, size = BLOCKS[name]
        module, z = drawn(make, True), batch(size)
        (found,) = shape(nn.Sequential(module), z).layers
        J = jacobian_in_parameters(module, z)
        J = J[:, np.abs(J).max(axis=0) > 0] if name != "torchvision's" else J
        values = np.linalg.svd(J, compute_uv=False)
        assert found.parameters is not None
        ours = np.repeat(found.parameters.values, found.parameters.times)
        short = min(ours.size, values.size)
        np.testing.assert_allclose(ours[:short], values[:short], atol=1e-10 * values[0])


def test_what_cannot_be_traced_is_taken_whole_and_said() -> None:
    module, z = drawn(Opaque), batch(ROWS)
    (found,) = shape(nn.Sequential(module), z).layers
    assert found.verdict is None
    assert "taken whole" in found.notes[0]
    assert agree(found.local, jacobian(module, z)) < 1e-11
    two = drawn(lambda: Around(branch(), lambda m, x, h: torch.tanh(x) + h))
    (found,) = shape(nn.Sequential(two), z).layers
    assert found.verdict is None
    assert "cannot be told" in found.notes[0]
    gate = drawn(lambda: Around(branch(), lambda m, x, h: x * h))
    assert "not by a sum" in shape(nn.Sequential(gate), z).layers[0].notes[0]


def test_parameters_that_are_used_twice_count_once() -> None:
    shared = drawn(lambda: Around(nn.Linear(4, 4), lambda m, x, h: x + torch.tanh(m.f(h))))
    del shared.alpha
    z = batch(ROWS)
    (found,) = shape(nn.Sequential(shared), z).layers
    assert "twice" in found.notes[0]
    assert found.parameters is not None
    assert agree(found.parameters, jacobian_in_parameters(shared, z)) < 1e-11


def test_a_network_of_the_users_class_is_read_layer_by_layer() -> None:
    class Net(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.conv, self.pool = nn.Conv2d(2, 3, 3), nn.AvgPool2d(2)
            self.blocks = nn.Sequential(Basic(3, 3, 1), Basic(3, 4, 2))
            self.out = nn.Linear(4 * 2, 2)

        def forward(self, x: Any) -> Any:
            x = self.blocks(self.pool(F.relu(self.conv(x))))
            return self.out(x.view(x.size(0), -1))

    net, z = drawn(Net), batch((3, 2, 8, 6))
    found = shape(net, z)
    names = [layer.name for layer in found.layers]
    assert names == ["conv", "relu", "pool", "blocks.0", "blocks.1", "view", "out"]
    assert not found.notes
    layers, _ = read(net, z.numpy())
    value = z.numpy()
    for _, layer in layers:
        value = layer.at(value).value
    np.testing.assert_allclose(value, bare(net)(z).detach().numpy(), atol=1e-12)


def test_the_module_is_left_as_it_was_and_dropout_is_told() -> None:
    net = drawn(lambda: nn.Sequential(nn.BatchNorm1d(4), nn.ReLU(inplace=True), nn.Dropout(0.5)))
    before = copy.deepcopy(net.state_dict())
    found = shape(net, batch(ROWS))
    assert "dropout" in found.notes[0]
    assert net[1].inplace
    assert net[2].p == 0.5
    assert all(torch.equal(value, net.state_dict()[key]) for key, value in before.items())


def test_verdicts_of_modules() -> None:
    good, bad = nn.Linear(4, 4, bias=False), nn.Linear(4, 4, bias=False)
    with torch.no_grad():
        good.weight.mul_(0.2)
        bad.weight.copy_(-torch.eye(4))
    for linear, verdict in ((good, IMPROVES), (bad, WORSENS)):
        block = Around(linear, lambda m, x, h: x + h)
        assert shape(nn.Sequential(block), batch(ROWS)).layers[0].verdict == verdict


@pytest.mark.parametrize(
    ("module", "message"),
    [
        (nn.Sequential(), "no layers"),
        (torch.zeros(2), "must be a module, got a Tensor"),
        (nn.Sequential(nn.Linear(3, 3)), "layer 0 does not take a batch of shape"),
        (nn.Sequential(nn.GRU(4, 2)), "gives a tuple"),
        (nn.Embedding(3, 4), "does not take"),
        (nn.Sequential(nn.RReLU()), "other values each time"),
    ],
)  # fmt: skip
def test_a_wrong_module_is_told_in_one_line(module: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message) as told:
        shape(module, batch(ROWS))
    assert "\n" not in str(told.value)
