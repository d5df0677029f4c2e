//! An X display of our own (Xvfb), on a number that nobody else uses, for as long as the value lives.
use crate::Outcome;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// Larger than any window that a test asks for.
const SCREEN_PIXELS: &str = "2560x1440x24";

/// A running X server without a screen.
#[derive(Debug)]
pub struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts Xvfb and waits until it has chosen its number.
    ///
    /// # Errors
    /// When Xvfb is not installed or ends at once.
    pub fn start() -> Outcome<Self> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-noreset"])
            .args(["-screen", "0", SCREEN_PIXELS])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|cause| format!("Xvfb does not start: {cause}"))?;
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            BufReader::new(output).read_line(&mut number)?;
        }
        let name = format!(":{}", number.trim());
        let display = Self { server, name };
        if display.name == ":" {
            return Err("Xvfb ended before it had chosen a display".into());
        }
        Ok(display)
    }

    /// What `DISPLAY` must say.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Already ended is as good as ended now.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
