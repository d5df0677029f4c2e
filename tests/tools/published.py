# Reads every form of a publication with readers of other people and compares each figure with results.csv.
#
#     python3 published.py FOLDER
#
# Prints one line a form, "FORM NUMBER" with how many figures were compared, and ends with 1 at the first that differs.
import csv, hashlib, json, pathlib, subprocess, sys
import xml.etree.ElementTree as tree
from html.parser import HTMLParser

folder = pathlib.Path(sys.argv[1])


def text(cell):
    return cell[1:] if cell.startswith("'") else cell


def table(name):
    with open(folder / name, newline="", encoding="utf-8") as file:
        return [{key: text(cell) for key, cell in row.items()} for row in csv.DictReader(file)]


figures = {}
for row in table("results.csv"):
    key = (row["contest"], row["level"], row["unit"], row["field"])
    assert key not in figures, key
    figures[key] = int(row["count"]) if row["count"] else None
fields = {(row["contest"], row["field"]): row for row in table("fields.csv")}
units = table("units.csv")
assert {(contest, field) for contest, _, _, field in figures} <= set(fields)
about = {row["column"]: row["meaning"] for row in table("dictionary.csv") if not row["table"]}
written = {key for key, count in figures.items() if count is not None}


def root(contest):
    return next(u["unit"] for u in units if u["contest"] == contest and u["level"] == "area" and not u["parent"])


def total(contest, level, unit, *kinds):
    """The sum of the fields of the first of these kinds that the form has."""
    for kind in kinds:
        found = [field for (of, field), row in fields.items() if of == contest and row["meaning"] == kind]
        counts = [figures[contest, level, unit, field] for field in found]
        if found:
            return sum(count for count in counts if count is not None)
    return 0


def report(form, seen, expected=written):
    for key, count in seen.items():
        if figures.get(key) != count:
            sys.exit(f"{form}: {key} is {count}, and {figures.get(key)} in results.csv")
    missing = expected - set(seen)
    if missing:
        sys.exit(f"{form}: {len(missing)} figures are missing, among them {sorted(missing)[:3]}")
    print(form, len(seen))


# NIST SP 1500-100, JSON.
def identifier(of, kind):
    return next(one["Value"] for one in of["ExternalIdentifier"] if one["OtherType"] == kind)


def nist_json():
    cdf = json.loads((folder / "nist-1500-100.json").read_text("utf-8"))
    place = {}
    for unit in cdf["GpUnit"]:
        kinds = {one["OtherType"]: one["Value"] for one in unit["ExternalIdentifier"]}
        place[unit["@id"]] = ("area", kinds["area"]) if "area" in kinds else ("station", kinds["station"])
    party = {of["@id"]: identifier(of, "number") for of in cdf.get("Party", [])}
    seen = {}
    for election in cdf["Election"]:
        contest = identifier(election, "contest")
        person = {of["@id"]: of for of in election["Candidate"]}
        for ballots in election["BallotCounts"]:
            if ballots["Type"] == "other":
                seen[(contest, *place[ballots["GpUnitId"]], ballots["OtherType"])] = ballots["BallotsCast"]
        for selection in election["Contest"][0]["ContestSelection"]:
            if "CandidateIds" in selection:
                candidate = person[selection["CandidateIds"][0]]
                number = identifier(candidate, "number")
                lists = [party[of] for of in selection.get("EndorsementPartyIds", [])]
                field = f"list.{lists[0]}.cand.{number}" if lists else f"list.{number}"
            elif "PartyIds" in selection:
                field = f"list.{party[selection['PartyIds'][0]]}"
            else:
                field = f"list.{identifier(selection, 'number')}"
            for votes in selection["VoteCounts"]:
                seen[(contest, *place[votes["GpUnitId"]], field)] = votes["Count"]
    assert (cdf["Status"], identifier(cdf, "sequence")) == (about["status"], about["sequence"])
    assert identifier(cdf, "figures-sha-256") == about["figures-sha-256"]
    report("nist-json", seen)


