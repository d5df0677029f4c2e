//! Definitions with faults, and files of the election that are signed by the wrong person or meant for another desk.
use super::{Case, case};
use election::{CentreId, Role as Duty};
use exchange::container::Payload;
use exchange::names::{AUTHORITY, CERTIFICATE, ELECTION};
use operations::{Authority, Desk, EXAMPLE_ELECTION, NewDesk, make_centre};
use sealing::{KdfParams, Purpose, Role};
use suite::night::{ADMINISTRATOR, Night, example_papers, office_at, passphrase, person};

/// What the authority says when it is to sign a definition in which something was replaced.
pub(super) fn definitions(night: &Night) -> Vec<Case> {
    let mut authority = Authority::open(&night.authority_vault(), &passphrase(), night.world.clone()).unwrap();
    let mut sign = |name, expected, json: &[u8]| case(name, expected, authority.sign_election(json));
    let mut cases = vec![
        sign("definition empty", "empty-file", b""),
        sign("definition cut", "bad-json", &EXAMPLE_ELECTION.as_bytes()[..1_000]),
    ];
    let replaced: [(&str, &str, &str, &str); 14] = [
        ("definition of a future format", "unknown-format", "counterfoil-election/1", "counterfoil-election/2"),
        ("definition with an unknown property", "schema", "\"mode\": \"test\"", "\"mode\": \"test\", \"x\": 1"),
        ("definition with an unknown mode", "schema", "\"mode\": \"test\"", "\"mode\": \"trial\""),
        ("definition without a date", "schema", "\"date\": \"2026-11-22\",", ""),
        ("definition of the 30th of February", "schema", "2026-11-22", "2026-02-30"),
        ("definition of the year 9999", "schema", "2026-11-22", "9999-11-22"),
        ("definition with a slash in its name", "schema", "\"try-2026\"", "\"try/2026\""),
        ("definition with an unknown form", "definition-unknown", "\"form\": \"de-euwo\"", "\"form\": \"x\""),
        ("definition with a station twice", "definition-duplicate", "\"002\"", "\"001\""),
        ("definition with a rule about nothing", "definition-bad-term", "\"A1\",\n", "\"A9\",\n"),
        ("definition with a station nowhere", "definition-unknown", "\"area\": \"old-quay\"", "\"area\": \"moon\""),
        ("definition with a station of no centre", "definition-unknown", "\"centre\": \"C1\"", "\"centre\": \"C9\""),
        (
            "definition of a live election by a test authority",
            "other-authority",
            "\"mode\": \"test\"",
            "\"mode\": \"live\"",
        ),
        ("definition of another election", "other-authority", "\"try-2026\"", "\"try-2027\""),
    ];
    for (name, expected, from, to) in replaced {
        let changed = EXAMPLE_ELECTION.replacen(from, to, 1);
        assert_ne!(changed, EXAMPLE_ELECTION, "{from}");
        cases.push(sign(name, expected, changed.as_bytes()));
    }
    cases
}

/// A desk of a centre with this night's election.
fn centre(night: &Night) -> Desk {
    let (administrator, passphrase) = (person(ADMINISTRATOR, Duty::Administrator), passphrase());
    let new = NewDesk { place: "Centre", person: &administrator, passphrase: &passphrase, cost: KdfParams::LEAST };
    make_centre(&night.path("centre.counterfoil"), &new, night.world.clone()).unwrap()
}

/// What desks say to files that come on a stick before the day.
pub(super) fn files() -> Vec<Case> {
    let (night, other) = (Night::of_example().unwrap(), Night::of_example().unwrap());
    let mut authority = Authority::open(&night.authority_vault(), &passphrase(), night.world.clone()).unwrap();
    let (known, holder) = (night.authority.certificate.clone(), night.centre("C1").unwrap());
    let mut office = office_at(&night.path("new.counterfoil"), &night.world).unwrap();
    let (record, counts) = example_papers(&night.election).unwrap().remove(0);
    let result = night.result(&holder, &record, &counts, 1).unwrap().container;
    let pem = known.pem();
    let beside = Payload { name: AUTHORITY, media_type: "application/pem-certificate-chain", bytes: pem.as_bytes() };
    let (root, certificates) = ((ELECTION, EXAMPLE_ELECTION.as_bytes()), [&holder.certificate]);
    let signatory = night.signatory(&holder, &certificates);
    let forged = exchange::container::write(Purpose::Election, root, &[beside], &signatory).unwrap();
    let bare = night.container(&night.authority, Purpose::Election, ELECTION, EXAMPLE_ELECTION.as_bytes()).unwrap();
    let (mut desk, c1) = (centre(&night), CentreId::new("C1"));
    let mut cases = vec![
        case(
            "definition without signature",
            "not-a-container",
            office.load_election(EXAMPLE_ELECTION.as_bytes(), &known, None),
        ),
        case("election of another authority", "unknown-signer", office.load_election(&other.file, &known, None)),
        case("election signed by a centre", "wrong-role", office.load_election(&forged, &known, None)),
        case("election without its authority", "missing-entry", office.load_election(&bare, &known, None)),
        case("result instead of an election", "wrong-media-type", office.load_election(&result, &known, None)),
        case(
            "election for a centre that it has not",
            "wrong-desk",
            desk.load_election(&night.file, &known, Some(CentreId::new("C9"))),
        ),
        case("an office's election at a centre", "wrong-desk", desk.load_election(&night.file, &known, None)),
        case("request before there is an election", "no-election", desk.request_certificate()),
        case("the right election", "accepted", desk.load_election(&night.file, &known, Some(c1.clone()))),
        case(
            "an election once more before the first entry",
            "accepted",
            desk.load_election(&night.file, &known, Some(c1.clone())),
        ),
        case("certificate before a request", "no-certificate", desk.load_certificate(&result)),
    ];
    let request = desk.request_certificate().unwrap();
    let answer = authority.certify(&request, &c1).unwrap();
    let stranger =
        night.container(&night.authority, Purpose::CentreCertificate, CERTIFICATE, holder.certificate.der()).unwrap();
    let office_key =
        night.certified(&night.subject(Role::Office, "office"), &night.authority, night.validity()).unwrap();
    let by_office =
        night.container(&office_key, Purpose::CentreCertificate, CERTIFICATE, holder.certificate.der()).unwrap();
    cases.extend([
        case("result instead of a request", "wrong-media-type", authority.certify(&result, &c1)),
        case("request with a byte changed", "damaged-entry", authority.certify(&changed(&request), &c1)),
        case("request of another centre", "wrong-request", authority.certify(&request, &CentreId::new("C2"))),
        case("request instead of a certificate", "wrong-media-type", desk.load_certificate(&request)),
        case("certificate of another key", "wrong-request", desk.load_certificate(&stranger)),
        case("certificate sent by the office", "wrong-role", desk.load_certificate(&by_office)),
        case("certificate with a byte changed", "damaged-entry", desk.load_certificate(&changed(&answer))),
        case("the right certificate", "accepted", desk.load_certificate(&answer)),
    ]);
    cases
}

/// A byte in the first packed entry.
fn changed(file: &[u8]) -> Vec<u8> {
    let mut bytes = file.to_vec();
    bytes[180] ^= 1;
    bytes
}
