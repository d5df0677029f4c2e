//! A small runner: one test after the other, each with a window of its own, and an honest count at the end.
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;
use suite::Outcome;

/// A test: its name and what it does.
pub(crate) type Test = (&'static str, fn() -> Outcome<()>);

/// Runs the tests whose name contains `filter`; returns how many failed.
pub(crate) fn run(tests: &[Test], filter: &str) -> usize {
    let chosen: Vec<&Test> = tests.iter().filter(|(name, _)| name.contains(filter)).collect();
    println!("\nrunning {} window tests", chosen.len());
    let failed = chosen.iter().filter(|test| !passes(test)).count();
    let (passed, verdict) = (chosen.len() - failed, if failed == 0 { "ok" } else { "FAILED" });
    println!("\ntest result: {verdict}. {passed} passed; {failed} failed; 0 ignored");
    failed
}

fn passes((name, body): &Test) -> bool {
    let start = Instant::now();
    let outcome = catch_unwind(AssertUnwindSafe(body)).unwrap_or_else(|_| Err("the test panicked; see above".into()));
    let seconds = start.elapsed().as_secs_f32();
    match &outcome {
        Ok(()) => println!("test {name} ... ok ({seconds:.1} s)"),
        Err(fault) => println!("test {name} ... FAILED ({seconds:.1} s)\n    {fault}"),
    }
    outcome.is_ok()
}
