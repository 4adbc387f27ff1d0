"""Asks every page and API call with two clients and prints the times. load.py BASE BARE [REQUESTS]"""
import http.client, json, pathlib, random, sqlite3, statistics, sys, threading, time, urllib.parse

base, bare = (urllib.parse.urlparse(a) for a in sys.argv[1:3])
requests = int(sys.argv[3]) if len(sys.argv) > 3 else 40
CLIENTS = 2


def get(where, path):
    connection = http.client.HTTPConnection(where.hostname, where.port, timeout=60)
    connection.request("GET", path, headers={"Accept": "*/*"})
    answer = connection.getresponse()
    return answer.status, answer.read()


rows = lambda path: json.loads(get(base, path)[1])["value"]
chance = random.Random(3)
papers = rows("/api/v1/papers?limit=300&fields=id,municipality,body")
began = time.perf_counter()
agreements = [one["key"] for one in json.loads(get(base, "/avtal.json")[1])]
first = (time.perf_counter() - began) * 1000  # the server puts all agreements together when it starts, and may be at it still


def after_a_write(n):
    """Takes a paper in, which changes the store, and asks for the agreements at once."""
    connection = http.client.HTTPConnection(base.hostname, base.port, timeout=60)
    connection.request("POST", f"/api/v1/papers?name=write-{n}.pdf", body=paper_bytes + b"\n%% %d\n" % n)
    answer = connection.getresponse()
    answer.read()
    assert answer.status == 202, answer.status
    began = time.perf_counter()
    assert get(base, "/avtal.json")[0] == 200
    return (time.perf_counter() - began) * 1000


paper_bytes = open(sys.argv[4] if len(sys.argv) > 4 else pathlib.Path(__file__).parents[2] / "papers" / "kiruna-kort" / "paper.pdf", "rb").read()
amounts = [row["id"] for row in rows("/api/v1/amounts?limit=300&fields=id")]
q = urllib.parse.quote
paper = lambda: chance.choice(papers)
town = lambda: q(paper()["municipality"])
word = lambda: q(chance.choice("uppsägning partnerskap lyktan budget delegation föreningen integration".split()))
kronor = lambda: chance.randrange(20, 1900) * 1000
ASKED = {
    "papers": lambda: "/", "papers, filtered": lambda: f"/?q={town()}", "papers, of a state": lambda: "/?lage=partial", "papers, far down": lambda: f"/?sida={chance.randrange(1, 190)}",
    "a paper": lambda: f"/papper/{paper()['id']}", "a paper, with hits": lambda: f"/papper/{paper()['id']}?q={word()}",
    "agreements (compare)": lambda: "/avtal", "agreements, sorted and grouped": lambda: f"/avtal?grupp=kommun&sort={chance.choice(['-pengar', 'start', 'dag', 'uppsagning'])}",
    "agreements, filtered": lambda: f"/avtal?kommun={town()}&q={word()}", "an agreement": lambda: f"/avtal/{chance.choice(agreements)}",
    "agreements side by side": lambda: "/avtal/jamfor?" + "&".join(f"a={one}" for one in chance.sample(agreements, 5)), "agreements, JSON": lambda: "/avtal.json",
    "bodies with follow-ups": lambda: "/uppfoljning", "a body's follow-ups": lambda: (lambda p: f"/uppfoljning?kommun={q(p['municipality'])}&organ={q(p['body'])}")(paper()),
    "search": lambda: f"/sok?q={word()}", "search, two words": lambda: f"/sok?q={word()}+{word()}", "about": lambda: "/om",
    "api: papers": lambda: "/api/v1/papers", "api: amounts, by column": lambda: f"/api/v1/amounts?municipality={town()}&kind=funding", "api: amounts, above": lambda: f"/api/v1/amounts?value.ge={kronor()}&sort=-value",
    "api: amounts, part of a text": lambda: f"/api/v1/amounts?subject.contains={chance.choice(['bibliotek', 'hemtj', q('nämnd')])}", "api: parties, part of a text": lambda: f"/api/v1/parties?name.contains={q(chance.choice(['föreningen l', 'köping', 'ankar']))}",
    "api: quotes, part of a text": lambda: f"/api/v1/amounts?quote.contains={word()}", "api: items, sorted": lambda: f"/api/v1/items?category=iop_agreement&sort=-{chance.choice(['title', 'confidence', 'meetingDate'])}",
    "api: decisions, sorted": lambda: f"/api/v1/decisions?sort={chance.choice(['-date', 'subject', '-paragraphFrom'])}", "api: one row": lambda: f"/api/v1/amounts/{chance.choice(amounts)}",
    "api: changes": lambda: "/api/v1/changes?since=2025-06-01T00:00:00Z", "api: OpenAPI": lambda: "/api/v1/openapi.json",
    "odata: filtered": lambda: f"/api/v1/odata/Amounts?$filter=value%20gt%20{kronor()}%20and%20kind%20eq%20'funding'&$top=100&$count=true", "odata: part of a text": lambda: f"/api/v1/odata/Parties?$filter=contains(name,'{word()}')&$top=100&$count=true",
    "odata: a page of 1,000": lambda: f"/api/v1/odata/Amounts?$skiptoken={chance.randrange(0, 79) * 1000}", "odata: a count": lambda: f"/api/v1/odata/Amounts/$count?$filter=kind%20eq%20'funding'",
}


def ask(where, paths):
    times, sizes = [], []

    def client(own):
        connection = http.client.HTTPConnection(where.hostname, where.port, timeout=60)
        for path in own:
            began = time.perf_counter()
            connection.request("GET", path, headers={"Accept": "*/*"})
            answer = connection.getresponse()
            body = answer.read()
            times.append((time.perf_counter() - began) * 1000)
            sizes.append(len(body))
            if answer.status != 200:
                raise SystemExit(f"{path}: {answer.status} {body[:300]}")

    threads = [threading.Thread(target=client, args=(paths[i::CLIENTS],)) for i in range(CLIENTS)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert len(times) == len(paths)
    return statistics.median(times), sorted(times)[int(len(times) * 0.95)], max(sizes) / 1024


nothing = ask(bare, ["/"] * 400)
print(f"| what | median ms | p95 ms | p95 to bare | KB |\n|---|---|---|---|---|\n| a bare endpoint | {nothing[0]:.1f} | {nothing[1]:.1f} | 1 | {nothing[2]:.0f} |")
worst = 0
for name, made in ASKED.items():
    median, p95, size = ask(base, [made() for _ in range(requests)])
    worst = max(worst, p95)
    print(f"| {name} | {median:.0f} | {p95:.0f} | {p95 / nothing[1]:.0f} | {size:.0f} |", flush=True)
written = [after_a_write(n) for n in range(11)]
print(f"\nfirst question for agreements after a start {first:.0f} ms; after a write, of 11, median {statistics.median(written):.0f} ms, slowest {max(written):.0f} ms")
print(f"slowest p95 {worst:.0f} ms")
