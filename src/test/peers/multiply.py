#!/usr/bin/env python3
"""Makes many articles of few: each COPIES times, with another id and the words of its body shuffled.

    multiply.py ARTICLES.jsonl[.gz] COPIES OUT.jsonl [--seed 42]

For measuring how times grow with the size of an archive. Words keep their frequencies; phrases
don't, and the vocabulary doesn't grow as it would in a real archive of that size.
"""

import argparse
import gzip
import json
import random


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("articles")
    parser.add_argument("copies", type=int)
    parser.add_argument("out")
    parser.add_argument("--seed", type=int, default=42)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    opener = gzip.open if options.articles.endswith(".gz") else open
    with open(options.out, "w", encoding="utf-8") as out:
        for copy in range(options.copies):
            with opener(options.articles, "rt", encoding="utf-8") as lines:
                for line in lines:
                    article = json.loads(line)
                    article["id"] = f'{article["id"]}-{copy}'
                    if copy > 0:
                        words = article["body"].split(" ")
                        chance.shuffle(words)
                        article["body"] = " ".join(words)
                    out.write(json.dumps(article, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
