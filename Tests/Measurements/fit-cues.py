#!/usr/bin/env python3
"""Fits the points of Sources/CLexicon/lists/cues.txt over annotated articles.

    fit-cues.py BINARY PART[=WEIGHT]... > cues.txt

BINARY is a built termsheet, a PART a folder with `articles` and `gold` as those of Tests/Corpus; one without `gold`
serves for its references alone. Give only parts that are worked on: what is only scored has to stay unseen. Of
`founding` every third article by number is left out. What rules were written over tells less of how far they can be
trusted: give such parts a weight below 1. Needs numpy and scipy.

Log-linear models are fitted, each held back by a ridge: what kind of deal an amount sizes, if any, who receives it, who
gives it, and who of a later sentence takes part; the same of a verb or a noun that tells of a deal without a sum; whether a percentage is a part of a company, of which, and whose; and
whom "it", "its", "they" and "the company" mean (the references.tsv of a part: article, byte offset, words, answer). What
a text says before is read with the points that the binary has: fit twice, with a build in between. A cue that shows in
fewer than four amounts, or counts for less than the least points, is left out.
"""
import bisect
import copy
import difflib
import json
import pathlib
import re
import subprocess
import sys
from collections import Counter

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

ANSWERS = ["none", "investment", "acquisition", "debt", "secondary", "listing", "fund", "grant", "compute"]
FAMILY = {
    "equity-round": "investment", "strategic-investment": "investment", "acquisition": "acquisition",
    "merger": "acquisition", "acqui-hire": "acquisition", "debt": "debt", "secondary": "secondary", "ipo": "listing",
    "fund": "fund", "grant": "grant", "compute-commitment": "compute",
}
RIDGE_OF_KIND = 0.4
RIDGE_OF_RECIPIENT = 0.2
RIDGE_OF_GIVER = 0.15
RIDGE_OF_UNSIZED = 0.3
RIDGE_OF_SHARE = 0.5
RIDGE_OF_SHAREHOLDER = 0.1
RIDGE_OF_REFERENCE = 1.0
LEAST_AMOUNTS = 4
LEAST_POINTS = 0.1
# Of percentages there are fewer, and the points are held back more.
LEAST_POINTS_OF_SHARES = 0.04
LEAST_POINTS_OF_REFERENCES = 0.05
WEIGHT_OF_SHORT_TEXT = 0.3
OF_LONG_TEXT = re.compile("article |party mark:(takes|gives|buyer|bought)$|number count:3")
REFERENCES = ["actor", "patient", "owner", "several", "described"]


def is_only_scored(part, path):
    return part.name == "founding" and int(path.name.split("-")[0]) % 3 == 0


def key(name):
    """A company's name without what two writers differ in."""
    return "".join(c for c in name.lower() if c.isalnum())


def same_name(left, right):
    a, b = key(left), key(right)
    return a == b or (min(len(a), len(b)) > 3 and (a.startswith(b) or b.startswith(a)))


def same_money(found, gold):
    left = [found["value"], found.get("high") or found["value"]]
    right = [gold["value"], gold.get("high") or gold["value"]]
    return any(abs(x - y) <= 0.006 * max(x, y) for x in left for y in right)


def investors(deal):
    return [i["name"] if isinstance(i, dict) else i for i in deal.get("investors") or []]


def is_named(candidate, names):
    return any(same_name(own, n) for own in [candidate["name"]] + candidate["aliases"] for n in names)


class Telling:
    """What may tell of a deal, what shows around it, and which deals a careful reader sees told there."""

    def __init__(self, record, told, weight):
        self.weight = weight
        self.is_disputed = any(d.get("optional") for d in told)
        kinds = {k for d in told for k in [d["kind"]] + (d.get("kindAlso") or [])}
        self.is_other = any(k not in FAMILY for k in kinds)
        self.answers = {FAMILY[k] for k in kinds if k in FAMILY} or {"none"}
        self.cues = record["cues"]
        names = [n for d in told for n in [d["recipient"]] + (d.get("recipientAlso") or []) if n]
        self.candidates = [(c["cues"], is_named(c, names)) for c in record["candidates"]]
        givers = {n for d in told for n in investors(d)}
        self.givers = [(c["cues"], is_named(c, givers)) for c in record["candidates"]]