# NIST SP 1500-100, XML.
def nist_xml():
    ns = {"n": "http://itl.nist.gov/ns/voting/1500-100/v2"}
    cdf = tree.parse(folder / "nist-1500-100.xml").getroot()

    def external(of, kind):
        for one in of.findall("n:ExternalIdentifier", ns):
            if one.findtext("n:OtherType", None, ns) == kind:
                return one.findtext("n:Value", None, ns)

    place = {}
    for unit in cdf.findall("n:GpUnit", ns):
        area = external(unit, "area")
        place[unit.get("ObjectId")] = ("area", area) if area else ("station", external(unit, "station"))
    party = {of.get("ObjectId"): external(of, "number") for of in cdf.findall("n:Party", ns)}
    seen = {}
    for election in cdf.findall("n:Election", ns):
        contest = external(election, "contest")
        person = {of.get("ObjectId"): external(of, "number") for of in election.findall("n:Candidate", ns)}
        for ballots in election.findall("n:BallotCounts", ns):
            if ballots.findtext("n:Type", None, ns) == "other":
                unit = place[ballots.findtext("n:GpUnitId", None, ns)]
                field = ballots.findtext("n:OtherType", None, ns)
                seen[(contest, *unit, field)] = int(ballots.findtext("n:BallotsCast", None, ns))
        for selection in election.findall("n:Contest/n:ContestSelection", ns):
            candidate = selection.findtext("n:CandidateIds", None, ns)
            of = selection.findtext("n:EndorsementPartyIds", None, ns)
            if candidate:
                field = f"list.{party[of]}.cand.{person[candidate]}" if of else f"list.{person[candidate]}"
            elif selection.find("n:PartyIds", ns) is not None:
                field = f"list.{party[selection.findtext('n:PartyIds', None, ns)]}"
            else:
                field = f"list.{external(selection, 'number')}"
            for votes in selection.findall("n:VoteCounts", ns):
                unit = place[votes.findtext("n:GpUnitId", None, ns)]
                seen[(contest, *unit, field)] = int(votes.findtext("n:Count", None, ns))
    report("nist-xml", seen)


def ask(file, path):
    said = subprocess.run(["xmllint", "--xpath", path, str(file)], capture_output=True, text=True)
    return said.stdout.strip() if said.returncode == 0 else None


# EML 510b and 510d; numbers of lists and candidates are those of the definition, or counted where these do not fit.
def eml(file, contest):
    ns = {"e": "urn:oasis:names:tc:evs:schema:eml"}
    votes = [field for (of, field), row in fields.items() if of == contest and row["meaning"] in ("list", "candidate")]
    count = tree.parse(file).getroot().find(".//e:Contest", ns)
    stations = [u for u in units if u["contest"] == contest and u["level"] == "station" and u["received"] == "1"]
    districts = [u for u in units if u["contest"] == contest and u["level"] == "area" and u["depth"] == "1"]
    below = [("station", u) for u in stations] if "510b" in file.name else [("area", u) for u in districts]
    seen = {}

    def read(of, level, unit):
        numbers = [int(one.findtext("e:ValidVotes", None, ns)) for one in of.findall("e:Selection", ns)]
        assert len(numbers) == len(votes)
        for field, number in zip(votes, numbers):
            seen[contest, level, unit, field] = number
        number = lambda name: int(of.findtext(name, None, ns))
        assert number("e:Cast") == total(contest, level, unit, "electorate-total", "electorate")
        assert number("e:TotalCounted") == total(contest, level, unit, "ballots-valid", "list")
        assert number("e:RejectedVotes[@ReasonCode='ongeldig']") == total(contest, level, unit, "ballots-invalid")
        assert number("e:RejectedVotes[@ReasonCode='blanco']") == total(contest, level, unit, "ballots-blank")

    read(count.find("e:TotalVotes", ns), "area", root(contest))
    reported = count.findall("e:ReportingUnitVotes", ns)
    assert len(reported) == len(below)
    for of, (level, unit) in zip(reported, below):
        assert of.findtext("e:ReportingUnitIdentifier", None, ns) == unit["name"]
        read(of, level, unit["unit"])
    inside = {(level, unit["unit"]) for level, unit in below} | {("area", root(contest))}
    report(file.name, seen, {key for key in written if key[0] == contest and key[1:3] in inside and key[3] in votes})
    whole = "//*[local-name()='TotalVotes']"
    told = ask(file, f"string({whole}/*[local-name()='TotalCounted'])")
    if told is None:
        print("skipped: xmllint cannot be run here")
    else:
        assert int(told) == total(contest, "area", root(contest), "ballots-valid", "list")


