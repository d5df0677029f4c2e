//! The commands without a window: what the screen sends and receives on the way of a count.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use operations::{Drive, DrivesByHand};
use serde_json::{Value, json};
use store::DeskKind;
use tauri::ipc::{CallbackFn, InvokeBody, InvokeError, InvokeResponse};
use tauri::test::{INVOKE_KEY, MockRuntime, mock_builder, mock_context, noop_assets};
use tauri::webview::InvokeRequest;
use tauri::{Manager, Webview, WebviewWindow};

use crate::state::Desks;

/// A command that has not answered by then never will.
const PATIENCE: Duration = Duration::from_secs(120);

/// More than there are threads that take commands.
const MANY: usize = 40;

/// A window that nobody sees, with a demonstration in a folder of its own.
struct Screen {
    window: WebviewWindow<MockRuntime>,
    drives: Arc<DrivesByHand>,
    start: Value,
    _folder: tempfile::TempDir,
}

impl Screen {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = crate::with_commands(mock_builder()).build(mock_context(noop_assets())).unwrap();
        let mut desks = Desks::new(folder.path(), true).unwrap();
        let drives = Arc::new(DrivesByHand::default());
        desks.drives = drives.clone();
        app.manage(Arc::new(desks));
        let window = tauri::WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default()).build().unwrap();
        let mut screen = Self { window, drives, start: Value::Null, _folder: folder };
        screen.start = screen.ask("start", json!({ "language": "en" })).unwrap();
        screen
    }

    fn ask(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        self.begin(command, arguments).recv_timeout(PATIENCE).expect("the command answers")
    }

    /// Sends a command and does not wait for its answer.
    fn begin(&self, command: &str, arguments: Value) -> Receiver<Result<Value, Value>> {
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: "tauri://localhost".parse().unwrap(),
            body: InvokeBody::Json(arguments),
            headers: tauri::http::HeaderMap::new(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        let (sender, receiver) = channel();
        let answer = move |response| match response {
            InvokeResponse::Ok(body) => Ok(body.deserialize().unwrap_or(Value::Null)),
            InvokeResponse::Err(InvokeError(refused)) => Err(refused),
        };
        let webview: &Webview<MockRuntime> = self.window.as_ref();
        // A test that has ended listens no more.
        let respond = move |_, _, response, _, _| sender.send(answer(response)).unwrap_or_default();
        webview.clone().on_message(request, Box::new(respond));
        receiver
    }

    fn sign_in(&self, desk: &str, person: &str) {
        let desks = self.start["desks"].as_array().unwrap();
        let people = desks.iter().find(|known| known["desk"] == desk).unwrap()["people"].as_array().unwrap();
        let passphrase = &people.iter().find(|known| known["id"] == person).unwrap()["passphrase"];
        self.ask("sign_in", json!({ "desk": desk, "person": person, "passphrase": passphrase, "language": "en" }))
            .unwrap();
    }

    fn record() -> Value {
        json!({ "station": "001", "contest": "bridge" })
    }

    /// The sheet, and as many numbers as it has blanks.
    fn sheet(&self) -> (Value, usize) {
        let sheet =
            self.ask("open_entry", json!({ "record": Self::record(), "serial": null, "language": "en" })).unwrap();
        let blanks = sheet["fields"].as_array().unwrap().len();
        (sheet, blanks)
    }

    fn enter(&self, numbers: &[u32]) -> Result<Value, Value> {
        self.ask("confirm_entry", json!({ "record": Self::record(), "counts": numbers }))
    }
}

#[test]
fn r3_2_second_entry_is_blind() {
    let screen = Screen::open();
    screen.sign_in("centre", "jonas");
    let (first, blanks) = screen.sheet();
    assert_eq!(first["pass"], "first");
    let secret = 987_654;
    assert_eq!(screen.enter(&vec![secret; blanks]).unwrap()["state"], "entered");
    screen.sign_in("centre", "eleni");
    let (second, _) = screen.sheet();
    assert_eq!(second["pass"], "second");
    let board = screen.ask("board", json!({ "desk": "centre", "language": "en" })).unwrap();
    for (name, answer) in [("sheet", &second), ("board", &board)] {
        assert!(!answer.to_string().contains(&secret.to_string()), "the {name} shows the first entry");
    }
    let refused = screen.ask("open_approval", json!({ "record": Screen::record(), "language": "en" })).unwrap_err();
    assert_eq!(refused["code"], "not-allowed");
}

#[test]
fn r3_1_one_person_cannot_make_both_entries() {
    let screen = Screen::open();
    screen.sign_in("centre", "jonas");
    let (_, blanks) = screen.sheet();
    screen.enter(&vec![0; blanks]).unwrap();
    assert_eq!(screen.enter(&vec![0; blanks]).unwrap_err()["code"], "same-person");
}

