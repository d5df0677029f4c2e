//! The commands without a window: what the screen sends and receives on the way of a count.
#![allow(clippy::unwrap_used, clippy::panic)]

use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets};
use tauri::webview::InvokeRequest;
use tauri::{Manager, WebviewWindow};

use crate::state::Desks;

/// A window that nobody sees, with a demonstration in a folder of its own.
struct Screen {
    window: WebviewWindow<MockRuntime>,
    start: Value,
    _folder: tempfile::TempDir,
}

impl Screen {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = crate::with_commands(mock_builder()).build(mock_context(noop_assets())).unwrap();
        app.manage(Desks::new(folder.path(), true).unwrap());
        let window = tauri::WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default()).build().unwrap();
        let mut screen = Self { window, start: Value::Null, _folder: folder };
        screen.start = screen.ask("start", json!({})).unwrap();
        screen
    }

    fn ask(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: "tauri://localhost".parse().unwrap(),
            body: InvokeBody::Json(arguments),
            headers: tauri::http::HeaderMap::new(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        get_ipc_response(&self.window, request).map(|body| body.deserialize().unwrap_or(Value::Null))
    }

    fn sign_in(&self, desk: &str, person: &str) {
        let desks = self.start["desks"].as_array().unwrap();
        let people = desks.iter().find(|known| known["desk"] == desk).unwrap()["people"].as_array().unwrap();
        let passphrase = &people.iter().find(|known| known["id"] == person).unwrap()["passphrase"];
        self.ask("sign_in", json!({ "desk": desk, "person": person, "passphrase": passphrase })).unwrap();
    }

    fn record() -> Value {
        json!({ "station": "001", "contest": "bridge" })
    }

    /// The sheet, and as many numbers as it has blanks.
    fn sheet(&self) -> (Value, usize) {
        let sheet = self.ask("open_entry", json!({ "record": Self::record(), "language": "en" })).unwrap();
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
    let known = ["id", "code", "label", "section", "level", "total", "statement"];
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