def summary(file):
    told = json.loads(file.read_text("utf-8"))
    contest = told["contest"]
    seen = {(contest, "area", root(contest), f"list.{of['list']}"): of["votes"] for of in told["lists"]}
    report(file.name, seen, set())
    for name, kinds in {
        "electorate": ("electorate-total", "electorate"),
        "voters": ("voters-total", "voters"),
        "invalid": ("ballots-invalid",),
        "valid": ("ballots-valid", "list"),
    }.items():
        if told[name] is not None:
            assert told[name] == total(contest, "area", root(contest), *kinds), name
    rows = list(csv.DictReader(open(file.with_suffix(".csv"), newline="", encoding="utf-8")))
    votes = {text(row["list"]): int(row["value"]) for row in rows if row["item"] == "votes"}
    assert votes == {of["list"]: of["votes"] for of in told["lists"]}


# The site: rows are named by their field, and a cell of the class n holds a number.
class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.row, self.cell, self.numbers, self.text, self.links = None, None, {}, "", []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "tr":
            self.row, self.cell = attributes.get("id"), None
        elif tag in ("td", "th"):
            fresh = self.row is not None and attributes.get("class") == "n" and self.row not in self.numbers
            self.cell = self.row if fresh else None
            if fresh:
                self.numbers[self.row] = ""
        elif tag == "a":
            self.links.append(attributes["href"])

    def handle_endtag(self, tag):
        if tag in ("td", "tr", "table"):
            self.cell = None

    def handle_data(self, data):
        self.text += data
        if self.cell:
            self.numbers[self.cell] += data


def site():
    seen, pages = {}, {}
    for file in (folder / "site").glob("*.html"):
        page = Page()
        page.feed(file.read_text("utf-8"))
        pages[file.name] = page
        assert about["figures-sha-256"] in page.text, f"{file.name} does not say whose figures it shows"
    for name, page in pages.items():
        for link in page.links:
            target = link.split("#")[0]
            assert not target or (folder / "site" / target).exists(), f"{name} leads to {link}"
    contests = list(dict.fromkeys(unit["contest"] for unit in units))
    for number, contest in enumerate(contests, 1):
        places = {"area": 0, "station": 0}
        for unit in (u for u in units if u["contest"] == contest):
            place = places[unit["level"]]
            places[unit["level"]] += 1
            name = f"c{number}.html" if (unit["level"], place) == ("area", 0) else f"c{number}-{unit['level'][0]}{place + (unit['level'] == 'station')}.html"
            if unit["level"] == "station" and unit["received"] == "0":
                continue
            for field, number_text in pages[name].numbers.items():
                digits = "".join(one for one in number_text if one.isdigit())
                if digits:
                    key = (contest, unit["level"], unit["unit"], field)
                    # A list whose blank a station does not have is shown with no votes.
                    if figures.get(key, 0) is not None:
                        seen[key] = int(digits)
    report("site", seen)


# Seats: the table says what every other form is compared with.
def seat_table():
    if not (folder / "seats.csv").exists():
        return None
    lists, elected = {}, {}
    for row in table("seats.csv"):
        key = (row["contest"], row["list"])
        assert lists.setdefault(key, int(row["seats"])) == int(row["seats"]), key
        if row["candidate"]:
            elected.setdefault(key, []).append(row["candidate"])
            assert int(row["order"]) == len(elected[key]), key
    return lists, elected


def same_seats(form, contest, told):
    mine = {name: number for (of, name), number in seats[0].items() if of == contest and number}
    told = {name: number for name, number in told.items() if number}
    if mine != told:
        sys.exit(f"{form}: seats of {contest} are {told}, and {mine} in seats.csv")