#[test]
fn r3_3_differing_fields_come_without_a_value() {
    let screen = Screen::open();
    screen.sign_in("centre", "jonas");
    let (_, blanks) = screen.sheet();
    screen.enter(&vec![11; blanks]).unwrap();
    screen.sign_in("centre", "eleni");
    let mut other = vec![11; blanks];
    other[0] = 12;
    let outcome = screen.enter(&other).unwrap();
    assert_eq!((&outcome["state"], &outcome["differing"]), (&json!("differing"), &json!(1)));
    screen.sign_in("centre", "petar");
    let sheet = screen.ask("open_settlement", json!({ "record": Screen::record(), "language": "en" })).unwrap();
    assert_eq!(sheet["fields"].as_array().unwrap().len(), 1);
    let known = ["id", "code", "label", "section", "level", "total", "statement", "sheet"];
    assert!(sheet["fields"][0].as_object().unwrap().keys().all(|key| known.contains(&key.as_str())));
    let settled = screen.ask("settle", json!({ "record": Screen::record(), "counts": [11] })).unwrap();
    assert_eq!(settled["state"], "agreed");
}

#[test]
fn r6_1_rules_are_told_and_do_not_stop_an_entry() {
    let screen = Screen::open();
    screen.sign_in("centre", "jonas");
    let (_, blanks) = screen.sheet();
    let numbers: Vec<u32> = (1..).take(blanks).collect();
    let arguments = json!({ "record": Screen::record(), "counts": numbers, "language": "de" });
    let check = screen.ask("check_entry", arguments).unwrap();
    assert!(check["sums"].as_array().unwrap().iter().any(|sum| sum["severity"] == "error" && sum["holds"] == false));
    assert_eq!(screen.enter(&numbers).unwrap()["state"], "entered");
}

#[test]
fn blanks_and_impossible_numbers_are_refused() {
    let screen = Screen::open();
    screen.sign_in("centre", "jonas");
    let (_, blanks) = screen.sheet();
    let mut counts = vec![json!(1); blanks];
    counts[0] = Value::Null;
    let refused = screen.ask("confirm_entry", json!({ "record": Screen::record(), "counts": counts })).unwrap_err();
    assert_eq!((&refused["code"], &refused["params"]["number"]), (&json!("blanks"), &json!("1")));
    assert_eq!(screen.enter(&vec![1_000_000_000; blanks]).unwrap_err()["code"], "wrong-form");
    assert_eq!(screen.enter(&[]).unwrap_err()["code"], "wrong-form");
}

#[test]
fn nobody_signed_in_sees_nothing() {
    let screen = Screen::open();
    let board = screen.ask("board", json!({ "desk": "centre", "language": "en" })).unwrap_err();
    assert_eq!(board["code"], "not-signed-in");
    screen.sign_in("office", "irene");
    let totals = screen.ask("totals", json!({ "contest": "bridge", "area": null, "language": "en" })).unwrap_err();
    assert_eq!(totals["code"], "not-allowed");
}

#[test]
fn a_busy_desk_holds_up_neither_the_other_desk_nor_the_wish_to_stop() {
    let screen = Screen::open();
    let desks: Arc<Desks> = Arc::clone(&screen.window.state::<Arc<Desks>>());
    let busy = desks.place(DeskKind::Office);
    let waiting: Vec<_> = (0..MANY).map(|_| screen.begin("received", json!({}))).collect();
    let board = screen.ask("board", json!({ "desk": "centre", "language": "en" })).unwrap_err();
    assert_eq!(board["code"], "not-signed-in");
    assert!(!desks.is_stopping());
    screen.ask("stop_import", json!({})).unwrap();
    assert!(desks.is_stopping());
    drop(busy);
    for answer in waiting {
        assert_eq!(answer.recv_timeout(PATIENCE).unwrap().unwrap_err()["code"], "not-signed-in");
    }
}

#[test]
fn r6_6_the_night_is_watched_while_the_office_is_busy() {
    let screen = Screen::open();
    screen.sign_in("office", "sofia");
    let desks = screen.window.state::<Arc<Desks>>().inner().clone();
    let _busy = desks.place(DeskKind::Office);
    let night = screen.ask("watch_night", json!({ "area": null, "contest": null, "language": "en" })).unwrap();
    assert_eq!((&night["path"][0]["muster"]["expected"], &night["extra"]), (&json!(36), &json!(0)));
    let totals = screen.ask("totals", json!({ "contest": "bridge", "area": null, "language": "en" })).unwrap();
    assert_eq!(totals["received"], 0);
}

#[test]
fn a_stopped_import_can_be_begun_again() {
    let screen = Screen::open();
    screen.sign_in("office", "sofia");
    let desks: Arc<Desks> = Arc::clone(&screen.window.state::<Arc<Desks>>());
    screen.ask("stop_import", json!({})).unwrap();
    let empty = tempfile::tempdir().unwrap();
    let arguments = json!({ "paths": [empty.path()], "onProgress": "__CHANNEL__:1" });
    let imported = screen.ask("import_results", arguments).unwrap();
    assert_eq!((&imported["stopped"], desks.is_stopping()), (&json!(false), false));
}

