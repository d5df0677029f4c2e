//! A screen reader's ears: an accessibility bus of our own, and what the window says on it.
use crate::{Outcome, place};
use rustix::process::{Pid, Signal, kill_process_group};
use serde::Deserialize;
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Debian's own Python: the package python3-gi serves no other.
const PYTHON: &str = "/usr/bin/python3";
/// Starts the accessibility bus; part of at-spi2-core.
const LAUNCHER: &str = "/usr/libexec/at-spi-bus-launcher";

/// Something that a screen reader comes to.
#[derive(Debug, Clone, Deserialize)]
pub struct Heard {
    /// AT-SPI's name of its role: `heading`, `push button`, `entry`.
    pub role: String,
    /// What is read out.
    pub name: String,
    /// Whether the keyboard can come to it.
    pub focusable: bool,
    /// Whether it can be seen.
    pub showing: bool,
}

/// The two buses; they end with it.
#[derive(Debug)]
pub struct Reader {
    session: Child,
    accessibility: Child,
    address: String,
}

impl Reader {
    /// Starts the buses.
    ///
    /// # Errors
    /// When dbus-daemon or at-spi2-core is not installed (`cargo xtask setup`).
    pub fn start(home: &Path) -> Outcome<Self> {
        let mut session = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .arg(format!("--address=unix:path={}", home.join("bus").display()))
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|cause| format!("dbus-daemon does not start: {cause}"))?;
        let mut address = String::new();
        if let Some(output) = session.stdout.take() {
            BufReader::new(output).read_line(&mut address)?;
        }
        let address = address.trim().to_owned();
        let accessibility = Command::new(LAUNCHER)
            .arg("--launch-immediately")
            .env("DBUS_SESSION_BUS_ADDRESS", &address)
            .env("HOME", home)
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        match accessibility {
            Ok(accessibility) => Ok(Self { session, accessibility, address }),
            Err(cause) => {
                end(&mut session);
                Err(format!("{LAUNCHER} does not start: {cause}").into())
            }
        }
    }

    /// What the window must find in its environment to speak on the bus.
    #[must_use]
    pub fn environment(&self) -> Vec<(String, String)> {
        let one = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        vec![
            one("DBUS_SESSION_BUS_ADDRESS", &self.address),
            one("GTK_MODULES", "gail:atk-bridge"),
            one("NO_AT_BRIDGE", "0"),
        ]
    }

    /// Everything on the page of the program of this name, in the order of reading.
    ///
    /// # Errors
    /// When nothing of that name answers.
    pub fn hear(&self, program: &str) -> Outcome<Vec<Heard>> {
        let output = Command::new(PYTHON)
            .arg(place::root().join("tests/tools/read_aloud.py"))
            .arg(program)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .env_remove("AT_SPI_BUS_ADDRESS")
            .output()?;
        if !output.status.success() {
            return Err(format!("nothing is heard: {}", String::from_utf8_lossy(&output.stderr)).into());
        }
        Ok(serde_json::from_slice(&output.stdout)?)
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        end(&mut self.accessibility);
        end(&mut self.session);
    }
}

/// Ends a bus with all that it started.
fn end(process: &mut Child) {
    // A group that has already ended is as good as one ended now.
    let _ = kill_process_group(Pid::from_child(process), Signal::KILL);
    let _ = process.wait();
}