def seats_everywhere():
    """Every form that speaks of seats; says how many seats were compared in all."""
    lists, elected = seats
    contests = list(dict.fromkeys(unit["contest"] for unit in units))
    cdf = json.loads((folder / "nist-1500-100.json").read_text("utf-8"))
    ns = {"n": "http://itl.nist.gov/ns/voting/1500-100/v2", "e": "urn:oasis:names:tc:evs:schema:eml"}
    xml = tree.parse(folder / "nist-1500-100.xml").getroot()
    compared = 0
    for number, contest in enumerate(contests, 1):
        if not any(of == contest for of, _ in lists):
            continue
        summary = json.loads(next(folder.glob(f"summary-{number}-*.json")).read_text("utf-8"))
        same_seats("summary", contest, {of["list"]: of["seats"] for of in summary["lists"]})
        rows = csv.DictReader(open(next(folder.glob(f"summary-{number}-*.csv")), newline="", encoding="utf-8"))
        same_seats("summary.csv", contest, {text(row["list"]): int(row["value"]) for row in rows if row["item"] == "seats"})
        told, winners = {}, {}
        party = {of["@id"]: identifier(of, "number") for of in cdf.get("Party", []) if identifier(of, "contest") == contest}
        for of in cdf.get("Party", []):
            if identifier(of, "contest") == contest:
                told[identifier(of, "number")] = int(identifier(of, "seats"))
        if told:
            same_seats("nist-json", contest, told)
        for candidate in next(e for e in cdf["Election"] if identifier(e, "contest") == contest).get("Candidate", []):
            if candidate.get("PostElectionStatus") == "winner" and "PartyId" in candidate:
                winners.setdefault(party[candidate["PartyId"]], set()).add(identifier(candidate, "number"))
        assert winners == {name: set(all) for (of, name), all in elected.items() if of == contest}, winners
        told = {}
        for of in xml.findall("n:Party", ns):
            kinds = {one.findtext("n:OtherType", None, ns): one.findtext("n:Value", None, ns) for one in of.findall("n:ExternalIdentifier", ns)}
            if kinds["contest"] == contest:
                told[kinds["number"]] = int(kinds["seats"])
        if told:
            same_seats("nist-xml", contest, told)
        for file in folder.glob(f"eml-520-{number}-*.xml"):
            root = tree.parse(file).getroot()
            named = {}
            for selection in root.findall(".//e:Selection", ns):
                of = selection.find("e:Candidate//e:CandidateIdentifier", ns)
                chosen = selection.findtext("e:Elected", None, ns)
                if of is not None and chosen == "yes":
                    named["all"] = named.get("all", 0) + 1
            people = sum(len(all) for (of, _), all in elected.items() if of == contest)
            assert named.get("all", 0) == people, (file.name, named, people)
        page = Seats()
        page.feed((folder / "site" / f"c{number}.html").read_text("utf-8"))
        same_seats("site", contest, page.seats)
        assert (folder / "site" / f"c{number}-seats.html").exists()
        compared += sum(number for (of, _), number in lists.items() if of == contest)
    print("seats", compared)


# The lists of a contest's first page: a row for each, with a cell of the class seats.
class Seats(HTMLParser):
    def __init__(self):
        super().__init__()
        self.list, self.inside, self.seats = None, False, {}

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "tr":
            name = attributes.get("id", "")
            self.list = name.removeprefix("list.") if name.startswith("list.") else None
        self.inside = tag == "td" and "seats" in attributes.get("class", "").split()

    def handle_data(self, data):
        if self.inside and self.list is not None and data.strip():
            self.seats[self.list] = int(data)
            self.inside = False


# The report, as poppler reads it: number, status, the votes and the seats of each list.
def report_pdf():
    file = folder / "report.pdf"
    try:
        said = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True)
    except FileNotFoundError:
        return print("skipped: pdftotext cannot be run here")
    digits = lambda cell: "".join(one for one in cell if one.isdigit())
    numbers = {digits(word) for word in said.stdout.split()}
    compared = 0
    for (contest, level, unit, field), count in figures.items():
        if (level, unit) == ("area", root(contest)) and fields[contest, field]["meaning"] in ("list", "option"):
            assert str(count) in numbers, f"report: {field} of {contest} is not on it: {count}"
            compared += 1
    prints = about["figures-sha-256"][:16].upper()
    assert " ".join(prints[n : n + 4] for n in range(0, 16, 4)) in said.stdout, "report: whose figures?"
    print("report", compared)


def digests():
    listed = 0
    for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines():
        digest, name = line.split("  ", 1)
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name
        listed += 1
    print("digests", listed)


digests()
nist_json()
nist_xml()
for file in sorted(folder.glob("eml-510*.xml")):
    contest = next(c for n, c in enumerate(dict.fromkeys(u["contest"] for u in units), 1) if f"-{n}-" in file.name)
    eml(file, contest)
for file in sorted(folder.glob("summary-*.json")):
    summary(file)
site()
seats = seat_table()
if seats:
    seats_everywhere()
report_pdf()
