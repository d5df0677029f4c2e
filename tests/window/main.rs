//! Tests that drive the real window; they need a display of their own, so `cargo xtask window` starts them.
mod day;
mod engine;
mod harness_itself;
mod head;
mod heard;
mod keyboard;
mod keystrokes;
mod large;
mod long;
mod look;
mod night;
mod pages;
mod paper;
mod path;
mod people;
mod prepare;
mod readiness;
mod results;
mod room;
mod runner;
mod setup;
mod silent;
mod site;
mod start;
mod verdicts;

use runner::Test;
use std::env;
use std::process::{Command, ExitCode, Stdio};

/// Every test, in the order in which they run.
const TESTS: &[Test] = &[
    ("the_harness_clicks_types_waits_and_looks", harness_itself::clicks_types_waits_and_looks),
    ("the_harness_finds_what_axe_forbids", harness_itself::finds_what_axe_forbids),
    ("a_page_whose_process_ends_comes_back", engine::page_comes_back),
    ("the_start_screen_is_accessible", start::is_accessible),
    ("r7_4_the_room_sees_progress_and_escape_leaves_it", room::is_shown_and_left),
    ("the_head_of_a_desk_holds_at_every_size", head::holds),
    ("a_long_record_is_drawn_in_part_and_nothing_covers_it", long::record),
    ("a_long_handover_is_one_stop_of_the_keyboard", long::handover),
    ("a_day_by_the_keyboard_alone", keyboard::alone),
    ("every_page_of_a_centre_is_looked_at", pages::are_looked_at),
    ("readiness_is_looked_at_in_the_real_window", readiness::is_looked_at),
    ("r4_1_a_centre_is_set_up_from_nothing_in_the_real_window", setup::from_nothing),
    ("r6_7_the_night_is_watched_and_compared_in_the_real_window", night::is_watched_and_compared),
    ("r4_5_an_election_is_prepared_in_the_real_window", prepare::whole),
    ("r1_1_results_are_released_by_two_and_published", results::released_and_published),
    ("r7_5_the_results_site_is_looked_at_on_a_phone_and_a_desk", site::is_looked_at),
    ("r6_5_every_verdict_is_shown_with_what_to_do", verdicts::are_shown),
    ("the_whole_path_in_the_real_window", path::whole),
    ("the_whole_day_in_the_real_window", day::short),
];

/// What is measured and never judged: it runs only when its name is asked for.
const MEASURES: &[Test] = &[
    ("measure_a_large_centre", large::measured),
    ("measure_keystrokes", keystrokes::measured),
    ("measure_the_whole_day_with_twenty_stations", day::whole),
];

fn main() -> ExitCode {
    if let Some(reason) = reason_to_skip() {
        println!("window tests skipped: {reason}");
        return ExitCode::SUCCESS;
    }
    let filter = env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    let tests = if filter.starts_with("measure") { MEASURES } else { TESTS };
    match runner::run(tests, &filter) {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// Plain `cargo test` neither builds the program for these tests nor promises a display.
fn reason_to_skip() -> Option<String> {
    if env::var_os(start::PROGRAM).is_none() {
        return Some(format!("{} names no program; run `cargo xtask window`", start::PROGRAM));
    }
    ["Xvfb", "WebKitWebDriver"]
        .into_iter()
        .find(|program| !starts(program))
        .map(|program| format!("{program} is missing; run `cargo xtask setup`"))
}

fn starts(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok()
}
