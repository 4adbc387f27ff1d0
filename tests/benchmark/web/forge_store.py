"""Forges a store of many papers: rows of a catalogue that nobody read. forge_store.py DB [PAPERS]; the file has its tables already."""
import hashlib, random, sqlite3, sys, datetime

TOWNS = [f"{a}{b}" for a in ("Lill", "Stor", "Norr", "Söder", "Öster", "Väster", "Ny", "Gammel", "Höge", "Å") for b in ("köping", "stad", "forsa", "hamn", "sjö")]
BODIES = ["Socialnämnden", "Kultur- och fritidsnämnden", "Bildningsnämnden", "Kommunstyrelsen"]
NAMES = ["Lyktan", "Ankaret", "Bron", "Gläntan", "Källan", "Mötesplatsen", "Ronden", "Stegen", "Trapphuset", "Vågen"]
WORDS = "nämnden beslutar att godkänna överenskommelsen om idéburet offentligt partnerskap för perioden med uppsägningstid kronor per år föreningen redovisar budget utfall prognos avvikelse mål uppföljning verksamhet ungdomar integration delegation anmäls ärendet protokoll sammanträde".split()
LINES = [f"{kind} {i}" for i in range(1, 6) for kind in ("Nämndkontor", "Bibliotek", "Hemtjänst", "Förskola")]
AGREEMENTS = 1_000


def insert(db, table, rows):
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
    required = {row[1]: row[2] for row in db.execute(f"PRAGMA table_info({table})") if row[3]}
    empty = {"TEXT": "", "INTEGER": 0, "REAL": 0.0}
    marks = ",".join("?" * len(columns))
    db.executemany(f"INSERT INTO {table} VALUES ({marks})", [[row.get(c, empty[required[c]] if c in required else None) for c in columns] for row in rows])


