#!/usr/bin/env python3
"""Fits the link models of `src/align/model.rs` and prints them as Rust, with F1 on every set and what each feature adds.

    fit_models.py EVAL_DIR SEEDS_DIR [--ablate] [--write]

EVAL_DIR holds stories that people read: `fit-stories/*`, `stories/*` (fitted on) and `uk-visit`, `seeds` (judged only), each with
`sentences.jsonl` and `links.jsonl`; the first three have `articles/*`, the articles of `seeds` are SEEDS_DIR/*.txt. `links.jsonl`:
{"a", "b": sentence ids, "label", "agreed"}; links that are not agreed count neither way.

Needs numpy and scikit-learn, and `cargo build --release --example link_features`.

1. The pair model: logistic regression (L2, C = 0.1, standardised features) over all candidate pairs; story pairs of `stories` weigh
   half. It gives the matches from which the surroundings of a pair are computed: after a change of features run the script with
   `--write` (which puts the weights into `model.rs`), build the example again, and run it a second time.
2. The story model (three articles and more) and the model of two articles (stories of two, and every two articles of each story),
   the same way. Intercepts are shifted so that 0.5 is the cut (`best_cut`).
"""
import glob, itertools, json, os, re, subprocess, sys
from collections import defaultdict

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

PAIR = ["bm25", "coverage", "clause", "meaning", "rare", "length", "position"]
SURROUNDINGS = ["support", "expected", "margin", "beside", "around"]
NAMES = PAIR + SURROUNDINGS
TOOL = os.path.join(os.path.dirname(__file__), "..", "target", "release", "examples", "link_features")


def letters(text):
    return "".join(c for c in text.lower() if c.isalnum())


