//! The page lives in a process of its own; when that ends, by a fault of the engine, the page comes back by itself.
use crate::start::PROGRAM;
use rustix::process::{Pid, Signal, kill_process, kill_process_group};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{env, fs, thread};
use suite::Outcome;
use suite::display::Display;

const PAUSE: Duration = Duration::from_millis(100);
const PAUSES_MAXIMUM: u32 = 300;
/// A process that ends while it is being started takes the program with it; no engine promises more.
const STARTING: Duration = Duration::from_secs(3);

/// The program with its own group of processes, which ends with it.
struct Started(Child);

impl Drop for Started {
    fn drop(&mut self) {
        // A group that has already ended is as good as one ended now.
        let _ = kill_process_group(Pid::from_child(&self.0), Signal::KILL);
        let _ = self.0.wait();
    }
}

/// Without a driver, whose session would end with the page.
pub(crate) fn page_comes_back() -> Outcome<()> {
    let home = tempfile::tempdir()?;
    let display = Display::start()?;
    let program = env::var_os(PROGRAM).ok_or("no program named")?;
    let started = Command::new(program)
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env("DISPLAY", display.name())
        .env("GDK_BACKEND", "x11")
        .env("NO_AT_BRIDGE", "1")
        .envs(["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"].map(|name| (name, home.path())))
        .process_group(0)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let started = Started(started);
    let program = started.0.id();
    let first = page_of(program, None)?;
    thread::sleep(STARTING);
    kill_process(Pid::from_raw(first).ok_or("no process")?, Signal::KILL)?;
    page_of(program, Some(first))?;
    Ok(())
}

/// The process of the program's page, another than `before`, once there is one.
fn page_of(program: u32, before: Option<i32>) -> Outcome<i32> {
    for _ in 0..PAUSES_MAXIMUM {
        let found =
            children(program)?.into_iter().find(|(name, id)| name.starts_with("WebKitWebProc") && Some(*id) != before);
        if let Some((_, id)) = found {
            return Ok(id);
        }
        thread::sleep(PAUSE);
    }
    Err("the program has no page".into())
}

/// Name and number of every process that this one has started and that has not ended.
fn children(parent: u32) -> Outcome<Vec<(String, i32)>> {
    let mut children = Vec::new();
    for entry in fs::read_dir("/proc")?.flatten() {
        let status = fs::read_to_string(entry.path().join("status")).unwrap_or_default();
        let value = |name: &str| status.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
        let id = entry.file_name().to_string_lossy().parse();
        if value("PPid:") == Some(parent.to_string().as_str())
            && value("State:").is_some_and(|state| !state.starts_with('Z'))
            && let (Some(name), Ok(id)) = (value("Name:"), id)
        {
            children.push((name.to_owned(), id));
        }
    }
    Ok(children)
}