#[test]
fn stopping_a_publication_stops_no_import_and_beginning_one_forgets_no_wish_to_stop_it() {
    let screen = Screen::open();
    let desks: Arc<Desks> = Arc::clone(&screen.window.state::<Arc<Desks>>());
    screen.ask("stop_publishing", json!({})).unwrap();
    assert_eq!((desks.is_stopping_export(), desks.is_stopping()), (true, false));
    screen.ask("stop_import", json!({})).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let order = json!({ "contest": null, "status": null, "folder": folder.path(), "medium": null, "onProgress": "__CHANNEL__:1" });
    assert_eq!(screen.ask("publish", order).unwrap_err()["code"], "not-signed-in");
    assert_eq!((desks.is_stopping_export(), desks.is_stopping()), (false, true));
}

/// A record that two typists entered and a supervisor approved.
fn approved() -> Screen {
    let screen = Screen::open();
    for typist in ["jonas", "eleni"] {
        screen.sign_in("centre", typist);
        let (_, blanks) = screen.sheet();
        screen.enter(&vec![0; blanks]).unwrap();
    }
    screen.sign_in("centre", "marta");
    let approval = screen.ask("open_approval", json!({ "record": Screen::record(), "language": "en" })).unwrap();
    let broken = approval["findings"].as_array().unwrap().iter();
    let explanations: Value =
        broken.map(|finding| (finding["rule"].as_str().unwrap().to_owned(), json!("Counted twice."))).collect();
    let approved = screen.ask("approve", json!({ "record": Screen::record(), "explanations": explanations })).unwrap();
    assert_eq!(approved["state"], "approved");
    screen
}

/// Everything that is ready, exported to this folder.
fn export(screen: &Screen, stick: &Path) -> Value {
    let arguments = json!({ "records": [], "folder": stick, "onProgress": "__CHANNEL__:1" });
    let exported = screen.ask("export_results", arguments).unwrap();
    assert_eq!(exported["files"].as_array().unwrap().len(), 1);
    assert!(stick.join(exported["files"][0]["name"].as_str().unwrap()).is_file());
    exported
}

#[test]
fn an_approved_result_leaves_with_its_protocol() {
    let (screen, stick) = (approved(), tempfile::tempdir().unwrap());
    assert_eq!(export(&screen, stick.path())["remark"], Value::Null);
    let protocol = screen.ask("protocol", json!({ "record": Screen::record() })).unwrap();
    assert!(stick.path().join(protocol["name"].as_str().unwrap()).is_file());
}

#[test]
fn a_result_leaves_also_where_its_protocol_cannot() {
    let (screen, stick) = (approved(), tempfile::tempdir().unwrap());
    let protocol = screen.ask("protocol", json!({ "record": Screen::record() })).unwrap();
    std::fs::create_dir(stick.path().join(protocol["name"].as_str().unwrap())).unwrap();
    assert!(export(&screen, stick.path())["remark"]["code"].is_string());
}

/// A stick whose files are in this folder.
fn stick(folder: &Path) -> Drive {
    let label = "STICK1".to_owned();
    Drive { id: label.to_lowercase(), path: Some(folder.to_owned()), ..crate::views::tests::drive(&label) }
}

#[test]
fn results_leave_on_a_stick_that_is_then_ejected_and_the_record_says_so() {
    let (screen, folder) = (approved(), tempfile::tempdir().unwrap());
    screen.drives.put_in(stick(folder.path()));
    let path = screen.ask("mount_medium", json!({ "medium": "stick1" })).unwrap();
    let arguments = json!({ "records": [], "folder": path, "medium": "stick1", "onProgress": "__CHANNEL__:1" });
    let exported = screen.ask("export_results", arguments.clone()).unwrap();
    assert_eq!((&exported["removal"], &exported["stopped"]), (&json!("ejected"), &json!(false)));
    let rows = screen.ask("open_handover", json!({ "language": "en" })).unwrap()["rows"].clone();
    assert_eq!((rows.as_array().unwrap().len(), &rows[0]["departure"]["medium"]), (1, &json!("STICK1")));
    let again = screen.ask("export_results", arguments).unwrap_err();
    assert_eq!(again["code"], "folder-missing", "the stick is out, although its folder is still there");
    assert_eq!(screen.ask("eject_medium", json!({ "medium": "stick1" })).unwrap_err()["code"], "folder-missing");
}

#[test]
fn a_folder_that_is_not_on_the_chosen_stick_is_refused() {
    let (screen, folder, other) = (approved(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    screen.drives.put_in(stick(folder.path()));
    let arguments = json!({ "records": [], "folder": other.path(), "medium": "stick1", "onProgress": "__CHANNEL__:1" });
    assert_eq!(screen.ask("export_results", arguments).unwrap_err()["code"], "folder-missing");
    let rows = screen.ask("open_handover", json!({ "language": "en" })).unwrap()["rows"].clone();
    assert_eq!(rows[0]["departure"], Value::Null);
}
