"""What is the loss's local shape in one layer's W, and what does it look like from further away?

With the other layers fixed the loss is quadratic in W inside a region (D1). Along a direction V its
curvature there is (2 / G) sum_g ||M_g D_g V z_g||^2 (D2); for one sample the semi-axes are those of
M D, times ||z|| (D3). Surfaces are drawn along directions whose rows have the lengths of the
weights' own (Li et al., arXiv 1712.09913), without the biases.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from resoft.network import Sequential
from resoft.network.layer import Parameters
from resoft.reproduce.singular.layers import conditions, conditions_on_range, singular_values
from resoft.reproduce.singular.network import DENSE, RESIDUAL, branch_of, loss
from resoft.support.arrays import Array


def surface(model: Sequential, X: Array, T: Array, grid: Array, rng: np.random.Generator) -> Array:
    """The loss at theta + a d_1 + b d_2, a along axis 1 and b along axis 0 of the result."""
    theta = model.parameters
    first, second = direction(theta, rng), direction(theta, rng)
    return np.array([
        [
            loss(model.with_parameters(moved(moved(theta, first, a), second, b)).at(X).value, T)
            for a in grid
        ]
        for b in grid
    ])  # fmt: skip


def direction(theta: Parameters, rng: np.random.Generator) -> Parameters:
    """Normal, each row as long as the weights' own; 0 for biases."""
    found = {}
    for name, value in theta.items():
        drawn = rng.normal(size=value.shape)
        if value.ndim == 1:
            found[name] = np.zeros_like(value)
        else:
            lengths = np.linalg.norm(value, axis=1, keepdims=True)
            found[name] = drawn * (lengths / np.linalg.norm(drawn, axis=1, keepdims=True))
    return found


def moved(theta: Parameters, step: Parameters, size: float) -> Parameters:
    """theta + size * step."""
    return {name: value + size * step[name] for name, value in theta.items()}


def nonconvex_share(values: Array, spacing: float) -> float:
    """The share of the inner points at which second differences have a negative eigenvalue."""
    centre = values[1:-1, 1:-1]
    down = (values[2:, 1:-1] - 2 * centre + values[:-2, 1:-1]) / spacing**2
    across = (values[1:-1, 2:] - 2 * centre + values[1:-1, :-2]) / spacing**2
    # differences over two steps along both axes
    mixed = (values[2:, 2:] - values[2:, :-2] - values[:-2, 2:] + values[:-2, :-2]) / (
        2 * spacing
    ) ** 2
    least = (down + across) / 2 - np.hypot((down - across) / 2, mixed)
    return float((least < 0).mean())


@dataclass(frozen=True)
class Line:
    """Along theta + t V in one layer's W: losses, their slopes and curvatures (D2), and the numbers
    of entries of D, of this layer and later ones, that have switched since the point before.
    """

    t: Array
    losses: Array
    slopes: Array
    curvatures: Array
    switched: Array

    def quadratic(self, place: int) -> Array:
        """The local quadratic at t[place], D1 and D2, at every t."""
        away = self.t - self.t[place]
        return np.asarray(
            self.losses[place] + self.slopes[place] * away + self.curvatures[place] * away**2 / 2
        )


def line(
    model: Sequential, layer: int, X: Array, T: Array, t: Array, rng: np.random.Generator
) -> Line:
    """By each point's own linear map: nothing is differenced."""
    theta = model.parameters
    name = weight_name(model, layer)
    only = {key: np.zeros_like(value) for key, value in theta.items()}
    only[name] = direction({name: theta[name]}, rng)[name]
    losses, slopes, curvatures, signs = [], [], [], []
    for size in t:
        there = model.with_parameters(moved(theta, only, float(size)))
        here = there.at(X)
        change = here.push_parameters(only)  # M_g D_g V z_g
        losses.append(loss(here.value, T))
        slopes.append(float(2 / len(T) * (change * (here.value - T)).sum()))
        curvatures.append(float(2 / len(T) * (change**2).sum()))
        signs.append(signs_of(there, layer, X))
    switched = [0, *(int((a != b).sum()) for a, b in pairwise(signs))]
    return Line(t, np.array(losses), np.array(slopes), np.array(curvatures), np.array(switched))


def weight_name(model: Sequential, layer: int) -> str:
    """What W of that hidden layer is called among the parameters."""
    weight = branch_of(model.layers[layer]).weight
    return next(name for name, value in model.parameters.items() if value is weight)


def signs_of(model: Sequential, layer: int, X: Array) -> Array:
    """Which entries are positive before the activations, from that layer on, one long array."""
    found = []
    Z = X
    for number, each in enumerate(model.layers[:-1]):
        if number >= layer:
            found.append(branch_of(each).at(Z).value.ravel() > 0)
        Z = each.at(Z).value
    return np.concatenate(found)


def local(
    model: Sequential, connection: str, layer: int, X: Array, slope: float
) -> dict[str, Array]:
    """Condition numbers at each sample: of M D, of the layer's own matrix, and D10's derivative."""
    Z = Sequential(model.layers[:layer]).at(X).value
    D = np.where(branch_of(model.layers[layer]).at(Z).value > 0, 1.0, slope)
    W = branch_of(model.layers[layer]).weight
    rest = Sequential(model.layers[layer + 1 :]).at(model.layers[layer].at(Z).value)
    outputs = rest.value.shape[1]
    units = np.broadcast_to(np.eye(outputs)[:, None], (outputs, len(X), outputs))
    M = np.moveaxis(rest.pull(units), 1, 0)[..., -W.shape[0] :]  # the new features come last
    MD = M * D[:, None]
    A = D[..., None] * W
    found = {"MD": conditions_on_range(singular_values(MD))}
    if connection == DENSE:
        s = singular_values(np.concatenate(
            [np.broadcast_to(np.eye(W.shape[1]), (len(X), W.shape[1], W.shape[1])), A], axis=1
        ))  # fmt: skip
        return found | {"layer": conditions(s)}
    rho = 1.0 if connection == RESIDUAL else 0.0
    whole = A + rho * np.eye(W.shape[1])
    return found | {
        "layer": conditions(singular_values(whole)),
        "derivative": log_condition_slope(whole),
    }


def log_condition_slope(A: Array) -> Array:
    """d ln kappa(A + rho I) / d rho at rho = 0: u_1.v_1 / s_1 - u_n.v_n / s_n (D10)."""
    U, s, Vt = np.linalg.svd(A)
    along = (np.swapaxes(U, -1, -2) * Vt).sum(axis=-1)  # u_i . v_i
    return np.asarray(along[..., 0] / s[..., 0] - along[..., -1] / s[..., -1])
