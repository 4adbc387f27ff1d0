"""How one paper writes numbers, money, dates, periods and diary numbers: a habit with exceptions."""
import calendar
import datetime

MONTHS = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"]
SHORT = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
NUMBERS = ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"]
DIARY = ["{a} {y}-{n:05}", "{a} {y}-{n:05} {c}", "{a}/{y}:{n}", "{a}{y}-{n}", "{a}-{y}-{n:05}", "{a} {a}-{y}-{n:05}", "{a}/{y}.{n}", "{a} {y}/{n}",
         "{a} {y}/{n:04}", "{y}/{a} {n:04} 10", "{a}/{y}:{n}-{k}", "{a}-{y}-{n}", "{a} {s}/{n:04}", "{t} {n}/{y}", "{y}/{n}-{t}-{k:03}", "{t} {y}/{n}",
         "N{k}-{n:04}/{s}", "{y}.{n} {a}", "{a}/{y}:{n:05}", "{a} {y}:{n:05}", "{a} {y}.{n}", "{y}-{n:05}"]
LABELS = ["Dnr", "Dnr:", "DNR:", "Diarienummer", "Diarienummer:", "Diarienr", "Beteckning", "Vår beteckning", "Ärendenummer", "Diarienr:"]


def last_day(year, month):
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def add_months(day, months):
    """The day so many months later; the last of a month stays the last."""
    index = day.year * 12 + day.month - 1 + months
    end = last_day(index // 12, index % 12 + 1)
    return end if day == last_day(day.year, day.month) else end.replace(day=min(day.day, end.day))


def words_for(number, neuter=False):
    """`två`; `en` or `ett` for 1; figures above twelve."""
    if number == 1:
        return "ett" if neuter else "en"
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


class Forms:
    """The habits of one paper."""

    def __init__(self, rng):
        self.rng = rng
        self.space = rng.choice([" ", " ", "\u00a0", "\u00a0", "\u2009", "\u202f", "."])
        self.minus = rng.choice(["-", "–", "−"])
        self.dash = rng.choice(["–", "–", "-", " – ", " - "])
        self.day_style = rng.choice(["iso", "iso", "iso", "long", "long", "den", "slash", "packed"])
        self.diary_style = rng.choice(DIARY)
        self.label = rng.choice(LABELS)
        self.number_words = rng.random() < 0.6
        self.hundred = rng.randint(10, 400)

    def number(self, value, decimals=0, negative=None):
        """A grouped number, the paper's minus (or parentheses) before it."""
        text = f"{abs(value):,.{decimals}f}".replace(",", self.space).replace("." if decimals and self.space != "." else "\0", ",")
        if decimals and self.space == ".":
            head, tail = f"{abs(value):.{decimals}f}".split(".")
            text = f"{int(head):,}".replace(",", ".") + "," + tail
        if value < 0 and float(f"{value:.{decimals}f}") != 0:
            return f"({text})" if negative == "()" else (negative or self.minus) + text
        return text

    def money(self, value):
        """One of the ways to write a sum of kronor, always with its currency."""
        number, choice = self.number(value), self.rng.choice
        ways = [f"{number} kr", f"{number} kr", f"{number} kronor", f"{number} kronor", f"{number}:-", f"{value:,.0f}".replace(",", ".") + " kr",
                f"{value:,.0f}".replace(",", ".") + ":-", f"{number} SEK"]
        if 1000 <= value < 10000:
            ways += [f"{value} kr", f"{value} kr", f"{number},00 kr", f"{number},00 kr"]
        if value < 200000 and self.rng.random() < 0.2:
            ways = [f"{number},00 kr", f"{number},00 kronor"]
        if value >= 100000:
            ways += [f"{value} kr"]
        if value % 1000 == 0 and value >= 10000:
            ways += [f"{self.number(value // 1000)} tkr", f"{self.number(value // 1000)} tkr", f"{self.number(value // 1000)} tusen kronor",
                     f"{self.number(value // 1000)} kkr"]
        if value % 100000 == 0 and value >= 500000:
            millions = f"{value / 1e6:.1f}".replace(".", ",").replace(",0", "")
            ways += [f"{millions} mkr", f"{millions} mnkr", f"{millions}mkr", f"{millions}mkr", f"{millions} miljoner kronor", f"{millions} MSEK", f"{millions} MSEK"]
            if value % 1000000 == 0 and 2000000 <= value <= 12000000:
                ways += [f"{NUMBERS[value // 1000000]} miljoner kronor"] * 6
        return choice(ways)

    def count(self, number, noun="", neuter=False):
        """A small number in words or figures, as this paper mostly does."""
        text = words_for(number, neuter) if self.number_words != (self.rng.random() < 0.15) else str(number)
        return f"{text} {noun}".strip()

    def months(self, months):
        """`tre månader`, `3 månader`, and years where they come out even."""
        if months % 12 == 0 and months > 12 and self.rng.random() < 0.4:
            return self.count(months // 12, "år", neuter=True)
        return self.count(months, "månad" if months == 1 else "månader")

    def day(self, day, style=None):
        """One of the ways to write a date."""
        style = style or (self.day_style if self.rng.random() < 0.85 else self.rng.choice(["iso", "long", "den", "slash", "packed"]))
        month = MONTHS[day.month - 1]
        return {"iso": day.isoformat(), "long": f"{day.day} {month} {day.year}", "den": f"den {day.day} {month} {day.year}",
                "slash": f"{day.day}/{day.month} {day.year}", "packed": day.strftime("%Y%m%d")}[style]

    def period(self, start, end):
        """One of the ways to write a period with both its days."""
        style = self.rng.choice(["iso", "iso", self.day_style])
        first, last, iso = self.day(start, style), self.day(end, style), (start.isoformat(), end.isoformat())
        ways = [f"{first} till och med {last}", f"från och med {first} till och med {last}", f"fr.o.m. {first} t.o.m. {last}", f"från {first} till {last}",
                f"fr o m {first} t o m {last}", f"{first} t.o.m. {last}", f"perioden {first}{self.dash}{last}", f"{iso[0]}{self.dash}{iso[1]}",
                f"{first} – {last}", f"{start:%Y%m%d}–{end:%Y%m%d}", f"{start.day}/{start.month} {start.year} – {end.day:02}/{end.month:02} {end.year}",
                f"från och med den {start.day} {MONTHS[start.month - 1]} {start.year} till och med den {end.day} {MONTHS[end.month - 1]} {end.year}",
                f"den {start.day} {MONTHS[start.month - 1]} {start.year} till och med den {end.day} {MONTHS[end.month - 1]} {end.year}"]
        if self.rng.random() < 0.04:
            ways = [f"{iso[0]}—{end:%Y-%m %d}"]
        return self.rng.choice(ways)

    def years(self, start, end):
        """A period that is whole years, a half-year or a school year, by name; None where it is neither."""
        whole = start.month == start.day == 1 and (end.month, end.day) == (12, 31)
        choice = self.rng.choice
        if whole and start.year == end.year:
            return choice([f"under år {start.year}", f"under {start.year}", f"under kalenderåret {start.year}", f"under hela {start.year}"])
        if whole:
            dash = self.dash.strip()
            return choice([f"åren {start.year}{dash}{end.year}", f"under perioden {start.year}{dash}{end.year}", f"{start.year}-{end.year}",
                           f"under åren {start.year}–{end.year}", f"från och med {start.year} till och med {end.year}"])
        if (start.month, start.day, end.month, end.day) == (1, 1, 6, 30) and start.year == end.year:
            return choice([f"första halvåret {start.year}", f"under första halvåret {start.year}", f"under det första halvåret {start.year}"])
        if (start.month, start.day, end.month, end.day) == (7, 1, 12, 31) and start.year == end.year:
            return choice([f"andra halvåret {start.year}", f"under andra halvåret {start.year}"])
        if (start.month, start.day, end.month, end.day) == (7, 1, 6, 30) and end.year == start.year + 1:
            return choice([f"läsåret {start.year}/{end.year % 100:02}", f"under läsåret {start.year}/{end.year}", f"läsåret {start.year}/{end.year % 100:02}"])
        return None

    def diary(self, abbreviation, year):
        """A diary number in the paper's style: as printed, and as gold has it (without a classification code)."""
        number = self.hundred = self.hundred + self.rng.randint(1, 17)
        values = dict(a=abbreviation, t=abbreviation.title(), y=year, s=f"{year % 100:02}", n=number, k=self.rng.randint(12, 905), c="")
        style = self.diary_style if self.rng.random() < 0.96 else self.rng.choice(DIARY)
        gold = style.format(**values).strip()
        code = f"{self.rng.randint(1, 4)}.{self.rng.randint(1, 9)}.{self.rng.randint(1, 9)}.{self.rng.randint(1, 4)}"
        printed = f"{gold} {code}" if "{c}" in style else gold
        return printed, gold


def luhn(digits):
    """The check digit that belongs behind nine digits."""
    total = sum(sum(divmod(int(digit) * (2 - at % 2), 10)) for at, digit in enumerate(digits))
    return str(-total % 10)


def organisation_number(prefix, rng):
    """An organisation number that holds, third digit at least 2."""
    digits = prefix + "".join(str(rng.randint(0, 9)) for _ in range(9 - len(prefix)))
    if int(digits[2]) < 2:
        digits = digits[:2] + str(rng.randint(2, 9)) + digits[3:]
    digits += luhn(digits)
    return f"{digits[:6]}-{digits[6:]}"
