//! WebKitWebDriver in a process group of its own, so that it and every window it opened end together.
use crate::Outcome;
use crate::display::Display;
use rustix::process::{Pid, Signal, kill_process_group};
use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

const PAUSE_MILLISECONDS: u64 = 50;
const PAUSES_MAXIMUM: u32 = 200;
/// So many of the last lines of the driver, the program and its web process are told where a test fails.
const LINES_TOLD: usize = 12;

/// A driver that listens on loopback.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
    log: PathBuf,
}

impl Driver {
    /// Starts the driver; what it opens appears on `display`, keeps its state below `home` and sees `environment`.
    ///
    /// # Errors
    /// When WebKitWebDriver is not installed, or does not listen in time.
    pub fn start(display: &Display, home: &Path, environment: &[(String, String)]) -> Outcome<Self> {
        let port = free_port()?;
        let log = home.join("said.log");
        let process = Command::new("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env("DISPLAY", display.name())
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("HOME", home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .envs(environment.iter().map(|(name, value)| (name, value)))
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(&log)?)
            .spawn()
            .map_err(|cause| format!("WebKitWebDriver does not start: {cause}"))?;
        let driver = Self { process, port, log };
        driver.wait_until_it_listens()?;
        Ok(driver)
    }

    /// Where the driver takes its orders.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The last lines that the driver, the program and its web process wrote on their standard error.
    #[must_use]
    pub fn said(&self) -> String {
        let said = fs::read(&self.log).unwrap_or_default();
        let said = String::from_utf8_lossy(&said);
        let lines: Vec<&str> = said.lines().collect();
        lines.split_at(lines.len().saturating_sub(LINES_TOLD)).1.join("\n    ")
    }

    fn wait_until_it_listens(&self) -> Outcome<()> {
        for _ in 0..PAUSES_MAXIMUM {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok() {
                return Ok(());
            }
            sleep(Duration::from_millis(PAUSE_MILLISECONDS));
        }
        Err("WebKitWebDriver does not listen".into())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A group that has already ended is as good as one ended now.
        let _ = kill_process_group(Pid::from_child(&self.process), Signal::KILL);
        let _ = self.process.wait();
    }
}

/// A port that was free a moment ago: the system hands them out in turn, so it will not give it again at once.
fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
