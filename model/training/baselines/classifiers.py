"""The baseline classifiers. Both give scores per window, which calibration.py turns into probabilities.

Numbers that the app stores in half or single precision are rounded before the next step is fitted on them, so that the
exported classifier equals the trained one.
"""

from dataclasses import dataclass

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.svm import SVC

from training.data.features import EMOTIONS

N_LABELS = len(EMOTIONS)
#: As in src/core/classifier/baselines/forest.ts.
SMALLEST_SHARE = 1e-3


def rounded(x: np.ndarray, kind: type) -> np.ndarray:
    """Rounds to a float type. Returns doubles."""
    return np.asarray(x, kind).astype(np.float64)


@dataclass(frozen=True)
class Reduction:
    """Functionals -> principal components of their z-scores.

    mean, scale: [n_functionals]; components: [n_components, n_functionals]
    """

    mean: np.ndarray
    scale: np.ndarray
    components: np.ndarray

    def __call__(self, x: np.ndarray) -> np.ndarray:
        return ((x - self.mean) * self.scale) @ self.components.T


def fit_reduction(x: np.ndarray, n_components: int) -> Reduction:
    mean = rounded(x.mean(0, dtype=np.float64), np.float32)
    scale = rounded(1 / np.maximum(x.std(0, dtype=np.float64), 1e-4), np.float32)
    z = (x - mean) * scale
    _, vectors = np.linalg.eigh(z.T @ z)
    return Reduction(mean, scale, rounded(vectors[:, ::-1][:, :n_components].T, np.float16))


@dataclass(frozen=True)
class SvmSettings:
    """cost: C; gamma: of the kernel, relative to scikit-learn's "scale", 1 / (n_components * variance)."""

    n_components: int = 100
    cost: float = 3.0
    gamma: float = 1.0


class Svm:
    """SVM with RBF kernel on principal components. Its scores are the 28 one-against-one decision values."""

    def __init__(self, settings: SvmSettings):
        self.settings = settings

    def fit(self, x: np.ndarray, y: np.ndarray, weight: np.ndarray) -> "Svm":
        """Raises ValueError unless every emotion occurs in `y`."""
        if len(np.unique(y)) != N_LABELS:
            raise ValueError("every emotion must occur among the clips to train on")
        self.reduction = fit_reduction(x, self.settings.n_components)
        z = rounded(self.reduction(x), np.float16)
        self.gamma = self.settings.gamma / (z.shape[1] * z.var())
        self.svc = SVC(C=self.settings.cost, gamma=self.gamma, cache_size=1000, decision_function_shape="ovo")
        self.svc.fit(z, y, weight)
        return self

    def scores(self, x: np.ndarray) -> np.ndarray:
        """Equal to scikit-learn's decision_function (tested), but several times faster by matrix products."""
        vectors, coefficients = self.svc.support_vectors_, self.svc._dual_coef_
        ends = np.cumsum(self.svc.n_support_)
        starts = ends - self.svc.n_support_
        scores = []
        for z in np.array_split(self.reduction(x), max(1, len(x) // 1000)):
            distance = (z**2).sum(1)[:, None] + (vectors**2).sum(1) - 2 * z @ vectors.T
            kernel = np.exp(-self.gamma * np.maximum(distance, 0))
            # sums[k][:, row]: sums with this row of coefficients over the support vectors of emotion k.
            sums = [kernel[:, a:b] @ coefficients[:, a:b].T for a, b in zip(starts, ends)]
            pairs = [sums[a][:, b - 1] + sums[b][:, a] for a in range(N_LABELS) for b in range(a + 1, N_LABELS)]
            scores.append(np.stack(pairs, 1) + self.svc._intercept_)
        return np.concatenate(scores)


@dataclass(frozen=True)
class ForestSettings:
    """share: of the windows that each tree is trained on. Less than 1 decorrelates the trees and takes less time."""

    n_trees: int = 60
    max_leaves: int = 400
    min_leaf: int = 2
    max_features: str | float = "sqrt"
    share: float = 0.4


class Forest:
    """Random forest on the functionals. Its scores are the logarithms of the trees' mean class shares."""

    def __init__(self, settings: ForestSettings, seed: int):
        self.settings = settings
        self.seed = seed

    def fit(self, x: np.ndarray, y: np.ndarray, weight: np.ndarray) -> "Forest":
        s = self.settings
        self.forest = RandomForestClassifier(
            s.n_trees,
            max_leaf_nodes=s.max_leaves,
            min_samples_leaf=s.min_leaf,
            max_features=s.max_features,
            max_samples=s.share,
            random_state=self.seed,
        ).fit(x, y, weight)
        for tree in (t.tree_ for t in self.forest.estimators_):
            # The app stores each leaf's shares as bytes, scaled so that the largest is 255.
            shares = tree.value[:, 0] / tree.value[:, 0].max(1, keepdims=True)
            tree.value[:, 0] = np.round(255 * shares)
        return self

    def votes(self, x: np.ndarray) -> np.ndarray:
        """Mean class shares of the trees, [n_windows, labels]."""
        # Not predict_proba, which since scikit-learn 1.3 assumes that leaves already contain shares.
        leaves = (t.tree_.predict(x.astype(np.float32)) for t in self.forest.estimators_)
        return np.mean([leaf / leaf.sum(1, keepdims=True) for leaf in leaves], axis=0)

    def scores(self, x: np.ndarray) -> np.ndarray:
        return np.log(self.votes(x) + SMALLEST_SHARE)
