"""How do features tell the shares of a total, and how well? A regressor and its scorer."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from typing import Any, Literal, Self

import numpy as np
from scipy import sparse
from scipy.optimize import OptimizeResult
from sklearn.base import BaseEstimator, RegressorMixin
from sklearn.exceptions import ConvergenceWarning
from sklearn.metrics import r2_score
from sklearn.utils import Tags
from sklearn.utils.validation import _check_sample_weight, check_is_fitted

from resoft.api.minimize import TOLERANCE, minimize
from resoft.api.result import MOST_ITERATIONS
from resoft.estimators.inputs import check_numbers, is_sparse, seed_of, taken_out, validated
from resoft.kernels.modules import known_losses
from resoft.multistart.campaign import Method
from resoft.objective.groups import known_groups, labelled, positive_totals
from resoft.objective.links import Link
from resoft.objective.objective import Side
from resoft.objective.problem import as_rows
from resoft.support.arrays import Array, Index
from resoft.support.inputs import refuse_unread


class ShareRegressor(RegressorMixin, BaseEstimator):  # type: ignore[misc]
    """Features X (n, d) to amounts y (n,) that are shares of a total.

    With z_i = <x_i, coef_> + intercept_ and a link u, exp(z) + t z for loss="unified", row i has
    the share f_i = u(z_i) / alpha, where alpha is the sum of u over the rows. What is minimised is

        sum_i (f_i - y_i / T)^2 / 2  +  sum_i (z_i / n)^2 / (2 C),    T = sum_i y_i

    so the unit of y is of no matter, and C means the same for few rows and many: with m = T / n,
    the mean amount, it is C sum_i ((T f_i - y_i) / m)^2 / 2 + sum_i z_i^2 / 2, but for a factor. T
    must be positive; single amounts may be negative. With `groups` given to `fit` each group has
    its own T, alpha and n, and the groups' sums are added up; the coefficients are common to all.

    `predict` gives amounts: T / alpha, both those of the fit, times u(z). So the amount of a row
    does not depend on the rows beside it; on the fit's own rows the amounts add up to T. `shares`
    takes the rows handed over as the whole, and gives f, whose sum is one in each group.

    Losses that do not normalise ("exp", "cosh", "sinh", "unified-plain") fit u to y as it is, of
    whatever sign, with z_i^2 / (2 C) in place of (z_i / n)^2 / (2 C); groups say nothing to them.
    The rescaled losses have that penalty, too. They vanish wherever all u do, which tells nothing
    of shares: "exp-rescaled", "sinh-rescaled" and, with an intercept, "unified-rescaled" end there.

    There is no sample_weight: to repeat a row is to change the total that all rows share.

    Args:
        loss: the name of a loss of resoft, or the path of a file that declares one.
        C: inverse strength of the L2 penalty, which is on z, intercept and all, and so does not
            depend on the scales of the features; inf for none.
        fit_intercept: whether z has a constant.
        tol: the decrease still predicted, relative to the loss, at which a fit ends.
        max_iter: limit on the iterations from each start.
        method: "approximate-newton" or "newton".
        side: the sign of alpha, "positive" or "negative"; "both" looks on both sides.
        parameters: the loss' scalars by name, such as {"t": 0.5}.
        backend: "auto", "numpy", "numexpr" or "numba".
        starts: how many points to start from; None for as many as suit the loss and the size.
        random_state: for the starts that are drawn by chance.
        group_column: a column of X that holds the groups' labels, by its name where X is a frame,
            else by its number; it is no feature. So groups pass through whatever hands on X alone,
            as `cross_val_score(model, X, y, groups=X["region"], cv=GroupKFold())`.

    Attributes:
        coef_: (d,).
        intercept_: a number.
        groups_: the groups' labels (G,); None where none were given.
        totals_: the groups' T (G,), (1,) where no groups were given; None without normalisation.
        n_iter_: iterations, over all starts.
        result_: what resoft.minimize returned; until it is pickled it refers to X for `summary` and
            the like, and nothing else needs it.
    """

    def __init__(
        self,
        loss: str = "unified",
        *,
        C: float = np.inf,
        fit_intercept: bool = True,
        tol: float = TOLERANCE,
        max_iter: int = MOST_ITERATIONS,
        method: Method = "approximate-newton",
        side: Side = "both",
        parameters: Mapping[str, float] | None = None,
        backend: Literal["auto", "numpy", "numexpr", "numba"] = "auto",
        starts: int | None = None,
        random_state: Any = 0,
        group_column: Any = None,
    ) -> None:
        self.loss = loss
        self.C = C
        self.fit_intercept = fit_intercept
        self.tol = tol
        self.max_iter = max_iter
        self.method = method
        self.side = side
        self.parameters = parameters
        self.backend = backend
        self.starts = starts
        self.random_state = random_state
        self.group_column = group_column

    def fit(self, X: Any, y: Any, groups: Any = None) -> Self:
        """Fit to X (n, d), dense, sparse or a data frame, y (n,) and the rows' groups (n,)."""
        check_numbers(self.C, self.tol, self.max_iter)
        refuse_unread(y=y)
        X, groups = self._apart(X, groups)
        X, y = validated(self, X, y, y_numeric=True)
        y = np.asarray(y, dtype=np.float64)
        link = Link(self.loss, dict(self.parameters or {}))
        self.groups_, self.totals_ = None, None
        index = np.zeros(y.size, dtype=np.intp)
        if link.normalises:
            self.groups_, index = labelled(groups, y.size)
            self.totals_ = positive_totals(self.groups_, index, y)
            y = y / self.totals_[index]
        self.result_ = self._minimised(link, _with_ones(X) if self.fit_intercept else X, y, index)
        self.coef_ = self.result_.x[: X.shape[1]].copy()
        self.intercept_ = float(self.result_.x[-1]) if self.fit_intercept else 0.0
        self.n_iter_ = self.result_.nit
        self._link = link
        if self.totals_ is not None:
            z = np.asarray(X @ self.coef_ + self.intercept_)
            self._anchors = link.anchors(z, index, self.totals_)
        return self

    def predict(self, X: Any, groups: Any = None) -> Array:
        """The amounts (n,) of the rows of X, each in one of the fit's groups, if that had any."""
        return self._amounts(*self._read(X, groups))

    def shares(self, X: Any, groups: Any = None) -> Array:
        """The shares (n,) of the rows of X in their sum, or in that of their group, old or new."""
        z, groups = self._read(X, groups)
        return self._shares(z, labelled(groups, z.size)[1])

    def score(self, X: Any, y: Any, sample_weight: Any = None, groups: Any = None) -> float:
        """R^2 of the amounts that `predict` gives. No fit tells the total of a group that it did
        not have: that of y is taken there, times the shares. `share_scorer` scores shares alone.
        """
        z, groups = self._read(X, groups)
        self._need(groups)
        labels, index = labelled(groups, z.size)
        new = np.zeros(z.size, dtype=bool)
        if labels is not None and self.totals_ is not None:
            known = set() if self.groups_ is None else set(self.groups_.tolist())
            new = np.array([label not in known for label in labels.tolist()])[index]
        amounts = np.empty(z.size)
        if np.any(new):
            amounts[new] = self._of_new(z[new], labels, index[new], as_rows("y", y, z.size)[new])
        if not np.all(new):
            amounts[~new] = self._amounts(
                z[~new], groups if labels is None else labels[index[~new]]
            )
        return float(r2_score(y, amounts, sample_weight=sample_weight))

    def _told(self, X: Any, y: Any, groups: Any) -> tuple[Array, Array, Index]:
        """The shares that are told, those of y, and the number of each row's group, all (n,)."""
        z, groups = self._read(X, groups)
        self._need(groups)
        labels, index = labelled(groups, z.size)
        y = as_rows("y", y, z.size, "X")
        return self._shares(z, index), y / positive_totals(labels, index, y)[index], index

    def _need(self, groups: Any) -> None:
        if self.groups_ is not None and groups is None:
            raise ValueError(
                "the fit had groups, so a score takes groups: hand them to the fit and the score "
                "by metadata routing, or let group_column name their column of X"
            )

    def _of_new(self, z: Array, labels: Any, index: Index, y: Array) -> Array:
        """The amounts of whole groups that the fit did not have, their totals those of y."""
        there, index = np.unique(index, return_inverse=True)
        return positive_totals(labels[there], index, y)[index] * self._shares(z, index)

    def _amounts(self, z: Array, groups: Any) -> Array:
        if self.totals_ is None:
            return self._link.fitted(z)
        return self._link.beside(self._anchors, z, known_groups(self.groups_, groups, z.size))

    def _shares(self, z: Array, index: Index) -> Array:
        if self.totals_ is None:
            raise ValueError(
                f"loss {self._link.loss!r} does not normalise, so there are no shares: "
                "predict gives its amounts"
            )
        return self._link.within(z, index)

    def _apart(self, X: Any, groups: Any) -> tuple[Any, Any]:
        """The features, and the groups, which may be a column beside them."""
        refuse_unread(X=X, groups=groups)
        if self.group_column is None:
            return X, groups
        if groups is not None:
            raise ValueError(
                f"the groups are column {self.group_column!r} of X, so give no groups beside it, "
                "or leave group_column out"
            )
        return taken_out(X, self.group_column)

    def _read(self, X: Any, groups: Any) -> tuple[Array, Any]:
        """z (n,) and the groups."""
        check_is_fitted(self)
        X, groups = self._apart(X, groups)
        X = validated(self, X, reset=False)
        return np.asarray(X @ self.coef_ + self.intercept_), groups

    def _minimised(self, link: Link, A: Any, b: Array, index: Index) -> OptimizeResult:
        """What minimises the loss, or the groups' losses, with a warning where it was not found."""
        w = None
        if np.isfinite(self.C):
            n = np.bincount(index)[index] if link.in_shares else 1.0
            w = np.full(b.size, 1 / (np.sqrt(self.C) * n))
        result = minimize(
            self.loss,
            A,
            b,
            w=w,
            groups=index,
            method=self.method,
            side=self.side,
            parameters=self.parameters,
            backend=self.backend,
            tolerance=self.tol,
            max_iterations=self.max_iter,
            seed=seed_of(self.random_state),
            starts=self.starts,
        )
        message = result.message.replace("max_iterations", "max_iter")
        if not np.isfinite(result.fun):
            raise ValueError(message)
        if not result.success:
            warnings.warn(message, ConvergenceWarning, stacklevel=3)
        return result

    def __sklearn_tags__(self) -> Tags:
        tags = super().__sklearn_tags__()
        tags.input_tags.sparse = True
        tags.target_tags.positive_only = self._needs_total()
        return tags

    def _needs_total(self) -> bool:
        """Whether the loss normalises; a loss that is no name would first have to be derived."""
        name = str(self.loss).replace("_", "-")
        return name not in known_losses() or Link(name, {}).normalises


