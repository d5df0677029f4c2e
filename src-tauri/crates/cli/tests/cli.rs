//! The program as people and scripts meet it: commands in, sentences, JSON and exit codes out.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod stage;

use std::fs;

use serde_json::Value;
use stage::{Said, Stage, call, counterfoil, night};

const WELL: i32 = 0;
const REFUSED: i32 = 1;
const USAGE: i32 = 2;
const FILES: i32 = 3;
const CLOSED: i32 = 4;

#[test]
fn the_whole_path_from_tables_to_totals() {
    let stage = Stage::new();
    stage.tables();
    let made = counterfoil(&stage.new_election("election.json"));
    made.ended(WELL).tells("test-2019").tells("TEST");
    let signed = counterfoil(&stage.sign());
    signed.ended(WELL).tells("election.election.asice").tells("fingerprint");
    assert!(stage.path("authority.pem").is_file());
    // A second time the authority is opened, and what is there is not replaced unasked.
    counterfoil(&stage.sign()).ended(FILES).warns("already there");
    counterfoil(&[stage.sign(), vec!["--force".into()]].concat()).ended(WELL);
    let letter =
        ["election", "letter", &stage.text("election.election.asice"), "--authority", &stage.text("authority.pem")]
            .map(str::to_owned);
    counterfoil(&letter).ended(WELL).tells("Fingerprint of the authority").tells("apart from the file");
    let set = [letter.to_vec(), vec!["-o".into(), stage.text("letter.pdf")]].concat();
    counterfoil(&set).ended(WELL).tells("letter.pdf").tells("sign it");
    assert!(fs::read(stage.path("letter.pdf")).unwrap().starts_with(b"%PDF"));

    letters_name_the_program_of_the_window(&stage, &letter);

    let played = counterfoil(&stage.rehearse());
    played.ended(WELL).tells("Records: 3.").tells("TEST");
    let results = stage.text("night/results");
    let verified = counterfoil(&["verify", "--authority", &stage.text("night/authority.pem"), &results]);
    verified.ended(WELL).tells("election.election.asice").tells("Accepted: 3. Rejected: 0.");
    assert_eq!(verified.lines_with("accepted "), 3);
    assert!(verified.stdout.contains("station 001 · ep · revision 1 · "), "{}", verified.stdout);

    let import = stage.with_vault("night", &["import", &results]);
    counterfoil(&import).ended(WELL).tells("Accepted: 3. Duplicates: 0.");
    counterfoil(&import).ended(WELL).tells("Accepted: 0. Duplicates: 3.");

    let totals = counterfoil(&stage.with_vault("night", &["totals", "--csv"]));
    let rows: Vec<&str> = totals.ended(WELL).stdout.lines().collect();
    assert_eq!(rows[0], "field,label,total");
    for (field, total) in [("A", 195), ("B", 130), ("B1", 32), ("C", 2), ("D", 128), ("list.1", 75), ("list.2", 53)] {
        let row = rows.iter().find(|row| row.starts_with(&format!("{field},"))).unwrap();
        assert!(row.ends_with(&format!(",{total}")), "{row} should be {total}");
    }
    totals.warns("TEST: ");
    assert!(!totals.stderr().contains("PARTIAL"), "{}", totals.stderr());
    let north = counterfoil(&stage.with_vault("night", &["totals", "--area", "North", "--json"])).json();
    assert_eq!((&north["expected"], &north["received"]), (&2.into(), &2.into()));
    assert_eq!((&north["mode"], &north["complete"]), (&"test".into(), &true.into()));
    assert_eq!(field(&north, "list.1"), 60);

    let proved = counterfoil(&stage.with_vault("night", &["journal", "verify", "--json"])).json();
    assert_eq!(proved["journal"]["proved"], true);
    assert_eq!(proved["journal"]["records"], 3);
    assert!(proved["journal"]["seq"].as_u64().unwrap() > 6);
    exported(&stage);
}