class Amount(Telling):
    """An amount, and the deals that have its sum."""

    def __init__(self, record, deals, weight):
        told = [d for d in deals if d.get("amount") and same_money(record["money"], d["amount"])]
        super().__init__(record, told, weight)


class Unsized(Telling):
    """A verb or a noun, and the deals without a sum whose evidence it stands in; those outside tell of none."""

    def __init__(self, record, deals, weight):
        super().__init__(record, [d for d in deals if not d.get("amount")], weight)


class Continuation:
    """The parties of a sentence behind a deal, and which of them take part in it; `None` for an unknown deal."""

    def __init__(self, record, deals, weight):
        self.weight = weight
        self.answers = {FAMILY.get(record["kind"], "none")}
        told = [
            d
            for d in deals
            if FAMILY.get(d["kind"]) in self.answers
            and any(same_name(record["recipient"], n) for n in [d["recipient"]] + (d.get("recipientAlso") or []) if n)
            and (not d.get("amount") or not record.get("money") or same_money(record["money"], d["amount"]))
        ]
        self.is_known = bool(told)
        givers = {n for d in told for n in investors(d)}
        self.givers = [(c["cues"], is_named(c, givers)) for c in record["candidates"]]


class Share:
    """A percentage, what shows around it, and whether a careful reader says it is a part of a company."""

    def __init__(self, record, stakes, weight):
        self.weight = weight
        told = [
            s
            for s in stakes
            if s.get("percent") is not None and abs(s["percent"] - record["percent"]) <= 0.006 * max(1, s["percent"])
        ]
        self.is_share = bool(told)
        self.cues = record["cues"]
        self.companies = [(c["cues"], is_named(c, [s["company"] for s in told])) for c in record["candidates"]]
        self.holders = [(c["cues"], is_named(c, [s["holder"] for s in told])) for c in record["candidates"]]


class Reference:
    """A pronoun or a description, what shows around it, and whom a careful reader takes it for; nobody is one as well."""

    weight = 1.0

    def __init__(self, record, answer):
        self.question = record["question"]
        named = [] if answer == "-" else [name.strip() for name in answer.split(";")]
        # Of several together none is meant.
        names = named if len(named) == 1 else []
        self.candidates = [(c["cues"], is_named(c, names)) for c in record["candidates"]]
        hit = any(right for _, right in self.candidates)
        self.candidates.append((record["nobody"], not hit))


    def of_short_text(self):
        """The same without what only a long text shows, so that the points serve short ones too."""
        short = copy.copy(self)
        short.weight = WEIGHT_OF_SHORT_TEXT
        short.candidates = [
            ({cue: value for cue, value in cues.items() if not OF_LONG_TEXT.match(cue)}, right)
            for cues, right in self.candidates
        ]
        return short


def words(text):
    """The words of a text in small letters, and where they begin."""
    found = list(re.finditer("[a-z0-9]+", text.lower()))
    return [m.group(0) for m in found], [m.start() for m in found]


def references(path, article, answers):
    """The references of an article that are annotated; the text as read may lack what the file has around it."""
    whole = path.read_text()
    body = article["cues"]["body"]
    of_file, places = words(whole)
    of_body, starts = words(body)
    matches = difflib.SequenceMatcher(None, of_file, of_body, autojunk=False).get_matching_blocks()
    place_of = {a + i: b + i for a, b, count in matches for i in range(count)}
    encoded = body.encode()
    found = []
    for record in article["cues"]["references"]:
        if record["start"] >= 0:
            start = len(encoded[: record["start"]].decode(errors="replace"))
            found.append((start, start + len(record["text"]), record))
    begins = [start for start, _, _ in found]
    whole_bytes = whole.encode()
    for offset, text, answer in answers:
        if answer == "?":
            continue
        end = len(whole_bytes[:offset].decode(errors="replace")) + len(text)
        last = place_of.get(bisect.bisect_left(places, end) - 1)
        if last is None:
            continue
        number = bisect.bisect_right(begins, starts[last]) - 1
        if number >= 0 and starts[last] < found[number][1]:
            yield Reference(found[number][2], answer)


