//! What other programs wrote becomes a definition, or is refused with every fault at its line.

use std::collections::BTreeMap;

use election::{ContestKind, Mode, SamplePlan};

use super::world::{WORLD, evening};
use crate::Refusal;
use crate::figures::{Gathering, Issue, Status};
use crate::import::{ImportFaultKind as Kind, ImportSettings, Source, SourceKind, definition};
use crate::publish::Form;
use crate::publish::cdf::Spelling;

fn settings() -> ImportSettings {
    ImportSettings {
        authority: "Office".into(),
        mode: Mode::Test,
        languages: WORLD.election.definition().languages.clone(),
        form: None,
    }
}

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<EML xmlns="urn:oasis:names:tc:evs:schema:eml" xmlns:kr="http://www.kiesraad.nl/extensions" xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" xmlns:xnl="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0" Id="KIND" SchemaVersion="5">
<TransactionId>1</TransactionId>
<ManagingAuthority><AuthorityIdentifier Id="9999">Heemdamseburg</AuthorityIdentifier><AuthorityAddress/></ManagingAuthority>
<IssueDate>2026-02-04</IssueDate>
<kr:CreationDateTime>2026-02-04T11:16:26</kr:CreationDateTime>
"#;
const IDENTIFIER: &str = r#"<ElectionIdentifier Id="GR2026_Heemdamseburg"><ElectionName>Gemeenteraad Heemdamseburg 2026</ElectionName><ElectionCategory>GR</ElectionCategory><kr:ElectionSubcategory>GR1</kr:ElectionSubcategory><kr:ElectionDomain Id="9999">Heemdamseburg</kr:ElectionDomain><kr:ElectionDate>2026-03-18</kr:ElectionDate><kr:NominationDate>2026-02-02</kr:NominationDate></ElectionIdentifier>"#;

fn head(kind: &str) -> String {
    HEAD.replace("KIND", kind)
}

fn election() -> String {
    format!(
        "{}<ElectionEvent><EventIdentifier/><Election>{IDENTIFIER}\n<Contest><ContestIdentifier Id=\"geen\"/>\
         <VotingMethod>SPV</VotingMethod><MaxVotes>100</MaxVotes></Contest>\n<kr:NumberOfSeats>9</kr:NumberOfSeats>\
         <kr:PreferenceThreshold>50</kr:PreferenceThreshold>\n<kr:ElectionTree><kr:Region RegionNumber=\"9999\" \
         RegionCategory=\"GEMEENTE\"><kr:RegionName>Heemdamseburg</kr:RegionName><kr:Committee CommitteeCategory=\"CSB\"/>\
         </kr:Region></kr:ElectionTree><kr:RegisteredParties/></Election></ElectionEvent></EML>",
        head("110a")
    )
}

fn stations(voters: &str) -> String {
    let identifier = IDENTIFIER.replace("<kr:NominationDate>2026-02-02</kr:NominationDate>", "");
    let place = |id: &str, name: &str, voters: &str| {
        format!(
            "<PollingPlace Channel=\"polling\"><PhysicalLocation><Address><Locality><xal:LocalityName>{name}\
             </xal:LocalityName><xal:PostalCode><xal:PostalCodeNumber>1234 AB</xal:PostalCodeNumber></xal:PostalCode>\
             </Locality></Address><PollingStation Id=\"{id}\">{voters}</PollingStation></PhysicalLocation></PollingPlace>\n"
        )
    };
    format!(
        "{}<ElectionEvent><EventIdentifier/><Election>{identifier}\n<Contest><ContestIdentifier Id=\"geen\"/><ReportingUnit>\
         <ReportingUnitIdentifier Id=\"9999\">Heemdamseburg</ReportingUnitIdentifier></ReportingUnit>\
         <VotingMethod>SPV</VotingMethod><MaxVotes>2000</MaxVotes>\n{}{}</Contest></Election></ElectionEvent></EML>",
        head("110b"),
        place("1", "Op rolletjes", "1200"),
        place("2", "Stadhuis &amp; Markt", voters),
    )
}

