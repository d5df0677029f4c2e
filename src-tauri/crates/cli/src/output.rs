//! What the program says: sentences for people, JSON for machines, progress while there is a terminal to show it on.

use std::borrow::Cow;
use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use operations::Progress;
use protocol::{Explanation, Value, Wording};
use serde::Serialize;
use serde_json::{Map, json};

use crate::failure::{Failure, Reason};
use crate::{visible, words};

/// The bar of a long work; rate and time left stand in the message, in the person's language.
const BAR: &str = "{bar:32} {msg}";

/// Where all that is said goes.
pub(crate) struct Output {
    json: bool,
    words: Wording,
    bar: ProgressBar,
    /// Whether the bar is on the terminal, so that a line must not be written into it.
    is_showing: AtomicBool,
}

impl Output {
    /// For a person in this language, or for a machine.
    pub(crate) fn new(json: bool, language: Option<&str>) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        let style = ProgressStyle::with_template(BAR).unwrap_or_else(|_| ProgressStyle::default_bar());
        bar.set_style(style.progress_chars("━━ "));
        Self { json, words: words::words(language), bar, is_showing: AtomicBool::new(false) }
    }

    /// Whether a machine reads this.
    pub(crate) fn is_json(&self) -> bool {
        self.json
    }

    /// The words of the person's language.
    pub(crate) fn words(&self) -> &Wording {
        &self.words
    }

    fn beside_the_bar<T>(&self, write: impl FnOnce() -> T) -> T {
        if self.is_showing.load(Ordering::Relaxed) { self.bar.suspend(write) } else { write() }
    }

    /// A text in the person's language. Only its own words may have several lines, never a value in it.
    pub(crate) fn text(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let texts: Vec<Option<Cow<'_, str>>> = values
            .iter()
            .map(|(_, value)| if let Value::Text(text) = value { Some(visible::line(text)) } else { None })
            .collect();
        let shown = values.iter().zip(&texts);
        let shown = shown.map(|((name, value), text)| (*name, text.as_deref().map_or(*value, Value::Text)));
        self.words.text(key, &shown.collect::<Vec<_>>())
    }

    fn error(&self, reason: &Reason) -> Explanation {
        let params = reason.params.iter().map(|(name, value)| (*name, visible::line(value).into_owned()));
        self.words.error(reason.code, &params.collect::<Vec<_>>())
    }

    /// A sentence for a person; a machine does not hear it.
    ///
    /// # Errors
    /// Nobody listens any more.
    pub(crate) fn say(&self, key: &str, values: &[(&str, Value<'_>)]) -> Result<(), Failure> {
        if self.json { Ok(()) } else { self.plain(&self.text(key, values)) }
    }

    /// A line for a person; a machine does not hear it.
    ///
    /// # Errors
    /// Nobody listens any more.
    pub(crate) fn line(&self, line: &str) -> Result<(), Failure> {
        if self.json { Ok(()) } else { self.plain(&visible::line(line)) }
    }

    /// An object for a machine, on one line; a person does not see it.
    ///
    /// # Errors
    /// Nobody listens any more.
    pub(crate) fn object(&self, object: &impl Serialize) -> Result<(), Failure> {
        if !self.json {
            return Ok(());
        }
        let json = serde_json::to_string(object).map_err(|error| Failure::new("io").with("detail", &error))?;
        self.plain(&visible::json(&json))
    }

    /// Whole lines for whoever reads.
    ///
    /// # Errors
    /// Nobody listens any more.
    pub(crate) fn plain(&self, lines: &str) -> Result<(), Failure> {
        let lines = visible::lines(lines);
        self.beside_the_bar(|| writeln!(io::stdout().lock(), "{lines}")).map_err(|error| match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::new("output-closed"),
            _ => Failure::new("io").with("detail", &error),
        })
    }

    /// Shows how far long work has come, if there is a terminal.
    pub(crate) fn progress(&self, progress: Progress) {
        self.is_showing.store(true, Ordering::Relaxed);
        self.bar.set_length(progress.total);
        self.bar.set_position(progress.done);
        let rate = format!("{:.1}", progress.per_second);
        let left = progress.seconds_left.map_or(String::from("…"), duration);
        let (done, total) = (self.words.number(progress.done), self.words.number(progress.total));
        let values = [("done", &done), ("total", &total), ("rate", &rate), ("left", &left)];
        self.bar.set_message(self.text("cli-progress", &values.map(|(name, value)| (name, value.into()))));
    }

    /// Takes the bar away when the work is done.
    pub(crate) fn finished(&self) {
        if self.is_showing.swap(false, Ordering::Relaxed) {
            self.bar.finish_and_clear();
        }
    }

    /// The text of a reason on one line: what happened.
    pub(crate) fn what(&self, reason: &Reason) -> String {
        self.error(reason).what
    }

    /// A reason as a machine reads it.
    pub(crate) fn reason(&self, reason: &Reason) -> serde_json::Value {
        let params: Map<String, serde_json::Value> =
            reason.params.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
        json!({ "code": reason.code, "params": params, "text": self.what(reason) })
    }

    /// Says why the work could not be done: what happened, what is safe, what to do. A machine finds it where it looks for
    /// the answer; a person sees it apart from the answer.
    pub(crate) fn failure(&self, failure: &Failure) {
        self.finished();
        if failure.code() == "output-closed" {
            return;
        }
        // If even this cannot be written there is nobody left to tell.
        let _ = if self.json { self.failure_for_machines(failure) } else { self.failure_for_people(failure) };
    }

    fn failure_for_machines(&self, failure: &Failure) -> Result<(), Failure> {
        let mut error = self.reason(&failure.chief);
        if !failure.others.is_empty()
            && let Some(error) = error.as_object_mut()
        {
            let faults = failure.reasons().map(|reason| self.reason(reason)).collect();
            error.insert("faults".into(), serde_json::Value::Array(faults));
        }
        self.object(&json!({ "error": error }))
    }

    fn failure_for_people(&self, failure: &Failure) -> Result<(), Failure> {
        for reason in failure.reasons() {
            self.aside(&self.what(reason));
        }
        self.advice(&failure.chief);
        Ok(())
    }

    /// What is safe after a refusal and what to do, on the channel for remarks.
    fn advice(&self, reason: &Reason) {
        let safe = self.error(reason).safe;
        if !safe.is_empty() {
            self.aside(&format!("  {}", self.text("cli-safe", &[("text", (&safe).into())])));
        }
        self.to_do(reason);
    }

    /// What to do after a refusal, on the channel for remarks.
    pub(crate) fn to_do(&self, reason: &Reason) {
        let todo = self.error(reason).todo;
        if !todo.is_empty() {
            self.aside(&format!("  {}", self.text("cli-to-do", &[("text", (&todo).into())])));
        }
    }

    /// How many folders were passed over, if any, on the channel for remarks.
    pub(crate) fn skipped(&self, folders: u64) {
        if folders > 0 {
            self.aside(&self.text("cli-folders-skipped", &[("folders", folders.into())]));
        }
    }

    /// A remark on the channel for remarks.
    pub(crate) fn aside(&self, lines: &str) {
        let lines = visible::lines(lines);
        // If even this cannot be written there is nobody left to tell.
        let _ = self.beside_the_bar(|| writeln!(io::stderr().lock(), "{lines}"));
    }
}

/// Minutes and seconds.
fn duration(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Columns with two spaces between them; the last one is not filled up. Columns of numbers stand to the right.
pub(crate) fn columns(rows: &[Vec<String>], to_the_right: &[usize]) -> Vec<String> {
    let number = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..number).map(|column| width(column).unwrap_or(0)).collect();
    let cell = |(column, text): (usize, &String)| -> Cow<'_, str> {
        let fill = " ".repeat(widths.get(column).map_or(0, |width| width.saturating_sub(text.chars().count())));
        if to_the_right.contains(&column) { format!("{fill}{text}").into() } else { format!("{text}{fill}").into() }
    };
    let line =
        |row: &Vec<String>| row.iter().enumerate().map(cell).collect::<Vec<_>>().join("  ").trim_end().to_owned();
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let lines = columns(&[row(["A1", "Wähler", "7"]), row(["list.12", "Ü", "12345"])], &[2]);
        assert_eq!(lines, ["A1       Wähler      7", "list.12  Ü       12345"]);
    }
}
