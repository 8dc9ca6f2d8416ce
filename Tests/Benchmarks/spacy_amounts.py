"""Find all amounts and percentages in a folder of texts with spaCy's blank English pipeline and its Matcher.

Prints the wall seconds, the processor seconds and the peak memory in MB; the number of matches goes to standard error.
"""
import pathlib
import resource
import sys
import time

import spacy
from spacy.matcher import Matcher

nlp = spacy.blank("en")
matcher = Matcher(nlp.vocab)
number = {"LIKE_NUM": True}
scale = {"LOWER": {"IN": ["thousand", "million", "billion", "trillion", "bn", "b", "mn", "m", "k", "crore", "lakh"]},
         "OP": "?"}
names = {"LOWER": {"IN": ["dollars", "euros", "pounds", "yen", "yuan", "rupees", "won", "francs", "kronor"]}}
codes = {"TEXT": {"REGEX": "^(US|A|C|HK|S|NT|USD|EUR|GBP|JPY|CNY|RMB|INR|KRW|Rs)$"}}
matcher.add("AMOUNT", [
    [{"IS_CURRENCY": True}, number, scale],
    [codes, {"IS_CURRENCY": True, "OP": "?"}, number, scale],
    [number, scale, names],
])
matcher.add("PERCENT", [
    [number, {"LOWER": {"IN": ["%", "percent", "pct"]}}],
    [number, {"LOWER": "per"}, {"LOWER": "cent"}],
])

texts = [path.read_text() for path in sorted(pathlib.Path(sys.argv[1]).iterdir())]
wall, cpu = time.monotonic(), time.process_time()
matches = sum(len(matcher(document)) for document in nlp.pipe(texts))
wall, cpu = time.monotonic() - wall, time.process_time() - cpu
print(wall, cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
print(f"{matches} matches", file=sys.stderr)