def paper(i, chance):
    key = hashlib.sha256(f"paper {i}".encode()).hexdigest()
    # three papers speak of one agreement; the others are follow-ups and decisions
    agreement = i // 3 if i < 3 * AGREEMENTS else None
    town = TOWNS[(agreement if agreement is not None else i) % len(TOWNS)]
    day = datetime.date(2019, 1, 7) + datetime.timedelta(days=i % 2400)
    of_paper = {"paperId": key, "paper": f"{town} {i}.pdf", "version": 1, "municipality": town, "municipalityCode": "9999", "body": BODIES[(i // 7) % 4], "meetingDate": day.isoformat()}
    rows = {name: [] for name in ("Items", "Parties", "Amounts", "Periods", "GoalMeasures", "Outcomes", "Decisions", "Issues", "Found")}
    named = f"{NAMES[agreement % 10]} {agreement // 10}" if agreement is not None else None

    def add(table, what, n, **values):
        ident = hashlib.sha256(f"{key}/{what}/{n}".encode()).hexdigest()[:24]
        quote = " ".join(chance.choice(WORDS) for _ in range(18))
        rows[table].append({**of_paper, **item, "id": ident, "position": n, "page": 1 + n % 2, "quote": quote, "x0": 70.0, "y0": 60.0 + 20 * n, "x1": 400.0, "y1": 72.0 + 20 * n, "rule": "<forged>", "confidence": chance.choice([0.6, 0.7, 0.9, 0.95]), **values})
        text = " · ".join(v for k, v in values.items() if k in ("name", "subject", "agreement", "measure") and v)
        if text:
            rows["Found"].append((key, table, ident, 1, text))

    for m in range(2):
        category = "iop_agreement" if agreement is not None else ("budget_follow_up", "delegation_decision")[m]
        item = {"item": m, "itemNumber": str(m + 1), "title": f"{'Partnerskap ' + named if named else 'Uppföljning'} {chance.choice(WORDS)} {m}", "category": category, "decision": "approve"}
        rows["Items"].append({**of_paper, **item, "id": f"{key}/{m}", "evidence": "forged", "page": 1 + m, "lastPage": 1 + m, "confidence": 0.9})
        rows["Found"].append((key, "Items", f"{key}/{m}", 1 + m, item["title"]))
        for n in range(2):
            role = ("municipality", "civil_society")[n]
            add("Parties", "party", m * 2 + n, name=(town if n == 0 else f"Föreningen {named or chance.choice(NAMES)}"), role=role, agreement=named)
        for n in range(4):
            kind = "funding" if agreement is not None else ("budget", "actual", "forecast", "variance")[n]
            value = float(chance.randrange(20, 2000)) * 1000
            add("Amounts", "amount", m * 4 + n, value=value, valueOre=int(value * 100), kind=kind, frequency="yearly" if named else None, payer=town if named else None, subject=None if named else chance.choice(LINES), period=None if named else str(day.year), agreement=named)
        if agreement is not None:
            add("Periods", "period", m, kind=("agreement_term", "notice")[m], start=f"{day.year}-01-01" if m == 0 else None, end=f"{day.year + 2}-12-31" if m == 0 else None, months=None if m == 0 else float(chance.choice([3, 6, 12])), agreement=named)
        else:
            add("Periods", "period", m, kind="reporting", start=day.isoformat())
        add("GoalMeasures", "goal", m, goal="Fler deltar", measure=f"Andel nöjda {chance.choice(WORDS)}", group="total", unit="percent", comparator="at_least", target=80.0, targetText="80 %", targetPeriod=str(day.year), agreement=named)
        add("Decisions", "decision", m * 2, kind="delegated", decidingBody="Utskottet", document="Beslut", date=day.isoformat(), paragraphFrom=m + 1, paragraphTo=m + 1, subject="Föreningsbidrag")
        add("Decisions", "decision", m * 2 + 1, kind="notified", document="Protokoll", date=day.isoformat())
    if i % 10 == 0:
        rows["Issues"].append({**of_paper, "id": hashlib.sha256(f"{key}/issue".encode()).hexdigest()[:24], "position": 0, "code": "sum_differs", "severity": "warning", "stage": "forged", "message": "forged", "page": 1})
    entry = {"id": key, "paper": of_paper["paper"], "bytes": 100_000, "receivedAt": f"{day.isoformat()}T08:00:00Z", "readAt": f"{day.isoformat()}T08:01:00Z", "state": "partial" if i % 10 == 0 else "complete", "version": 1, **{k: of_paper[k] for k in ("municipality", "municipalityCode", "body", "meetingDate")}, "kind": "minutes" if i % 3 == 2 or agreement is None else "memo", "pageCount": 2, "pagesRead": 2, "items": 2, "parties": 4, "amounts": 8, "periods": 2, "goalMeasures": 2, "decisions": 4, "issues": 1 if i % 10 == 0 else 0}
    pages = [(key, "Pages", None, p, " ".join(chance.choice(WORDS) for _ in range(120))) for p in (1, 2)]
    return entry, rows, pages


def main():
    db = sqlite3.connect(sys.argv[1])
    db.execute("PRAGMA synchronous = OFF")
    chance = random.Random(7)
    papers = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    for start in range(0, papers, 500):
        made = [paper(i, chance) for i in range(start, min(papers, start + 500))]
        insert(db, "Papers", [entry for entry, _, _ in made])
        for table in ("Items", "Parties", "Amounts", "Periods", "GoalMeasures", "Decisions", "Issues"):
            insert(db, table, [row for _, rows, _ in made for row in rows[table]])
        db.executemany("INSERT INTO Found (paperId, kind, recordId, page, text) VALUES (?,?,?,?,?)", [hit for _, rows, pages in made for hit in rows["Found"] + pages])
        db.executemany("INSERT INTO PageWords VALUES (?,?,595,842,?)", [(page[0], page[3], b"\x06") for _, _, pages in made for page in pages])  # brotli of nothing
        db.commit()
    db.execute("UPDATE Stamp SET value = value + 1")
    db.execute("ANALYZE")
    db.commit()
    records = sum(db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("Parties", "Amounts", "Periods", "GoalMeasures", "Decisions"))
    print(f"{papers} papers, {records} records")


main()
