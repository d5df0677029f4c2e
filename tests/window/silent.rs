//! Nothing leaves the processes of this computer, whatever is done in the window: the kernel's own word for it, call by call.
//!
//! A window that a test drives keeps its network: its driver speaks to it by a port of 127.0.0.1, so in a build for
//! development the guard (`src-tauri/src/guard.rs`) is not set then, and what is proved here is what the program does of its
//! own accord. A window that nobody drives cannot do otherwise; the guard's own tests show that.
use std::collections::BTreeMap;
use suite::Outcome;
use suite::trace::{Sockets, Trace};
use suite::window::App;

/// The display's socket, which every window connects to.
const DISPLAY: &str = "/tmp/.X11-unix/";

/// Goes a path with the program under a tracer, which must not find a socket that could leave this computer's processes.
pub(crate) fn proved(app: &App, path: impl FnOnce(&App) -> Outcome<()>) -> Outcome<()> {
    if let Some(reason) = Trace::reason_to_skip() {
        println!("    no call for a socket is traced: {reason}");
        return path(app);
    }
    let (trace, traced) = Trace::of(app)?;
    path(&traced)?;
    let starts: Vec<Sockets> = trace.read()?.iter().map(|trace| Sockets::of(trace)).collect();
    told(&starts);
    if starts.is_empty() || !starts.iter().all(is_whole) {
        return Err(format!("a window was not traced: {starts:#?}").into());
    }
    let forbidden: Vec<&String> = starts.iter().flat_map(|start| &start.forbidden).collect();
    if forbidden.is_empty() { Ok(()) } else { Err(format!("what could leave this computer: {forbidden:#?}").into()) }
}

/// Whether the trace is that of a window at all.
fn is_whole(start: &Sockets) -> bool {
    start.connected.iter().any(|socket| socket.contains(DISPLAY))
}

/// Prints how many sockets of each family were made.
fn told(starts: &[Sockets]) {
    let mut made: BTreeMap<&str, usize> = BTreeMap::new();
    for (family, number) in starts.iter().flat_map(|start| &start.made) {
        *made.entry(family).or_default() += number;
    }
    for (family, number) in made {
        let whose = if family == "AF_INET" { "   WebDriver's own, to and from one port of 127.0.0.1" } else { "" };
        println!("    {family:12} {number:5} sockets{whose}");
    }
}
