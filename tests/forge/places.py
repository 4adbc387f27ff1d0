"""Where papers come from: municipalities, regions and district boards (facts), their bodies, and parties that are all invented."""
from forms import organisation_number

# code, name, name as its papers print it
MUNICIPALITIES = [row.split(";") for row in """
0114;Upplands Väsby;Upplands Väsby kommun|0120;Värmdö;Värmdö kommun|0123;Järfälla;Järfälla kommun|0126;Huddinge;Huddinge kommun
0136;Haninge;Haninge kommun|0138;Tyresö;Tyresö kommun|0139;Upplands-Bro;Upplands-Bro kommun|0163;Sollentuna;Sollentuna kommun
0181;Södertälje;Södertälje kommun|0182;Nacka;Nacka kommun|0183;Sundbyberg;Sundbybergs stad|0184;Solna;Solna stad
0188;Norrtälje;Norrtälje kommun|0330;Knivsta;Knivsta kommun|0360;Tierp;Tierps kommun|0380;Uppsala;Uppsala kommun
0381;Enköping;Enköpings kommun|0480;Nyköping;Nyköpings kommun|0483;Katrineholm;Katrineholms kommun|0484;Eskilstuna;Eskilstuna kommun
0562;Finspång;Finspångs kommun|0580;Linköping;Linköpings kommun|0581;Norrköping;Norrköpings kommun|0583;Motala;Motala kommun
0643;Habo;Habo kommun|0680;Jönköping;Jönköpings kommun|0682;Nässjö;Nässjö kommun|0780;Växjö;Växjö kommun
0880;Kalmar;Kalmar kommun|0883;Västervik;Västerviks kommun|0980;Gotland;Region Gotland|1080;Karlskrona;Karlskrona kommun
1256;Östra Göinge;Östra Göinge kommun|1280;Malmö;Malmö stad|1281;Lund;Lunds kommun|1282;Landskrona;Landskrona stad
1283;Helsingborg;Helsingborgs stad|1290;Kristianstad;Kristianstads kommun|1293;Hässleholm;Hässleholms kommun|1380;Halmstad;Halmstads kommun
1383;Varberg;Varbergs kommun|1402;Partille;Partille kommun|1440;Ale;Ale kommun|1463;Mark;Marks kommun|1480;Göteborg;Göteborgs Stad
1481;Mölndal;Mölndals stad|1485;Uddevalla;Uddevalla kommun|1488;Trollhättan;Trollhättans Stad|1491;Ulricehamn;Ulricehamns kommun
1496;Skövde;Skövde kommun|1780;Karlstad;Karlstads kommun|1784;Arvika;Arvika kommun|1880;Örebro;Örebro kommun|1883;Karlskoga;Karlskoga kommun
1980;Västerås;Västerås stad|1981;Sala;Sala kommun|2080;Falun;Falu kommun|2081;Borlänge;Borlänge kommun|2180;Gävle;Gävle kommun
2184;Hudiksvall;Hudiksvalls kommun|2281;Sundsvall;Sundsvalls kommun|2284;Örnsköldsvik;Örnsköldsviks kommun|2380;Östersund;Östersunds kommun
2480;Umeå;Umeå kommun|2482;Skellefteå;Skellefteå kommun|2580;Luleå;Luleå kommun|2584;Kiruna;Kiruna kommun
""".strip().replace("\n", "|").split("|")]
REGIONS = [row.split(";") for row in """
0300;Region Uppsala|0500;Region Östergötland|0600;Region Jönköpings län|0700;Region Kronoberg|0800;Region Kalmar län|1000;Region Blekinge
1200;Region Skåne|1300;Region Halland|1800;Region Örebro län|1900;Region Västmanland|2000;Region Dalarna|2100;Region Gävleborg
2300;Region Jämtland Härjedalen|2400;Region Västerbotten|2500;Region Norrbotten
""".strip().replace("\n", "|").split("|")]
DISTRICTS = ["Skärholmens", "Farsta", "Rinkeby-Kista", "Hässelby-Vällingby", "Enskede-Årsta-Vantörs", "Norrmalms", "Skarpnäcks", "Kungsholmens"]

# body, abbreviation in diary numbers, administration
BODIES = [
    ("Arbetslivsnämnden", "ALN", "Arbetslivsförvaltningen"), ("Socialnämnden", "SN", "Socialförvaltningen"),
    ("Arbetsmarknads- och vuxenutbildningsnämnden", "AVUX", "Arbetsmarknads- och vuxenutbildningsförvaltningen"),
    ("Kommunstyrelsen", "KS", "Kommunledningskontoret"), ("Vård- och omsorgsnämnden", "VON", "Vård- och omsorgsförvaltningen"),
    ("Kultur- och fritidsnämnden", "KFN", "Kultur- och fritidsförvaltningen"), ("Individ- och familjenämnden", "IF", "Individ- och familjeförvaltningen"),
    ("Utbildningsnämnden", "UBN", "Utbildningsförvaltningen"), ("Barn- och ungdomsnämnden", "BUN", "Barn- och ungdomsförvaltningen"),
    ("Omsorgsnämnden", "ON", "Omsorgsförvaltningen"), ("Äldrenämnden", "ÄN", "Äldreförvaltningen"), ("Teknik- och fritidsnämnden", "TN", "Teknik- och fritidsförvaltningen"),
    ("Arbetsmarknadsnämnden", "AMN", "Arbetsmarknadsförvaltningen"), ("Integrationsnämnden", "IN", "Integrationsförvaltningen"),
    ("Nämnden för funktionsstöd", "NF", "Förvaltningen för funktionsstöd"), ("Fritidsnämnden", "FN", "Fritidsförvaltningen"),
]
REGION_BODIES = [("Hälso- och sjukvårdsnämnden", "HSN", "Hälso- och sjukvårdsförvaltningen"), ("Kulturnämnden", "KN", "Kulturförvaltningen"),
                 ("Regionala utvecklingsnämnden", "RUN", "Regionala utvecklingsförvaltningen"), ("Regionstyrelsen", "RS", "Regionkansliet"),
                 ("Psykiatri- och habiliteringsnämnden", "PHN", "Psykiatriförvaltningen")]