def squeezed(text):
    """A text with one space for each run of blanks, and where each of its characters stood."""
    kept = [(" " if c.isspace() else c, i) for i, c in enumerate(text) if not c.isspace() or i and not text[i - 1].isspace()]
    return "".join(c for c, _ in kept), [i for _, i in kept]


def evidence(text, deals):
    """Where the evidence of each deal stands in a text; `None` where it does not."""
    plain, places = squeezed(text)
    for deal in deals:
        words = " ".join((deal.get("evidence") or "").split())
        start = plain.find(words) if words else -1
        yield (places[start], places[start + len(words) - 1] + 1) if start >= 0 else None


def unsized(article, deals, weight):
    """The verbs and nouns of an article that may tell of a deal without a sum."""
    cues = article["cues"]
    texts = [(cues["title"], cues["titleStart"]), (cues["body"], 0)]
    spans = [list(evidence(text, deals)) for text, _ in texts]
    for record in cues["unsized"]:
        number = record["start"] >= 0
        text, first = texts[number]
        start = len(text.encode()[: record["start"] - first].decode(errors="replace"))
        end = start + len(record["text"])
        told = [d for d, span in zip(deals, spans[number]) if span and span[0] < end and start < span[1]]
        yield Unsized(record, told, weight)


def annotated_references(part):
    """By article: byte offset, words and answer of each annotated reference."""
    by_article = {}
    table = part / "references.tsv"
    for line in table.read_text().splitlines() if table.exists() else []:
        article, offset, text, answer = line.split("\t")
        by_article.setdefault(article, []).append((int(offset), text, answer))
    return by_article


def records(binary, parts):
    for name in parts:
        folder, _, weight = name.partition("=")
        part = pathlib.Path(folder)
        gold = {}
        paths = []
        answers = annotated_references(part)
        for path in sorted((part / "articles").iterdir()):
            if not is_only_scored(part, path):
                told = part / "gold" / f"{path.stem}.json"
                gold[path.stem] = json.loads(told.read_text()) if told.exists() else None
                paths.append(str(path))
        lines = subprocess.run([binary, "explain", "--cues", *paths], capture_output=True, text=True).stdout
        for line in lines.splitlines():
            article = json.loads(line)
            path = pathlib.Path(article["article"])
            yield from references(path, article, answers.get(path.name, []))
            facts = gold[path.stem]
            if not facts:
                continue
            deals = facts["deals"]
            for record in article["cues"]["amounts"]:
                amount = Amount(record, deals, float(weight or 1))
                if not amount.is_disputed and not amount.is_other:
                    yield amount
            for telling in unsized(article, deals, float(weight or 1)):
                if not telling.is_disputed and not telling.is_other:
                    yield telling
            for record in article["cues"]["continuations"]:
                continuation = Continuation(record, deals, float(weight or 1))
                if continuation.is_known:
                    yield continuation
            for record in article["cues"]["shares"]:
                yield Share(record, facts["stakes"], float(weight or 1))


class Columns:
    """Numbers the cues that show often enough."""

    def __init__(self, rows):
        counts = Counter(cue for row in rows for cue in row)
        self.names = sorted(cue for cue, count in counts.items() if count >= LEAST_AMOUNTS)
        self.index = {cue: number for number, cue in enumerate(self.names)}

    def matrix(self, rows):
        data, columns, starts = [], [], [0]
        for row in rows:
            for cue, value in row.items():
                if cue in self.index:
                    data.append(value)
                    columns.append(self.index[cue])
            starts.append(len(data))
        return csr_matrix((data, columns, starts), shape=(len(rows), len(self.names)))