fn lists(second: &str) -> String {
    let candidate = |id: &str, last: &str| {
        format!(
            "<Candidate><CandidateIdentifier Id=\"{id}\"/><CandidateFullName><xnl:PersonName><xnl:NameLine \
             NameType=\"Initials\">A.B.</xnl:NameLine><xnl:FirstName>Anna</xnl:FirstName><xnl:NamePrefix>de</xnl:NamePrefix>\
             <xnl:LastName>{last}</xnl:LastName></xnl:PersonName></CandidateFullName><QualifyingAddress><xal:Locality>\
             <xal:LocalityName>Heemdamseburg</xal:LocalityName></xal:Locality></QualifyingAddress></Candidate>\n"
        )
    };
    let list = |id: &str, name: &str| {
        format!(
            "<Affiliation><AffiliationIdentifier Id=\"{id}\"><RegisteredName>{name}</RegisteredName></AffiliationIdentifier>\
             <Type>op zichzelf staande lijst</Type><kr:ListData PublishGender=\"true\"/>\n{}{}</Affiliation>\n",
            candidate("1", "Vries"),
            candidate("2", "Jong")
        )
    };
    format!(
        "{}<CandidateList><Election>{IDENTIFIER}\n<Contest><ContestIdentifier Id=\"geen\"/>\n{}{}</Contest></Election>\
         </CandidateList></EML>",
        head("230b"),
        list("1", "Heemdamsenaren"),
        list(second, "Lijst Zuid"),
    )
}

