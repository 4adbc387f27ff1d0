#!/usr/bin/env python3
"""judge.py FOLDER [MOST]: reads FOLDER/answers/NAME.json (the contract's form) and prints which trap got which wrong record.

A whole paper is judged by all its records, a part by what it adds: the records of the host with the part, less those of the host
alone, less those that the host's file lists. Exit code 1: more than MOST traps (without it: one in 150) have a wrong record, or an answer is missing.
"""
import collections
import json
import pathlib
import sys

import traps

BOUND = 1 / 150
WRONG_CATEGORIES = {"iop_agreement", "budget_follow_up", "delegation_decision"}
FIELDS = {  # what tells one record from another; the other fields are details
    "party": ("parties", ["name", "role"]),
    "amount": ("amounts", ["value", "kind"]),
    "period": ("periods", ["kind", "start", "end", "months"]),
    "goal": ("goalMeasures", ["measure", "group", "target"]),
    "decision": ("decisions", ["kind", "body", "date", "paragraphFrom", "paragraphTo", "subject"]),
}


def plain(value):
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value)


def records(answer):
    """Each record as words, `amount 2500000 funding`, with how often it comes. A category of the three counts as a record."""
    found = collections.Counter()
    for item in answer["items"]:
        if item["category"] in WRONG_CATEGORIES:
            found[f"category {item['category']}"] += 1
        for kind, (member, fields) in FIELDS.items():
            for record in item.get(member) or []:
                # The contract: what only illustrates a follow-up's running text is not held against anyone.
                if kind == "amount" and record["kind"] == "other" and item["category"] == "budget_follow_up":
                    continue
                found[" ".join([kind, *filter(None, (plain(record.get(field)) for field in fields))])] += 1
    return found


def matches(pattern, record):
    """`*` is anything; else the kind, and each further word somewhere in the record: a number as a word, a text as a part of it."""
    if pattern == "*":
        return True
    words, (kind, *rest) = record.casefold().split(), pattern.casefold().split()
    return words[0] == kind and all(w in words[1:] or (not w.lstrip("-").isdigit() and w in record.casefold()) for w in rest)


def added(answer, host_answer, host):
    """What the part added. A record that the host's file lists and that the host alone did not give may come once."""
    alone = records(host_answer)
    extra = records(answer) - alone
    for pattern in host.list("has"):
        if not any(matches(pattern, record) for record in alone):
            known = next((record for record in extra if matches(pattern, record)), None)
            if known:
                extra -= collections.Counter([known])
    return extra


def read(folder, document):
    """The answer, or None where there is none to judge."""
    path = folder / "answers" / f"{document}.json"
    try:
        answer = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return None if answer["document"].get("state") == "failed" else answer


def main():
    folder = pathlib.Path(sys.argv[1])
    wholes, parts, hosts = traps.all_traps()
    host_answers = {name: read(folder, host.document) for name, host in hosts.items()}
    wrong, missing = [], [f"host-{name}" for name, answer in host_answers.items() if answer is None]
    for trap in wholes + parts:
        answer, host = read(folder, trap.document), trap.head.get("in")
        if answer is None or (host and host_answers[host] is None):
            missing.append(trap.document)
            continue
        extra = added(answer, host_answers[host], hosts[host]) if host else records(answer)
        bad = {record: n for record, n in extra.items()
               if any(matches(p, record) for p in trap.list("must not", "*")) and not any(matches(p, record) for p in trap.list("may"))}
        if bad:
            wrong.append(trap)
            print(f"{trap.document}: {trap.head['why']}")
            for record, n in sorted(bad.items()):
                print(f"    {record}" + (f" ({n} times)" if n > 1 else ""))
    for document in missing:
        print(f"{document}: no answer")
    by_kind = collections.Counter(trap.head["kind"] for trap in wholes + parts)
    caught = collections.Counter(trap.head["kind"] for trap in wrong)
    print(", ".join(f"{kind} {caught[kind]} of {n}" for kind, n in sorted(by_kind.items())))
    count = len(wholes) + len(parts)
    print(f"{count} traps, {len(wrong)} with a wrong record")
    most = int(sys.argv[2]) if len(sys.argv) > 2 else count * BOUND
    sys.exit(1 if missing or len(wrong) > most else 0)


if __name__ == "__main__":
    main()