def fit_answers(asked, ridge):
    """Points of every cue for each kind of deal that may be the answer to what is asked."""
    columns = Columns([record.cues for record in asked])
    allowed = np.array([[answer in record.answers for answer in ANSWERS] for record in asked], float)
    weight = np.array([record.weight for record in asked])
    points = fit_kinds(columns.matrix([record.cues for record in asked]), allowed, weight, ridge)
    return {cue: dict(zip(ANSWERS, points[number])) for number, cue in enumerate(columns.names)}


def fit_kinds(cues, allowed, weight, ridge):
    """Points of every cue for every answer; an amount may allow more than one answer."""
    size = cues.shape[1], allowed.shape[1]

    def loss(flat):
        points = flat.reshape(size)
        sums = cues @ points
        powers = np.exp(sums - sums.max(1, keepdims=True))
        shares = powers / powers.sum(1, keepdims=True)
        right = shares * allowed
        total = right.sum(1, keepdims=True) + 1e-12
        slope = cues.T @ ((shares - right / total) * weight[:, None]) + points / ridge
        return -(np.log(total)[:, 0] * weight).sum() + (points**2).sum() / (2 * ridge), slope.ravel()

    return minimize(loss, np.zeros(size[0] * size[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x.reshape(size)


def fit_choice(cues, amount, is_right, weight, ridge):
    """Points of every cue of a candidate; nobody at all is always a candidate too, with no points."""
    count = len(weight)
    has_right = np.zeros(count, bool)
    np.logical_or.at(has_right, amount, is_right > 0)

    def loss(points):
        sums = cues @ points
        most = np.zeros(count)
        np.maximum.at(most, amount, sums)
        powers = np.exp(sums - most[amount])
        nobody = np.exp(-most)
        total = nobody.copy()
        np.add.at(total, amount, powers)
        right = np.where(has_right, 0, nobody)
        np.add.at(right, amount, powers * is_right)
        error = powers / total[amount] - powers * is_right / (right[amount] + 1e-12)
        slope = cues.T @ (error * weight[amount]) + points / ridge
        return -((np.log(right + 1e-12) - np.log(total)) * weight).sum() + (points**2).sum() / (2 * ridge), slope

    return minimize(loss, np.zeros(cues.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x


def fit_parties(records):
    """Points of every cue for a party as one that gives, by the kind of deal and for every kind."""
    rows, right, weight = [], [], []
    for record in records:
        kind = sorted(record.answers)[0]
        for cues, is_right in record.givers:
            rows.append({f"{answer}|{cue}": value for cue, value in cues.items() for answer in ("any", kind)})
            right.append(is_right)
            weight.append(record.weight)
    return by_cue(*fit_yes(rows, right, weight, RIDGE_OF_GIVER))


def fit_yes(rows, right, weight, ridge):
    """Points of every cue for a question that each row answers with yes or no."""
    columns = Columns(rows)
    cues, right, weight = columns.matrix(rows), np.array(right, float), np.array(weight)

    def loss(points):
        sums = cues @ points
        slope = cues.T @ ((1 / (1 + np.exp(-sums)) - right) * weight) + points / ridge
        return (weight * (np.logaddexp(0, sums) - right * sums)).sum() + (points**2).sum() / (2 * ridge), slope

    fitted = minimize(loss, np.zeros(cues.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return columns, fitted


def any_kind(cues):
    """Cues that count whatever the kind of deal."""
    return {f"any|{cue}": value for cue, value in cues.items()}


def fit_one_of(owners, candidates, rows_of, ridge):
    """Points of every cue of a candidate, of whom one at most is right for each of the owners."""
    rows, numbers, right = [], [], []
    for number, owner in enumerate(owners):
        for cues, is_right in candidates(owner):
            rows.append(rows_of(owner, cues))
            numbers.append(number)
            right.append(is_right)
    columns = Columns(rows)
    weight = np.array([owner.weight for owner in owners])
    return by_cue(columns, fit_choice(columns.matrix(rows), np.array(numbers), np.array(right, float), weight, ridge))


def by_kind(amount, cues):
    """Cues that count for every kind of deal, and those that count for the amount's."""
    kind = sorted(amount.answers)[0]
    return {f"{answer}|{cue}": value for cue, value in cues.items() for answer in ("any", kind)}


def by_cue(columns, weights):
    points = {}
    for name, value in zip(columns.names, weights):
        answer, cue = name.split("|", 1)
        points.setdefault(cue, {})[answer] = value
    return points


def table(question, points, least):
    """Lines of the list: the question, the cue, and the points of each answer for which it counts."""
    for cue in sorted(points):
        counted = [f"{answer}={value:.2f}" for answer, value in points[cue].items() if abs(value) >= least]
        if counted:
            yield f"{question} {cue} {' '.join(counted)}"


def main():
    everything = list(records(sys.argv[1], sys.argv[2:]))
    found = [record for record in everything if isinstance(record, Amount)]
    kinds = fit_answers(found, RIDGE_OF_KIND)

    deals = [a for a in found if "none" not in a.answers]
    recipients = fit_one_of(deals, lambda amount: amount.candidates, by_kind, RIDGE_OF_RECIPIENT)
    givers = fit_parties(deals)
    joiners = fit_parties([record for record in everything if isinstance(record, Continuation)])

    percentages = [record for record in everything if isinstance(record, Share)]
    held = [share for share in percentages if share.is_share]
    shares = by_cue(
        *fit_yes(
            [any_kind(s.cues) for s in percentages], [s.is_share for s in percentages], [s.weight for s in percentages],
            RIDGE_OF_SHARE,
        )
    )
    companies = fit_one_of(held, lambda s: s.companies, lambda _, cues: any_kind(cues), RIDGE_OF_SHAREHOLDER)
    holders = fit_one_of(held, lambda s: s.holders, lambda _, cues: any_kind(cues), RIDGE_OF_SHAREHOLDER)

    tellings = [record for record in everything if isinstance(record, Unsized)]
    named = [telling for telling in tellings if "none" not in telling.answers]
    of_unsized = fit_answers(tellings, RIDGE_OF_UNSIZED)
    bought = fit_one_of(named, lambda telling: telling.candidates, by_kind, RIDGE_OF_RECIPIENT)
    buyers = fit_parties(named)

    meant = {}
    told = [record for record in everything if isinstance(record, Reference)]
    for question in REFERENCES:
        asked = [record for record in told if record.question == question]
        asked += [record.of_short_text() for record in asked]
        meant[question] = fit_one_of(
            asked, lambda record: record.candidates, lambda _, cues: any_kind(cues), RIDGE_OF_REFERENCE)

    print("# What speaks for a kind of deal around an amount, and for a company as the one that receives it, gives it or")
    print("# takes part in it; for a percentage as a part of a company, for the company, and for the holder: a question, a")
    print("# place and what stands there, and the points of each answer. Fitted over the annotated articles that are worked")
    print(f"# on by Tests/Measurements/fit-cues.py ({len(found)} amounts, {len(deals)} of them of deals,")
    print(f"# {len(tellings)} verbs and nouns, {len(named)} of them of deals without a sum, and {len(percentages)} percentages,")
    print(f"# {len(held)} of them parts of companies); and whom a reference means, by how it stands (over {len(told)} references).")
    questions = {"kind": kinds, "recipient": recipients, "giver": givers, "joiner": joiners}
    questions |= {"unsized": of_unsized, "unsizedRecipient": bought, "unsizedGiver": buyers}
    of_shares = {"share": shares, "held": companies, "holder": holders}
    for question, points in (questions | of_shares).items():
        for line in table(question, points, LEAST_POINTS_OF_SHARES if question in of_shares else LEAST_POINTS):
            print(line)
    for question, points in meant.items():
        for line in table(question, points, LEAST_POINTS_OF_REFERENCES):
            print(line)


if __name__ == "__main__":
    main()
