"""What is assumed, and why are there no standard errors? One sentence each."""

from __future__ import annotations

from resoft.reading.errors import listed
from resoft.support.arrays import BYTES, GIB

FEW_CLUSTERS = 30  # below which errors by clusters tend to be too small, as simulations show
LIKELIHOOD = "Inverse Hessian: the loss is minus a log-likelihood of independent samples."
AS_LIKELIHOOD = (
    "Inverse Hessian: right where the loss is minus a log-likelihood of independent rows, as "
    "covariance='model' says; 'HC0' does not ask for that."
)
OF_CHOICES = (
    "Inverse Hessian: the loss is minus the log-likelihood of choices that are independent from "
    "group to group."
)
EQUAL = (
    "s^2 (J^T J)^-1: right where the errors are independent, of mean zero and equal variance; "
    "covariance='HC0' does not ask for equal variances."
)
EQUAL_SHARES = (
    "b is taken as the shares of independent amounts in their sum, with errors of equal variance; "
    "covariance='HC0' does not ask for equal variances."
)
PRIOR = (
    "Laplace's approximation H^-1 of a posterior: the penalty is the prior's. The intervals are "
    "credible ones; z and P would test against a shrunken estimate and are not given."
)
PRIOR_WITH_SCALE = (
    "Laplace's approximation s^2 H^-1 of a posterior, for errors of equal variance s^2: the "
    "regulariser is the prior's. The intervals are credible ones; z and P would test against a "
    "shrunken estimate and are not given."
)
BIASED = (
    "The penalty pulls the estimate towards 0: errors and intervals are about what the penalised "
    "fit tends to, not about coefficients without a penalty; so z and P are not given."
)
SHARES = (
    "b is taken as the shares of independent amounts in their own sum, which each of them moves."
)
AS_GIVEN = "b is taken as it is, with errors of mean zero that are independent from row to row."
FREQUENCY = "A sample of weight s counts as s samples."
PROBABILITY = "Weights are sampling weights: a sample of weight s is one sample, not s."
GROUPS_DRAWN = "Weights are sampling weights: a group of weight s is one group, not s."
SOFT = "Targets are shares, not counts: the sandwich holds where their means are the model's."
STANDARDISED = (
    "Coefficients and errors are those of the standardised columns, per standard deviation; the "
    "levels of text are as they are."
)
MIRRORED = (
    "The loss at -x is that at x: the signs of all coefficients may be turned at once, and errors "
    "and intervals are about the x that is shown."
)

NOT_FINISHED = "No standard errors: the fit ended without a minimum ({status})."
EXACT = "No standard errors: the fit is exact, so that nothing tells how large errors are."
CONSTANT = "No standard errors: the loss has no curvature at x, in any direction."
SADDLE = "No standard errors: the Hessian at x has a negative eigenvalue, so x is no minimum."
WEIGHTED_GROUPS = (
    "No standard errors: what weights of groups say of their rows' errors is not known here. Fit "
    "without weights, or resample the groups (bootstrap)."
)
OVERFLOW = "No standard errors: the Hessian is not finite at x. Scale the columns of A."
KINKS = (
    "No standard errors: the loss has kinks, and where its slope jumps its Hessian is no inverse "
    "covariance. Resample the rows (bootstrap), or smooth the loss."
)
COUPLED = (
    "No standard errors: each row's residual holds all of b, so that errors of b do not stay in "
    "their rows. Fit the normalised form of the loss, or resample the rows (bootstrap)."
)
NO_CHOICES = (
    "No standard errors: b holds shares, not choices or counts, and the loss is no likelihood of "
    "theirs. covariance='HC0' asks for independent groups alone."
)
NOT_ADDITIVE = (
    "No standard errors by covariance='model': the residual is no prediction less b, so that its "
    "square is no error's variance. covariance='HC0' does not ask for that."
)
FLAT_JACOBIAN = (
    "No standard errors by covariance='model': J^T J is singular where the Hessian is not. "
    "covariance='HC0' takes the Hessian."
)
SHARES_WITH_PRIOR = (
    "No standard errors by covariance='model': errors of shares add up to zero, which the prior's "
    "posterior does not know. covariance='HC0' does."
)
NOT_COUNTS = (
    "No standard errors by covariance='model': the targets are shares, not labels or counts, and "
    "the loss is no likelihood of theirs. covariance='HC0' asks for their means alone."
)
NO_LIKELIHOOD = (
    "No standard errors by covariance='model': the layer's loss is not proved to be a "
    "cross-entropy, and so no likelihood is known. covariance='HC0' does not ask for one."
)
WEIGHED = (
    "No standard errors: say what the sample weights are, weights_are='frequency' (a row of weight "
    "2 is two samples) or 'probability' (it is one, drawn or counted with weight 2)."
)
DRAWN = (
    "No standard errors by covariance='model': weights that are no frequencies make no likelihood. "
    "covariance='HC0' takes them as they are."
)


def of_family(family: str) -> str:
    """Of a likelihood that was recognised."""
    return f"Inverse Hessian: the loss is minus the log-likelihood of independent {family}."


def no_rows_left(n: int, rank: int, what: str = "rows") -> str:
    """Too few rows, or groups."""
    return (
        f"No standard errors: {n} {what} leave nothing beside {rank} coefficients that would tell "
        "how large errors are."
    )


def no_samples(label: str) -> str:
    """Of a class."""
    return (
        f"No standard errors: class {label} has no sample, so that nothing tells how far its "
        "probability is from 0. Leave the class out."
    )


def too_large(size: int, limit: int) -> str:
    """Too many coefficients."""
    gib = BYTES * size**2 / GIB
    return (
        f"No standard errors: a covariance of {size} coefficients takes {gib:.2g} GiB several "
        f"times over, and {limit} is the limit. Fit fewer columns."
    )


def beside_pole(name: str | None, distance: float) -> str:
    """The normalising sum may vanish within the range of the errors."""
    return (
        f"No standard errors: {name} is only {distance:.2g} of its standard errors away from 0, "
        "where the loss has its pole, so that no normal approximation holds. Resample the rows "
        "(bootstrap), or add a regulariser."
    )


def independent(of: str) -> str:
    """What the sandwich asks for."""
    return f"Sandwich H^-1 (sum of {of}' scores squared) H^-1: the {of} are independent."


def few_clusters(clusters: int, rank: int, what: str = "clusters") -> str | None:
    """A warning where the sandwich rests on few of them."""
    if clusters > max(rank, FEW_CLUSTERS):
        return None
    return f"Only {clusters} {what} for {rank} coefficients: errors tend to be too small."


def left_open(names: list[str]) -> str:
    """Coefficients without a variance."""
    return (
        f"Not determined by the data, and so without standard errors: {listed(names, str)}. Sums "
        "of coefficients that are determined have theirs: contrast(L)."
    )
