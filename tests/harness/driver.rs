//! WebKitWebDriver in a process group of its own, so that it and every window it opened end together.
use crate::Outcome;
use crate::display::Display;
use rustix::process::{Pid, Signal, kill_process_group};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

const PAUSE_MILLISECONDS: u64 = 50;
const PAUSES_MAXIMUM: u32 = 200;

/// A driver that listens on loopback.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver; what it opens appears on `display`, keeps its state below `home` and sees `environment`.
    ///
    /// # Errors
    /// When WebKitWebDriver is not installed, or does not listen in time.
    pub fn start(display: &Display, home: &Path, environment: &[(String, String)]) -> Outcome<Self> {
        let port = free_port()?;
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
            .stderr(Stdio::null())
            .spawn()
            .map_err(|cause| format!("WebKitWebDriver does not start: {cause}"))?;
        let driver = Self { process, port };
        driver.wait_until_it_listens()?;
        Ok(driver)
    }

    /// Where the driver takes its orders.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
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