def place(stream, text):
    """Where a sentence stands on the letters of the gold's sentences; None where it does not."""
    t = letters(text)
    at = stream.find(t) if t else -1
    if at < 0 and len(t) > 24:
        for part in (t[: len(t) * 3 // 4], t[len(t) // 4 :]):
            at = stream.find(part)
            if at >= 0:
                t = part
                break
    return (at, at + len(t)) if at >= 0 else None


class Story:
    """The candidate pairs of some articles of a story with their features and what the readers say of them."""

    def __init__(self, folder, files, vectors):
        option = [] if vectors else ["--without-vectors"]
        out = subprocess.run([TOOL, *option, *files], capture_output=True, text=True, check=True).stdout
        rows = [json.loads(line) for line in out.splitlines()]
        links = {(l["a"], l["b"]): l for l in map(json.loads, open(folder + "/links.jsonl", encoding="utf-8"))}
        gold = defaultdict(list)
        file_of = {}
        for g in map(json.loads, open(folder + "/sentences.jsonl", encoding="utf-8")):
            gold[g["file"]].append(g)
            file_of[g["id"]] = g["file"]
        must = {pair for pair, link in links.items() if link["agreed"]}
        names = {os.path.basename(file) for file in files}
        self.n_must = sum(file_of[a] in names and file_of[b] in names for a, b in must)
        covers = self.cover(rows, gold)
        x, y, self.found = [], [], []
        for row in rows:
            pairs = {
                tuple(sorted((a, b)))
                for a in covers[tuple(row["a"])]
                for b in covers[tuple(row["b"])]
                if a.split(".")[0] != b.split(".")[0]
            }
            hits = [pair for pair in pairs if pair in links]
            agreed = [pair for pair in hits if pair in must]
            if not pairs or (hits and not agreed):
                continue
            x.append(row["x"])
            y.append(bool(agreed))
            self.found.append(agreed)
        self.x, self.y = np.array(x).reshape(-1, len(NAMES)), np.array(y, bool)

    @staticmethod
    def cover(rows, gold):
        streams = {}
        for name, sentences in gold.items():
            ends = np.cumsum([0] + [len(letters(g["text"])) for g in sentences])
            streams[name] = ("".join(letters(g["text"]) for g in sentences), ends)
        covers = {}
        for key in {tuple(row[side]) for row in rows for side in "ab"}:
            stream, ends = streams.get(os.path.basename(key[0]), ("", [0]))
            span, hit = place(stream, key[1]), []
            for number, g in enumerate(gold[os.path.basename(key[0])] if span else []):
                start, end = ends[number], ends[number + 1]
                common = min(end, span[1]) - max(start, span[0])
                if common > 0 and (common >= 0.5 * (end - start) or common >= 0.5 * (span[1] - span[0])):
                    hit.append(g["id"])
            covers[key] = hit
        return covers


def fit(stories, columns, weight):
    """Weights of the columns and the intercept."""
    x = np.vstack([story.x[:, columns] for story in stories])
    y = np.hstack([story.y for story in stories])
    w = np.hstack([np.full(len(story.y), weight(story)) for story in stories])
    mean, spread = x.mean(0), x.std(0) + 1e-9
    model = LogisticRegression(C=0.1, max_iter=1000).fit((x - mean) / spread, y, sample_weight=w)
    weights = model.coef_[0] / spread
    return weights, model.intercept_[0] - weights @ mean


def logits(stories, columns, model):
    return [story.x[:, columns] @ model[0] + model[1] for story in stories]


def f1(stories, scores, cut):
    linked = [score >= cut for score in scores]
    true = sum((l & s.y).sum() for l, s in zip(linked, stories))
    false = sum((l & ~s.y).sum() for l, s in zip(linked, stories))
    found = sum(len({pair for at in np.flatnonzero(l & s.y) for pair in s.found[at]}) for l, s in zip(linked, stories))
    must = sum(s.n_must for s in stories)
    precision, recall = true / max(1, true + false), found / max(1, must)
    return 2 * precision * recall / max(1e-9, precision + recall)


def best_cut(sets, scores):
    """The lowest logit whose sum of F1 is within 1 % of the best, smoothed over its neighbours: single cuts are noisy, F1 is flat around
    its best, and there a link more is worth more to a reader than a wrong one fewer."""
    cuts = np.arange(-3, 1.01, 0.1)
    sums = np.array([sum(f1(s, sc, cut) for s, sc in zip(sets, scores)) for cut in cuts])
    smooth = np.convolve(np.pad(sums, 2, "edge"), np.ones(5) / 5, "valid")
    return cuts[np.flatnonzero(smooth >= 0.99 * smooth.max())[0]]


def held_out(fitted, others, columns, weight):
    """F1 over the stories of `fitted`, each scored by a model and a cut that have not seen it."""
    scores = []
    for at, story in enumerate(fitted):
        rest = fitted[:at] + fitted[at + 1 :]
        model = fit(rest + others, columns, weight)
        cut = best_cut([rest, others], [logits(rest, columns, model), logits(others, columns, model)])
        scores.append(logits([story], columns, model)[0] - cut)
    return f1(fitted, scores, 0)


def average_precision(stories, scores):
    return average_precision_score(np.hstack([s.y for s in stories]), np.hstack(scores))


def rust(name, columns, model, cut):
    fields = "".join(f" {NAMES[c]}: {w:.3f}," for c, w in zip(columns, model[0]))
    rest = "" if len(columns) == len(NAMES) else " ..ZERO"
    return f"    {name}: Model {{ intercept: {model[1] - cut:.3f},{fields}{rest} }},"


def write(constant, models):
    path = os.path.join(os.path.dirname(__file__), "..", "src", "align", "model.rs")
    source = open(path, encoding="utf-8").read()
    block = f"pub const {constant}: Models = Models {{\n" + "\n".join(models) + "\n};"
    source = re.sub(rf"pub const {constant}: Models = .*?;\n", lambda _: block + "\n", source, flags=re.S)
    open(path, "w", encoding="utf-8").write(source)


def main(eval_dir, seeds_dir, options):
    ablate = "--ablate" in options
    for vectors in (True, False):
        sets = {name: [] for name in ("fit", "stories", "uk-visit", "seeds", "stories2", "fit2", "uk-visit2", "seeds2")}
        for name, folders in {
            "fit": sorted(glob.glob(eval_dir + "/fit-stories/*")),
            "stories": sorted(glob.glob(eval_dir + "/stories/*")),
            "uk-visit": [eval_dir + "/uk-visit"],
            "seeds": [eval_dir + "/seeds"],
        }.items():
            for folder in folders:
                files = sorted(glob.glob(seeds_dir + "/*.txt" if name == "seeds" else folder + "/articles/*"))
                sets[name if len(files) > 2 else name + "2"].append(Story(folder, files, vectors))
                if len(files) > 2 and name != "stories":
                    sets[name + "2"] += [Story(folder, two, vectors) for two in itertools.combinations(files, 2)]
        for name, stories in sets.items():
            found = sum(len({pair for pairs in s.found for pair in pairs}) for s in stories)
            n_pairs = sum(len(s.y) for s in stories)
            print(f"  {name:12s} candidates {n_pairs}, with {found / max(1, sum(s.n_must for s in stories)):.3f} of the links")
        half = {id(s): 0.5 for s in sets["stories"] + sets["stories2"]} | {id(s): 0.25 for s in sets["fit2"]}
        weight = lambda story: half.get(id(story), 1.0)
        by_name = {name: number for number, name in enumerate(NAMES)}
        own = [by_name[name] for name in PAIR if vectors or name != "meaning"]
        around = [by_name[name] for name in SURROUNDINGS]
        pair = fit(sets["fit"] + sets["stories"] + sets["stories2"], own, weight)
        print("with vectors" if vectors else "without vectors")
        models = [rust("pair", own, pair, 0.0)]
        for label, names, columns in (
            ("story", ("fit", "stories", "uk-visit", "seeds"), own + around),
            ("two_articles", ("fit2", "stories2", "uk-visit2", "seeds2"), own + around[1:]),
        ):
            train = [sets[name] for name in names[:2]]
            trials = [("all", columns)]
            if ablate:
                trials += [("without " + NAMES[c], [d for d in columns if d != c]) for c in columns]
            for trial, chosen in trials:
                model = fit(train[0] + train[1], chosen, weight)
                scores = {name: logits(sets[name], chosen, model) for name in names}
                cut = best_cut(train, [scores[name] for name in names[:2]])
                if trial == "all":
                    models.append(rust(label, chosen, model, cut))
                    if label == "story":
                        print(f"  {label:12s} fit, each story held out: F1 {held_out(*train, chosen, weight):.3f}")
                cells = " ".join(
                    f"{name} F1 {f1(sets[name], scores[name], cut):.3f} AP {average_precision(sets[name], scores[name]):.3f}"
                    for name in names
                )
                mean = np.mean([average_precision(sets[name], scores[name]) for name in names])
                print(f"  {label:12s} {trial:22s} {cells} mean AP {mean:.4f}", flush=True)
        print("\n".join(models))
        if "--write" in options:
            write("WITH_VECTORS" if vectors else "WITHOUT_VECTORS", models)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
