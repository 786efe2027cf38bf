#!/usr/bin/env python3
"""Fits the models of `src/align/alone.rs` (two sentences by themselves) and writes them there.

    fit_alone.py PAIRS_DIR

PAIRS_DIR holds JSON lines with "a" and "b": `mrpc_train.jsonl` and `mrpc_val.jsonl` with a "label" (1: the same), and
`headlines_train.jsonl` and `headlines_dev.jsonl` with a "score" of 0 to 5. A headline pair of score s counts as s / 5 of a positive and
the rest of a negative, with the weight given below: the two sets pull apart (what is a paraphrase, what is alike), and at this weight
both are near their best. The intercept is the one of a logistic regression of mrpc_train on the
sum of the others.

Needs numpy, scipy and scikit-learn, and `cargo build --release --example link_features`.
"""
import json, os, re, subprocess, sys

import numpy as np
from scipy.stats import spearmanr
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

HEADLINES = 1.7
ROOT = os.path.join(os.path.dirname(__file__), "..")
TOOL = os.path.join(ROOT, "target", "release", "examples", "link_features")


def read(path, key, option):
    out = subprocess.run([TOOL, *option, "--pairs", path], capture_output=True, text=True, check=True).stdout
    x = np.array([json.loads(line)["x"] for line in out.splitlines()])
    y = np.array([float(json.loads(line)[key]) for line in open(path, encoding="utf-8") if line.strip()])
    return x, y


def write(constant, model):
    path = os.path.join(ROOT, "src", "align", "alone.rs")
    source = open(path, encoding="utf-8").read()
    weights = ", ".join(f"{w:.3f}" for w in model[0])
    block = f"const {constant}: AloneModel = AloneModel {{ intercept: {model[1]:.3f}, weights: [{weights}] }};"
    source = re.sub(rf"const {constant}: AloneModel =.*?;\n", lambda _: block + "\n", source, flags=re.S)
    open(path, "w", encoding="utf-8").write(source)


def main(folder):
    for constant, option in (("WITH_VECTORS", []), ("WITHOUT_VECTORS", ["--without-vectors"])):
        sets = {
            name: read(f"{folder}/{name}.jsonl", key, option)
            for name, key in (
                ("mrpc_train", "label"),
                ("mrpc_val", "label"),
                ("headlines_train", "score"),
                ("headlines_dev", "score"),
            )
        }
        (x, y), (hx, hy) = sets["mrpc_train"], sets["headlines_train"]
        mean, spread = np.vstack([x, hx]).mean(0), np.vstack([x, hx]).std(0)
        spread[spread == 0] = 1
        scaled = (np.vstack([x, hx, hx]) - mean) / spread
        labels = np.hstack([y, np.ones(len(hy)), np.zeros(len(hy))])
        weights = np.hstack([np.ones(len(y)), HEADLINES * hy / 5, HEADLINES * (1 - hy / 5)])
        fitted = LogisticRegression(C=1, max_iter=3000).fit(scaled, labels, sample_weight=weights)
        coefficients = fitted.coef_[0] / spread
        own = LogisticRegression(C=1e6).fit((x @ coefficients)[:, None], y)
        cut = -own.intercept_[0] / own.coef_[0, 0] - coefficients @ mean
        model = coefficients, -cut - coefficients @ mean
        write(constant, model)
        score = lambda name: sets[name][0] @ model[0] + model[1]
        label = sets["mrpc_val"][1]
        print(
            f"{constant}: mrpc_val accuracy {((score('mrpc_val') >= 0) == label).mean():.3f}"
            f" AUC {roc_auc_score(label, score('mrpc_val')):.3f},"
            f" headlines_dev Spearman {spearmanr(score('headlines_dev'), sets['headlines_dev'][1])[0]:.3f}"
        )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