def _with_ones(X: Any) -> Any:
    """X with a column of ones, sparse where X is."""
    ones = np.ones((X.shape[0], 1), dtype=X.dtype)
    if not is_sparse(X):
        return np.hstack([X, ones])
    both: Any = [X, sparse.csr_array(ones)]
    return sparse.hstack(both, format=X.format)


class ShareScorer(BaseEstimator):  # type: ignore[misc]
    """R^2 of shares in their groups, beside equal shares, which score 0; 1 is the best.

    With f the shares that a ShareRegressor gives, T_g the sum of y in a group of n_g rows:

        1 - sum_i (y_i / T_g - f_i)^2 / sum_i (y_i / T_g - 1 / n_g)^2

    The rows handed over are the whole of each group, so that a group need not be one of the fit's,
    and how large the totals are is of no matter. The groups come from `group_column` of the
    regressor, or as `groups` by scikit-learn's metadata routing, set_score_request(groups=True).
    The regressor may be the last step of a pipeline, or the best of a search.

    Raises:
        ValueError: there is no ShareRegressor, or it has no shares; the message says which.
    """

    def __call__(
        self, estimator: Any, X: Any, y: Any, sample_weight: Any = None, groups: Any = None
    ) -> float:
        """The score of a fitted estimator on rows X (n, d) with amounts y (n,)."""
        return self.score(estimator, X, y, sample_weight, groups)

    def score(
        self, estimator: Any, X: Any, y: Any, sample_weight: Any = None, groups: Any = None
    ) -> float:
        """The same: metadata routing goes by this name."""
        X, regressor = _reached(X, estimator)
        f, shares, index = regressor._told(X, y, groups)
        sizes = np.bincount(index)[index]
        weights = _check_sample_weight(sample_weight, f[:, None], ensure_non_negative=True)
        missed = float(np.sum(weights * np.square(shares - f)))
        spread = float(np.sum(weights * np.square(shares - 1 / sizes)))
        if spread == 0.0:  # as r2_score has it
            return 1.0 if missed == 0.0 else 0.0
        return 1 - missed / spread


def _reached(X: Any, estimator: Any) -> tuple[Any, ShareRegressor]:
    """The regressor inside pipelines and fitted searches, and X as it gets it."""
    given = estimator
    while not isinstance(estimator, ShareRegressor):
        if hasattr(estimator, "steps"):
            before, estimator = estimator[:-1], estimator[-1]
            X = before.transform(X) if len(before) else X
        elif hasattr(estimator, "best_estimator_"):
            estimator = estimator.best_estimator_
        else:
            raise ValueError(
                "shares are scored of a ShareRegressor, alone, as the last step of a pipeline or "
                f"the best of a fitted search, got {type(given).__name__}"
            )
    return X, estimator


share_scorer = ShareScorer()
