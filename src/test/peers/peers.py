#!/usr/bin/env python3
"""Indexes one file of JSON Lines with other engines and prints how long each took.

    peers.py ARTICLES.jsonl[.gz] [--fundstelle LAUNCHER] [--opensearch URL] [--rounds 1] [--only NAME]...

Each keeps and indexes title and body, with its own German analysis where it has one, and makes
everything durable. Needs what it measures: python3-xapian, postgresql (15 or newer), an OpenSearch
that runs at URL; what is missing is left out, with a line that says so. Times run from the first
byte read until all is durable and can be searched. The engines with a server (PostgreSQL,
OpenSearch) get two connections at once, as Fundstelle gets two threads; their servers run already.
Xapian and SQLite have one writer.
"""

import argparse
import glob
import gzip
import http.client
import itertools
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse


def articles(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield article["id"], article.get("title") or "", article.get("body") or ""


def batches(path, size):
    source = articles(path)
    while batch := list(itertools.islice(source, size)):
        yield batch


def in_two_threads(path, size, work):
    """Hands batches to work(batch, state) in two threads; state() makes what a thread needs."""
    source, lock, failures = batches(path, size), threading.Lock(), []

    def run():
        try:
            state = {}
            while True:
                with lock:
                    batch = next(source, None)
                if batch is None:
                    return
                work(batch, state)
        except Exception as e:  # told below, by the thread that waits
            failures.append(e)

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def sqlite(path, folder, options):
    """SQLite FTS5: no German stemming, folds accents."""
    start = time.monotonic()
    db = sqlite3.connect(os.path.join(folder, "articles.db"))
    db.execute("create virtual table a using fts5(id unindexed, title, body, tokenize='unicode61')")
    with db:
        db.executemany("insert into a values (?, ?, ?)", articles(path))
    db.close()
    return time.monotonic() - start


def xapian(path, folder, options):
    """Xapian with its German stemmer and positions."""
    import xapian as x

    start = time.monotonic()
    db = x.WritableDatabase(os.path.join(folder, "xapian"), x.DB_CREATE_OR_OVERWRITE)
    words = x.TermGenerator()
    words.set_stemmer(x.Stem("german"))
    for number, title, body in articles(path):
        document = x.Document()
        words.set_document(document)
        words.index_text(title, 1, "S")
        words.increase_termpos()
        words.index_text(body)
        document.set_data(title + "\n" + body)
        document.add_boolean_term("Q" + number[:200])
        db.replace_document("Q" + number[:200], document)
    db.commit()
    db.close()
    return time.monotonic() - start


def postgres(path, folder, options):
    """PostgreSQL: a stored tsvector in its German configuration, and a GIN index over it."""
    tools = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
    if not tools and not shutil.which("initdb"):
        raise ImportError("no initdb")
    tools = tools[-1] if tools else os.path.dirname(shutil.which("initdb"))
    data = os.path.join(folder, "pg")
    user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
    if user:
        os.chmod(folder, 0o755)
        os.mkdir(data)
        shutil.chown(data, "postgres")

    def tool(name, *arguments, **more):
        return subprocess.run(
            user + [os.path.join(tools, name), *arguments],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/", **more)

    settings = "-c listen_addresses= -c unix_socket_directories=%s -c shared_buffers=256MB -c maintenance_work_mem=256MB -c max_wal_size=4GB" % data
    tool("initdb", "-D", data, "-E", "UTF8", "--locale=C", "-A", "trust")
    tool("pg_ctl", "-D", data, "-w", "-o", settings, "start")

    def sql(statement, rows=None):
        command = user + [os.path.join(tools, "psql"), "-q", "-v", "ON_ERROR_STOP=1", "-h", data, "-d", "postgres", "-c", statement]
        subprocess.run(command, check=True, input=rows, stdout=subprocess.DEVNULL, cwd="/")

    def escaped(text):
        text = text.replace("\\", "\\\\").replace("\0", "")
        return text.replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")

    def copy(batch, state):
        rows = "".join("\t".join(map(escaped, article)) + "\n" for article in batch)
        sql("copy a (id, title, body) from stdin", rows.encode())

    try:
        start = time.monotonic()
        sql("create table a (id text primary key, title text, body text, words tsvector generated"
            " always as (to_tsvector('german', title || ' ' || body)) stored)")
        in_two_threads(path, 5000, copy)
        sql("create index on a using gin (words)")
        sql("checkpoint")
        return time.monotonic() - start
    finally:
        tool("pg_ctl", "-D", data, "-m", "immediate", "stop")


def opensearch(path, folder, options):
    """OpenSearch: one shard, its analyzer `german` with offsets as stored by default."""
    if not options.opensearch:
        raise ImportError("no --opensearch URL")
    url = urllib.parse.urlsplit(options.opensearch)

    def call(connection, method, target, body=None):
        connection.request(method, target, body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        content = answer.read()
        if answer.status >= 300:
            raise RuntimeError(content[:300].decode())
        return content

    def connect():
        return http.client.HTTPConnection(url.hostname, url.port or 9200, timeout=300)

    def bulk(batch, state):
        connection = state.setdefault("connection", None) or connect()
        state["connection"] = connection
        lines = []
        for number, title, body in batch:
            lines.append(json.dumps({"index": {"_id": number[:500]}}))
            lines.append(json.dumps({"title": title, "body": body}, ensure_ascii=False))
        answer = call(connection, "POST", "/peers/_bulk", ("\n".join(lines) + "\n").encode())
        if b'"errors":true' in answer[:200]:
            raise RuntimeError(answer[:500].decode())

    connection = connect()
    text = {"type": "text", "analyzer": "german", "index_options": "offsets"}
    try:
        call(connection, "DELETE", "/peers")
    except RuntimeError:
        pass
    call(connection, "PUT", "/peers", json.dumps({
        "settings": {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1"},
        "mappings": {"properties": {"title": text, "body": text}}}))
    start = time.monotonic()
    in_two_threads(path, 500, bulk)
    call(connection, "POST", "/peers/_refresh")
    call(connection, "POST", "/peers/_flush?wait_if_ongoing=true")
    seconds = time.monotonic() - start
    call(connection, "DELETE", "/peers")
    return seconds


def fundstelle(path, folder, options):
    """Fundstelle as a whole process, with its start, two threads."""
    launcher = os.path.abspath(options.fundstelle)
    if not os.path.exists(launcher):
        raise ImportError("no " + launcher)
    start = time.monotonic()
    subprocess.run(
        [launcher, "index", path, "--index", os.path.join(folder, "index"), "--threads", "2"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - start


ENGINES = {"Fundstelle": fundstelle, "SQLite FTS5": sqlite, "PostgreSQL": postgres,
           "OpenSearch": opensearch, "Xapian": xapian}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("articles")
    parser.add_argument("--fundstelle", default="fundstelle")
    parser.add_argument("--opensearch")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--only", action="append")
    options = parser.parse_args()
    times = {name: [] for name in options.only or ENGINES}
    for _ in range(options.rounds):
        for name in list(times):
            with tempfile.TemporaryDirectory() as folder:
                try:
                    times[name].append(ENGINES[name](options.articles, folder, options))
                    print(f"{name}: {times[name][-1]:.1f} s", file=sys.stderr, flush=True)
                except ImportError as missing:
                    print(f"{name} is left out: {missing}", file=sys.stderr)
                    del times[name]
    for name, seconds in times.items():
        each = ", ".join(f"{s:.1f}" for s in seconds)
        print(f"{name:12} {statistics.median(seconds):7.1f} s   ({each})")


if __name__ == "__main__":
    main()