/// A municipality with two stations and two lists.
pub(super) fn made_up_files() -> [(&'static str, String); 3] {
    [("a.xml", election()), ("b.xml", stations("800")), ("c.xml", lists("2"))]
}

fn faults(sources: &[(&str, &str)]) -> Vec<(String, usize, Kind)> {
    let sources: Vec<Source<'_>> = sources.iter().map(|(name, text)| Source { name, bytes: text.as_bytes() }).collect();
    let faults = definition(&sources, &settings()).map(drop).unwrap_err();
    let fault = |refusal| match refusal {
        Refusal::Import(fault) => (fault.file, fault.line, fault.kind),
        other => panic!("{other}"),
    };
    faults.into_iter().map(fault).collect()
}

#[test]
fn r4_5_dutch_files_make_an_election_that_has_no_fault() {
    let texts = made_up_files();
    let sources: Vec<Source<'_>> = texts.iter().map(|(name, text)| Source { name, bytes: text.as_bytes() }).collect();
    let (made, previews) = definition(&sources, &settings()).unwrap();
    assert_eq!(
        previews.iter().map(|preview| preview.kind).collect::<Vec<_>>(),
        [SourceKind::Eml110a, SourceKind::Eml110b, SourceKind::Eml230b]
    );
    assert_eq!((previews[1].stations, previews[2].lists, previews[2].candidates), (2, 2, 4));
    let election = made.check().unwrap();
    let made = election.definition();
    assert_eq!((made.id.as_str(), made.contests[0].seats), ("GR2026_Heemdamseburg", 9));
    assert_eq!(made.title.in_language("nl"), "Gemeenteraad Heemdamseburg 2026");
    assert_eq!(made.stations[1].name.in_language("nl"), "Stadhuis & Markt");
    assert_eq!(made.stations[1].electorate, Some(800));
    assert_eq!(made.contests[0].lists[1].candidates[1].name, "de Jong, A.B. (Anna)");
    assert_eq!(made.forms[0].id.as_str(), "nl-na31-2");
    assert_eq!(election.records(None).count(), 2);
}

#[test]
fn r4_5_every_fault_of_dutch_files_is_told_at_its_line() {
    let stations = stations("many");
    let lists = lists("1");
    let found = faults(&[("b.xml", &stations), ("c.xml", &lists)]);
    assert!(
        found
            .iter()
            .any(|(file, line, kind)| { file == "b.xml" && *line == 10 && matches!(kind, Kind::Malformed { .. }) }),
        "{found:?}"
    );
    assert!(found.iter().any(|(file, _, kind)| file == "c.xml" && *kind == Kind::Duplicate { value: "1".into() }));
    let cut = lists.get(..lists.len() - 20).unwrap();
    assert!(matches!(faults(&[("c.xml", cut)])[0].2, Kind::Malformed { .. }));
    let other = lists.replace("GR2026_Heemdamseburg", "GR2026_Other");
    let found = faults(&[
        ("b.xml", &self::stations("800")),
        ("c.xml", &other.replace("Id=\"1\"><RegisteredName>Lijst", "Id=\"2\"><RegisteredName>Lijst")),
    ]);
    assert_eq!(found, [("c.xml".into(), 1, Kind::OtherElection { value: "GR2026_Other".into() })]);
    assert_eq!(faults(&[("c.xml", &self::lists("2"))]), [(String::new(), 0, Kind::Missing { part: "stations" })]);
}

#[test]
fn r6_8_what_could_be_anything_is_not_read() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE EML [<!ENTITY a \"b\">]>\n<EML>&a;</EML>";
    assert_eq!(faults(&[("x.xml", bomb)])[0].2, Kind::DocumentType);
    let deep = "<a>".repeat(40);
    assert_eq!(faults(&[("x.xml", &deep)])[0].2, Kind::TooMuch { limit: 32 });
    assert_eq!(faults(&[("x.txt", "number,name")])[0].2, Kind::UnknownFile);
    let found = definition(&[Source { name: "x", bytes: b"{\"a\n\xff" }], &settings()).map(drop).unwrap_err();
    assert!(matches!(&found[0], Refusal::Import(fault) if fault.kind == Kind::NotUtf8 && fault.line == 2));
    assert!(matches!(faults(&[("x.json", &"{\"a\":".repeat(300))])[0].2, Kind::Malformed { .. }));
}

#[test]
fn r4_5_what_is_published_for_nist_comes_back_as_the_same_election() {
    let ours = WORLD.election.definition();
    let issue = Issue {
        status: Status::UnofficialPartial,
        sequence: 1,
        at: evening(),
        software: "Counterfoil".into(),
        confirmed: BTreeMap::new(),
        sample: SamplePlan::default(),
    };
    let figures = Gathering::begin(&WORLD.election, None).freeze(WORLD.digest, issue);
    let report = Form::Cdf(Spelling::Json).write(&figures, &[], vec![]).unwrap();
    let (back, previews) = definition(&[Source { name: "r.json", bytes: &report }], &settings()).unwrap();
    assert_eq!((previews[0].kind, previews[0].stations), (SourceKind::Cdf, ours.stations.len()));
    assert_eq!(back.id, ours.id);
    assert_eq!(back.areas.len(), ours.areas.len());
    for area in &ours.areas {
        assert!(back.areas.contains(area), "{area:?}");
    }
    for station in &ours.stations {
        let found = back.stations.iter().find(|found| found.number == station.number).unwrap();
        assert_eq!((&found.name, found.kind, &found.area), (&station.name, station.kind, &station.area));
    }
    for contest in &ours.contests {
        let found = back.contests.iter().find(|found| found.id == contest.id).unwrap();
        assert_eq!((&found.title, found.kind, &found.area), (&contest.title, contest.kind, &contest.area));
        assert_eq!(found.lists, contest.lists);
    }
    assert!(ours.contests.iter().any(|contest| contest.kind == ContestKind::OpenList));
    back.check().unwrap();
    let text = String::from_utf8(report).unwrap();
    let broken = text.replacen("\"PartyIds\":[\"c1-p1\"]", "\"PartyIds\":[\"nobody\"]", 1);
    assert_eq!(faults(&[("r.json", &broken)])[0].2, Kind::Unknown { value: "nobody".into() });
}