# Invented names of associations: short name, full name
FULL_NAMES = ["{s} ideell förening", "Föreningen {s}", "Stiftelsen {s}", "Kooperativet {s} ekonomisk förening", "{s} socialt kooperativ ek. för.",
              "Ideella föreningen {s}", "Riksförbundet {s}", "Nätverket {s} ideell förening"]
SHORT_NAMES = ["Hoppfabriken", "Solgläntan", "Brobyggarna", "Kompasslaget", "Tråden", "Öppna Dörren", "Vindruvan", "Ankarplatsen", "Lyktan", "Gryningsljus",
               "Medvind", "Spinnrocken", "Hållplatsen", "Fyrkanten", "Trädgårdsvännerna", "Språkstugan", "Bryggan Norr", "Nästa Kliv", "Tryggare Kvarter",
               "Växthuset", "Eldsjälarna", "Mötesplats Ljungen", "Kraftkällan", "Nattvakan", "Livslinan", "Verkstan", "Stegen", "Torgboden", "Silverlinden",
               "Familjehörnan", "Ungkraft", "Ledsagarna", "Vänstugan", "Återbruket Lärkan", "Kulturkvarnen", "Pärlbandet"]
OWN_NAMES = ["Ljungbackens IF", "Kvarnvikens BK", "Södra Hamnens Folkhögskola", "Studieförbundet Horisont", "Frivilligcentralen i Ängslunda", "Equmenia Rosenby",
             "Rosenby församling", "Kvinnojouren Aurora", "Brottsofferjouren Ekudden", "Stadsmissionen i Ekudden", "Ekuddens Scoutkår", "Ungdomsrådet Pulsen",
             "Pensionärsföreningen Höstvind", "Friluftssällskapet Granbarren", "Bildningsförbundet Vågen", "Kvinnojouren Vintergatan"]
AGENCIES = ["Arbetsförmedlingen", "Försäkringskassan", "Polismyndigheten", "Kriminalvården", "Länsstyrelsen", "Migrationsverket"]
COMPANIES = ["Ljungbackens Bostäder AB", "Granviks Fastigheter AB", "Återvinningsgruppen Ek AB", "Hamnkvarterets Förvaltning AB", "Norrsken Logistik AB"]
AGREEMENT_NAMES = ["Framtidsvägen", "Jobbspåret", "Kvinnor i Arbete", "Trygg Natt", "Ung Framåt", "Samma Chans", "Språkbron", "Öppen Gemenskap", "Krafttaget",
                   "Vägen Vidare", "Mötesplatsen", "Fritid för Alla", "Steget In", "Äldre Tillsammans", "Sommarlyftet", "Hela Familjen", "Grön Rehab", "Barnens Lov"]
SURNAMES = ["Granholt", "Fjällmark", "Åkervide", "Lindestrand", "Mossvik", "Tallbäckes", "Hedevind", "Strömgärde", "Ekelycke", "Björkrona", "Vasshede", "Älvegren"]
GIVEN_NAMES = ["Elsa", "Nils", "Amina", "Karin", "Olle", "Sofia", "Reza", "Maj", "Hugo", "Lena", "Viktor", "Petra"]


class Town:
    """The municipality or region whose paper it is, with the body that meets."""

    def __init__(self, rng):
        kind = rng.random()
        self.district = None
        if kind < 0.12:
            self.code, self.name = rng.choice(REGIONS)
            self.printed, bodies = self.name, REGION_BODIES
        elif kind < 0.22:
            self.code, self.name, self.printed = "0180", "Stockholm", "Stockholms stad"
            self.district = rng.choice(DISTRICTS)
            short = self.district.split("-")[0][:4].upper()
            bodies = [(f"{self.district} stadsdelsnämnd", short, f"{self.district} stadsdelsförvaltning")]
        else:
            self.code, self.name, self.printed = rng.choice(MUNICIPALITIES)
            bodies = BODIES
        self.body, self.abbreviation, self.administration = rng.choice(bodies)
        self.region = self.code.endswith("00")
        self.role = "region" if self.region else "municipality"
        self.org_number = organisation_number("232100" if self.region else "212000", rng)

    @property
    def short_body(self):
        return "stadsdelsnämnden" if self.district else self.body

    @property
    def common(self):
        """`kommunen`, `staden`, `regionen`."""
        return "regionen" if self.region else "staden" if self.printed.lower().endswith("stad") else "kommunen"


def other_town(rng, town):
    """Another municipality, for agreements between several."""
    while True:
        code, name, printed = rng.choice(MUNICIPALITIES)
        if code != town.code and not printed.startswith("Region"):
            return code, name, printed


def association(rng, taken=()):
    """Short and full name of an invented association."""
    while True:
        if rng.random() < 0.35:
            short = full = rng.choice(OWN_NAMES)
        else:
            short = rng.choice(SHORT_NAMES)
            full = rng.choice(FULL_NAMES).format(s=short)
        if short not in taken:
            return short, full


def person(rng):
    """An invented name for a signature or a referent."""
    return f"{rng.choice(GIVEN_NAMES)} {rng.choice(SURNAMES)}"