/// "Ready?" compares with the program of the window, so that is what a letter names, whoever prints it.
fn letters_name_the_program_of_the_window(stage: &Stage, letter: &[String]) {
    // Installed alone, there is nothing to name, and a letter says so.
    let alone = stage.installed();
    let said = call(&alone, &[letter, &["--json".into()]].concat());
    assert!(said.ended(WELL).json()["letter"]["software_fingerprint"].is_null(), "{}", said.stdout);
    call(&alone, letter).ended(WELL).tells("names no fingerprint of it");
    // Beside the window's program it names that, not itself; and any file that it is given.
    fs::write(alone.with_file_name(format!("counterfoil-desktop{}", std::env::consts::EXE_SUFFIX)), b"window").unwrap();
    stage.write("other", "another window");
    let other = [letter, &["--software".into(), stage.text("other")]].concat();
    for (words, program) in [(letter.to_vec(), &b"window"[..]), (other, b"another window")] {
        let print = sealing::Fingerprint::of(&sealing::Digest::of(program)).to_string();
        call(&alone, &words).ended(WELL).tells(&format!("program of the window: {print}"));
    }
    let none = [letter, &["--software".into(), stage.text("nowhere")]].concat();
    call(&alone, &none).ended(FILES);
}

/// Seats of a table, with the steps; a tie is told with the lot that it waits for.
#[test]
fn seats_of_a_table_wait_for_a_lot_where_there_is_a_tie() {
    let stage = Stage::new();
    stage.write("votes.csv", "party,votes\nA,47000\nB,16000\nC,15900\nD,12000\nE,6000\nF,3100\n");
    let votes = stage.text("votes.csv");
    let hare = counterfoil(&["seats", "--votes", &votes, "--method", "hare", "--seats", "10", "--json"]).json();
    let seats: Vec<u64> =
        hare["report"]["seats"].as_array().unwrap().iter().map(|row| row["seats"].as_u64().unwrap()).collect();
    assert_eq!(seats, [5, 2, 1, 1, 1, 0]);
    let told = counterfoil(&["seats", "--votes", &votes, "--method", "droop", "--threshold", "5%", "--seats", "10"]);
    told.ended(WELL).tells("the quota is 8,810").tells("F  ").tells("stays out");
    stage.write("even.csv", "party,votes\nA,10\nB,10\n");
    let even = ["seats", "--votes", &stage.text("even.csv"), "--method", "d-hondt", "--seats", "3"].map(str::to_owned);
    counterfoil(&even).ended(REFUSED).warns("A tie").warns(r#""among":["A","B"]"#);
    stage.write("lots.json", r#"[{"place": {"stage": "whole"}, "among": ["A", "B"], "drawn": ["B"]}]"#);
    let with_lot = [even.to_vec(), vec!["--lots".into(), stage.text("lots.json")]].concat();
    counterfoil(&with_lot).ended(WELL).tells("By lot among A, B: B.");
    counterfoil(&["seats", "--votes", &votes, "--rules", "ep-mt", "--seats", "6"]).ended(REFUSED);
    counterfoil(&["seats", "--votes", &votes, "--method", "none", "--seats", "6"]).ended(REFUSED);
    counterfoil(&["seats", "--votes", &votes]).ended(USAGE);
}

/// An office computes seats only by the rules of its definition.
#[test]
fn seats_of_a_vault_need_rules_in_the_definition() {
    let stage = Stage::new();
    stage.vault();
    counterfoil(&stage.with_copied_vault(&["seats"])).ended(REFUSED).warns("does not say how the seats");
}

/// The office's journal leaves in both forms, and is never written over another file.
fn exported(stage: &Stage) {
    for (form, file, holds) in
        [("jsonl", "office.jsonl", "counterfoil-journal/1"), ("nist", "office.json", "EventLogging")]
    {
        let export = stage.with_vault("night", &["journal", "export", "--format", form, "-o", &stage.text(file)]);
        counterfoil(&export).ended(WELL).tells("read back");
        assert!(fs::read_to_string(stage.path(file)).unwrap().contains(holds));
        counterfoil(&export).ended(FILES);
    }
}

fn field(totals: &Value, name: &str) -> u64 {
    let row = totals["rows"].as_array().unwrap().iter().find(|row| row["field"] == name).unwrap();
    row["total"].as_u64().unwrap()
}

#[test]
fn every_fault_of_the_tables_is_told_with_file_line_and_column() {
    let stage = Stage::new();
    stage.tables();
    stage.write("stations.csv", "number,name,kind,area,centre\n001,Hall,ordinary,North,C1\n002,Inn,pub,North,C1\n");
    stage.write("lists.csv", "contest,list,name\nep,1,One\nep,1,One\n");
    let said = counterfoil(&[stage.new_election("election.json"), vec!["--json".into()]].concat());
    let error = said.ended(REFUSED).json()["error"].clone();
    let faults = error["faults"].as_array().unwrap();
    let place = |fault: &Value| {
        let text = |name: &str| fault["params"][name].as_str().unwrap_or_default().to_owned();
        format!("{}:{}:{}", text("file"), text("line"), text("column"))
    };
    let places: Vec<String> = faults.iter().map(place).collect();
    assert_eq!(places, ["stations.csv:3:kind", "lists.csv:3:list"]);
    assert!(!stage.path("election.json").exists());
    counterfoil(&stage.new_election("election.json")).ended(REFUSED).warns("stations.csv, line 3, column kind: “pub”");
}

#[test]
fn a_definition_with_a_sign_that_no_font_has_is_refused_before_it_is_written() {
    let stage = Stage::new();
    stage.tables();
    stage.write("lists.csv", "contest,list,name\nep,1,One\nep,2,漢字\n");
    counterfoil(&stage.new_election("election.json")).ended(REFUSED).warns("cannot be printed");
    assert!(!stage.path("election.json").exists());
}

#[test]
fn a_definition_is_not_replaced_unasked() {
    let stage = Stage::new();
    stage.tables();
    stage.write("election.json", "mine");
    counterfoil(&stage.new_election("election.json")).ended(FILES).warns("already there");
    assert_eq!(fs::read_to_string(stage.path("election.json")).unwrap(), "mine");
    counterfoil(&[stage.new_election("election.json"), vec!["--force".into()]].concat()).ended(WELL);
}

#[test]
fn a_changed_byte_is_rejected_with_its_reason() {
    let stage = Stage::new();
    let whole = night().result();
    let mut bytes = fs::read(&whole).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(stage.path("changed.result.asice"), &bytes).unwrap();
    let authority = night().text("authority.pem");
    let changed = stage.text("changed.result.asice");
    let said = counterfoil(&["verify", "--json", "--authority", &authority, whole.to_str().unwrap(), &changed]);
    let lines = said.ended(REFUSED).json_lines();
    assert_eq!((&lines[0]["verdict"], &lines[1]["verdict"]), (&"accepted".into(), &"rejected".into()));
    assert_eq!(lines[0]["facts"]["figures_checked"], true);
    assert!(lines[1]["reason"]["text"].as_str().unwrap().len() > 10);
    assert_eq!(lines[2]["verified"]["rejected"], 1);
    counterfoil(&["verify", "--authority", &authority, &changed]).ended(REFUSED).tells("rejected ").warns("To do: ");
}

#[test]
fn without_the_election_file_the_figures_are_plainly_not_checked() {
    let stage = Stage::new();
    fs::copy(night().result(), stage.path("a.result.asice")).unwrap();
    fs::copy(night().path("authority.pem"), stage.path("authority.pem")).unwrap();
    let verify = ["verify", "--authority", &stage.text("authority.pem"), &stage.text("a.result.asice")];
    let said = counterfoil(&verify);
    said.ended(REFUSED).tells("Figures not checked: the election file was not given (--election FILE)");
    said.tells("signature only  a.result.asice").tells("Accepted: 0. Rejected: 0.").tells("Signature only: 1.");
    let said = counterfoil(&[&verify[..], &["--json"]].concat());
    let lines = said.ended(REFUSED).json_lines();
    assert_eq!(
        (&lines[0]["verdict"], &lines[0]["facts"]["figures_checked"]),
        (&"signature-only".into(), &false.into())
    );
    assert_eq!((&lines[1]["verified"]["signature_only"], &lines[1]["verified"]["accepted"]), (&1.into(), &0.into()));
    counterfoil(&[&verify[..], &["--signature-only"]].concat()).ended(WELL).tells("signature only ");
    let election = night().text("election.election.asice");
    let said = counterfoil(&[&verify[..], &["--election", &election]].concat());
    assert!(!said.ended(WELL).stdout.contains("not checked"));
}

#[test]
fn files_are_checked_as_of_a_moment() {
    let authority = night().text("authority.pem");
    let verify = ["verify", "--authority", &authority, &night().text("results"), "--json", "--at"];
    let before = counterfoil(&[&verify[..], &["2001-01-01T00:00:00Z"]].concat());
    assert_eq!(before.ended(REFUSED).json_lines()[0]["reason"]["code"], "certificate-not-yet-valid");
    let after = counterfoil(&[&verify[..], &["2099-01-01T00:00:00+01:00"]].concat());
    assert_eq!(after.ended(REFUSED).json_lines()[0]["reason"]["code"], "certificate-expired");
    counterfoil(&[&verify[..], &["yesterday"]].concat()).ended(USAGE);
}

#[test]
fn a_printed_protocol_and_a_missing_file_say_what_they_are() {
    let protocols = fs::read_dir(night().path("protocols")).unwrap();
    let protocol = protocols.flatten().next().unwrap().path();
    let authority = night().text("authority.pem");
    let said = counterfoil(&["verify", "--authority", &authority, protocol.to_str().unwrap()]);
    said.ended(REFUSED).tells("printed protocol");
    counterfoil(&["verify", "--authority", &authority, "nowhere.result.asice"]).ended(FILES).tells("file-missing");
    counterfoil(&["verify", "--authority", "nowhere.pem", "nowhere.result.asice"]).ended(FILES);
}

#[test]
fn inspecting_says_first_that_nothing_is_proved() {
    let result = night().result();
    let said = counterfoil(&["inspect", result.to_str().unwrap()]);
    assert!(said.ended(WELL).stdout.starts_with("NOTHING OF THIS IS PROVED"));
    said.tells("record.json").tells("Control code").tells("typist-1");
    let json = counterfoil(&["inspect", result.to_str().unwrap(), "--json"]).json();
    assert_eq!(json["untrusted"]["proved"], false);
    assert_eq!(json["untrusted"]["kind"], "result");
    assert_eq!(json["untrusted"]["content"]["contest"], "ep");
    let said = counterfoil(&["inspect", &night().text("election.election.asice"), "--lang", "de"]);
    assert!(said.ended(WELL).stdout.starts_with("NICHTS HIERVON IST BEWIESEN"));
    counterfoil(&["inspect", &night().text("report.json")]).ended(REFUSED);
    // A signed paper is no container, and is not treated as one that is broken.
    let paper = fs::read_dir(night().path("protocols")).unwrap().next().unwrap().unwrap().path();
    let said = counterfoil(&["inspect", paper.to_str().unwrap()]);
    assert!(said.ended(WELL).stdout.starts_with("NOTHING OF THIS IS PROVED"));
    said.tells("PDF with a signature").tells("test-2019").tells("pdfsig");
    let json = counterfoil(&["inspect", paper.to_str().unwrap(), "--json"]).json();
    assert_eq!((&json["untrusted"]["kind"], &json["untrusted"]["signatures"]), (&"signed-pdf".into(), &1.into()));
}

#[test]
fn a_wrong_passphrase_leaves_the_vault_closed() {
    let stage = Stage::new();
    let vault = stage.vault();
    stage.write("wrong.pass", "entirely another passphrase\n");
    let wrong = stage.text("wrong.pass");
    let totals = ["totals", "--vault", &vault, "--passphrase-file", &wrong, "--json"];
    assert_eq!(counterfoil(&totals).ended(CLOSED).json()["error"]["code"], "wrong-passphrase");
    let nobody = counterfoil(&[&totals[..], &["--person", "nobody"]].concat());
    assert_eq!(nobody.ended(CLOSED).json()["error"]["code"], "unknown-person");
    let unasked = counterfoil(&["totals", "--vault", &vault, "--json"]);
    assert_eq!(unasked.ended(USAGE).json()["error"]["code"], "passphrase-needed");
    let missing = counterfoil(&["journal", "verify", "--vault", &stage.text("none"), "--json"]);
    assert_eq!(missing.ended(FILES).json()["error"]["code"], "vault-missing");
}

#[test]
fn who_may_not_import_is_told_so() {
    let stage = Stage::new();
    let (vault, results) = (stage.vault(), night().text("results"));
    let people = fs::read_to_string(night().path("people.csv")).unwrap();
    let row = people.lines().find(|row| row.starts_with("office.counterfoil,observer,")).unwrap();
    stage.write("observer.pass", row.rsplit(',').next().unwrap());
    let pass = stage.text("observer.pass");
    let import = ["import", "--vault", &vault, "--person", "observer", "--passphrase-file", &pass, &results, "--json"];
    assert_eq!(counterfoil(&import).ended(REFUSED).json()["error"]["code"], "not-allowed");
}

#[test]
fn an_import_with_a_rejected_file_ends_with_one_and_goes_on() {
    let stage = Stage::new();
    stage.vault();
    stage.write("results/a.result.asice", "not a container");
    fs::copy(night().result(), stage.path("results/b.result.asice")).unwrap();
    let import = stage.with_copied_vault(&["import", &stage.text("results"), "--json"]);
    let lines = counterfoil(&import).ended(REFUSED).json_lines();
    assert_eq!((&lines[0]["verdict"], &lines[0]["reason"]["code"]), (&"rejected".into(), &"not-a-container".into()));
    assert_eq!((&lines[1]["verdict"], &lines[1]["contest"]), (&"accepted".into(), &"ep".into()));
    assert_eq!(lines[2]["imported"]["accepted"], 1);
    let nowhere = stage.with_copied_vault(&["import", "nowhere", "--json"]);
    assert_eq!(counterfoil(&nowhere).ended(FILES).json()["error"]["code"], "folder-missing");
}

#[test]
fn totals_of_a_part_say_that_they_are_partial() {
    let stage = Stage::new();
    stage.vault();
    let import = stage.with_copied_vault(&["import", night().result().to_str().unwrap()]);
    counterfoil(&import).ended(WELL);
    let json = counterfoil(&stage.with_copied_vault(&["totals", "--json"])).json();
    assert_eq!((&json["received"], &json["expected"], &json["complete"]), (&1.into(), &3.into(), &false.into()));
    let csv = counterfoil(&stage.with_copied_vault(&["totals", "--csv"]));
    csv.ended(WELL).warns("TEST: ").warns("PARTIAL: only 1 of 3");
    assert!(csv.stdout.starts_with("field,label,total\n"), "{}", csv.stdout);
}

#[test]
fn names_in_capitals_are_found_and_names_that_steer_a_terminal_are_shown_harmless() {
    let stage = Stage::new();
    fs::create_dir(stage.path("stick")).unwrap();
    fs::copy(night().result(), stage.path("stick/A.RESULT.ASICE")).unwrap();
    let hostile = "b\u{1b}[2K\naccepted \u{202e}.result.asice";
    stage.write(&format!("stick/{hostile}"), "not a container");
    let verify = ["verify", "--authority", &night().text("authority.pem"), &stage.text("stick")];
    let said = counterfoil(&verify);
    said.ended(REFUSED)
        .tells("accepted        A.RESULT.ASICE")
        .tells("b\u{fffd}[2K\u{fffd}accepted \u{fffd}.result.asice");
    assert_eq!(said.lines_with("accepted "), 2, "{}", said.stdout);
    assert!(!said.stdout.contains(['\u{1b}', '\u{202e}']));
    let said = counterfoil(&[&verify[..], &["--json"]].concat());
    assert!(!said.stdout.contains(['\u{1b}', '\u{202e}']));
    let files: Vec<Value> = said.json_lines().into_iter().map(|line| line["file"].clone()).collect();
    assert!(files.iter().any(|file| file.as_str().is_some_and(|file| file.ends_with(hostile))), "{files:?}");
    let unknown = counterfoil(&["verify", "--\u{1b}[2K"]);
    assert!(!unknown.ended(USAGE).stderr().contains('\u{1b}'), "{}", unknown.stderr());
}

#[test]
fn a_result_file_comes_back_from_the_codes_of_its_protocol() {
    let stage = Stage::new();
    let results = night().results();
    let (lost, other) = (fs::read(&results[0]).unwrap(), results[1].to_str().unwrap());
    let mut parts = exchange::paper::to_paper(&lost).unwrap();
    parts.reverse();
    stage.write("codes.txt", &parts.join("\n"));
    let (authority, back) = (night().text("authority.pem"), stage.text("back.result.asice"));
    let recover = ["recover", "--authority", &authority, "--certificate", other, "-o", &back, &stage.text("codes.txt")];
    counterfoil(&recover).ended(WELL);
    assert_eq!(fs::read(&back).unwrap(), lost);
}

#[test]
fn usage_is_explained_and_told_to_machines_too() {
    let help = counterfoil(&["--help"]);
    help.ended(WELL).tells("Exit codes:").tells("rehearse").tells("--json");
    counterfoil(&["totals"]).ended(USAGE).warns("--vault");
    assert_eq!(counterfoil(&["totals", "--json"]).ended(USAGE).json()["error"]["code"], "usage");
    counterfoil(&["totals", "--vault", "x", "--csv", "--json"]).ended(USAGE);
    counterfoil(&["rehearse", "--election", "x", "--counts", "y", "--mistakes", "2", "-o", "z"]).ended(FILES);
}

#[test]
fn the_demonstration_plays_through_and_leaves_everything_behind() {
    let stage = Stage::new();
    let folder = stage.text("demo");
    let said: Said = counterfoil(&["demonstrate", "-o", &folder]);
    said.ended(WELL).tells("TEST").tells("What lies where").tells("Proved and accepted").tells("counterfoil verify");
    let results = fs::read_dir(stage.path("demo/results")).unwrap().count();
    assert_eq!(results, fs::read_dir(stage.path("demo/protocols")).unwrap().count());
    let table = counterfoil(&stage.with_vault("demo", &["totals", "--csv"]));
    table.ended(USAGE).warns("assembly, council, bridge");
    let all = counterfoil(&stage.with_vault("demo", &["totals", "--json", "--lang", "de"])).ended(WELL).json_lines();
    assert_eq!(all.len(), 3);
    assert!(all.iter().all(|totals| totals["received"] == totals["expected"]));
    counterfoil(&["demonstrate", "-o", &folder]).ended(FILES).warns("already there");
}

#[test]
fn r3_7_a_vault_is_copied_and_restored_from_its_copy() {
    let stage = Stage::new();
    let (vault, medium, spare) = (stage.vault(), stage.text("KINGSTON"), stage.text("spare.counterfoil"));
    fs::create_dir(&medium).unwrap();
    counterfoil(&stage.with_copied_vault(&["import", &night().text("results")])).ended(WELL);
    counterfoil(&stage.with_copied_vault(&["vault", "backup", "--to", &vault])).ended(FILES).warns("inside");
    let copied = counterfoil(&stage.with_copied_vault(&["vault", "backup", "--to", &medium, "--json"])).json();
    let copy = copied["backup"]["copy"].as_str().unwrap().to_owned();
    assert!(copy.ends_with("office.counterfoil-backup"), "{copy}");
    let pass = night().text("office.pass");
    let restore = ["vault", "restore", "--from", &copy, "--to", &spare, "--passphrase-file", &pass];
    let restored = counterfoil(&restore);
    restored.ended(WELL).tells("generation 2").tells("must not go on");
    counterfoil(&restore).ended(FILES).warns("already something");
    let verify = ["journal", "verify", "--vault", &spare, "--passphrase-file", &pass];
    counterfoil(&verify).ended(WELL).tells("Records: 3");
    counterfoil(&["journal", "verify", "--vault", &copy, "--passphrase-file", &pass])
        .ended(REFUSED)
        .warns("copy of a vault");
}

#[test]
fn a_watched_folder_is_imported_and_the_same_again_changes_nothing() {
    let stage = Stage::new();
    stage.vault();
    let results = night().text("results");
    let watch = stage.with_copied_vault(&["import", "--watch", &results, "--idle", "3", "--json"]);
    let said = counterfoil(&watch);
    said.ended(WELL);
    let accepted = said.json_lines().iter().filter(|line| line["verdict"] == "accepted").count();
    assert_eq!(accepted, night().results().len());
    let again = counterfoil(&watch);
    again.ended(WELL);
    assert!(again.json_lines().iter().all(|line| line["verdict"] != "accepted"));
}

/// Of two publications the newer one is named; one alone says its number and status.
#[test]
fn r1_2_an_older_publication_is_told_from_a_newer_one() {
    let stage = Stage::new();
    stage.vault();
    for number in ["1", "2"] {
        counterfoil(&stage.with_copied_vault(&["publish", "-o", &stage.text(number)])).ended(WELL).tells("signed");
        counterfoil(&stage.with_copied_vault(&["import", &night().text("results")])).ended(WELL);
    }
    let authority = night().text("authority.pem");
    let [older, newer] = ["1/test-2019_1.results.asice", "2/test-2019_2.results.asice"].map(|name| stage.text(name));
    let verify = ["verify", "--authority", &authority, &older];
    counterfoil(&verify).ended(WELL).tells("number 1").tells("unofficial, records missing");
    let both = counterfoil(&[verify.as_slice(), &[&newer]].concat());
    both.ended(WELL).tells("all records in").tells("number 2 is the newest").tells("replaced: 1");
    let lines = counterfoil(&[verify.as_slice(), &[&newer, "--json"]].concat()).json_lines();
    let newest = lines.iter().find_map(|line| line.get("newest")).unwrap();
    assert_eq!((newest["sequence"].as_u64(), newest["older"][0].as_u64()), (Some(2), Some(1)));
}

/// An election without an embargo has nothing to release.
#[test]
fn r1_1_the_release_says_how_results_stand() {
    let stage = Stage::new();
    stage.vault();
    counterfoil(&stage.with_copied_vault(&["release"])).ended(WELL).tells("no embargo");
    let [file, reason] = [stage.text("x.release.asice"), "Polls have closed.".to_owned()];
    stage.write("x.release.asice", "x");
    counterfoil(&stage.with_copied_vault(&["release", "--load", &file]))
        .ended(REFUSED)
        .warns("Nothing is under embargo");
    counterfoil(&["release", "--authority", "x", "--reason", &reason]).ended(USAGE);
    counterfoil(&["release"]).ended(USAGE);
}
