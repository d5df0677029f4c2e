//! A program under `strace`: every call for a socket that it and all its children make, and which of them are forbidden.
//!
//! A socket must be made before anything can go by it, so the calls that make, name and connect sockets are written down
//! and the bytes are not; with seccomp's help everything else runs at full speed.
use crate::Outcome;
use crate::window::App;
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;
use tempfile::TempDir;

const CALLS: &str = "trace=socket,socketpair,connect,bind,listen,accept,accept4,io_uring_setup";
const LOOPBACK: &str = "inet_addr(\"127.0.0.1\")";
const PAUSE_MILLISECONDS: u64 = 50;
/// A busy computer takes its time to clear a large program away.
const PAUSES_MAXIMUM: u32 = 2_400;

/// The traces of a program, one for each time that it was started.
#[derive(Debug)]
pub struct Trace(TempDir);

impl Trace {
    /// Why nothing can be traced here, if so.
    #[must_use]
    pub fn reason_to_skip() -> Option<String> {
        let tried = Command::new("strace").args(["-f", "--seccomp-bpf", "-o", "/dev/null", "true"]).output();
        match tried {
            Ok(output) if output.status.success() => None,
            Ok(output) => Some(format!("strace does not trace: {}", String::from_utf8_lossy(&output.stderr).trim())),
            Err(_) => Some("strace is missing; run `cargo xtask setup`".to_owned()),
        }
    }

    /// A trace, and the program that writes it whenever it is opened.
    ///
    /// # Errors
    /// The operating system refused.
    pub fn of(app: &App) -> Outcome<(Self, App)> {
        let folder = tempfile::tempdir()?;
        let (wrapper, at, program) = (folder.path().join("traced"), folder.path().display(), app.binary.display());
        // In a session of its own the tracer outlives whoever ends the program, and writes down the last call.
        let script = format!(
            "#!/bin/sh\nexec strace -DDD -f --seccomp-bpf -q -e {CALLS} -o '{at}/'$$.trace '{program}' \"$@\"\n"
        );
        fs::write(&wrapper, script)?;
        fs::set_permissions(&wrapper, fs::Permissions::from_mode(0o700))?;
        Ok((Self(folder), App { binary: wrapper, ..app.clone() }))
    }

    /// What was written down of each start, once the tracers have ended.
    ///
    /// # Errors
    /// A traced program does not end in time.
    pub fn read(&self) -> Outcome<Vec<String>> {
        self.wait()?;
        let entries = fs::read_dir(self.0.path())?.collect::<Result<Vec<_>, _>>()?;
        let traces = entries.into_iter().map(|entry| entry.path());
        let traces = traces.filter(|path| path.extension().is_some_and(|extension| extension == "trace"));
        Ok(traces.map(fs::read_to_string).collect::<Result<_, _>>()?)
    }

    fn wait(&self) -> Outcome<()> {
        let mut left = vec![];
        for _ in 0..PAUSES_MAXIMUM {
            left = called_with(self.0.path())?;
            if left.is_empty() {
                return Ok(());
            }
            sleep(Duration::from_millis(PAUSE_MILLISECONDS));
        }
        Err(format!("the traced program does not end: {left:?}").into())
    }
}

/// The processes that were called with this path.
fn called_with(path: &Path) -> Outcome<Vec<String>> {
    let path = path.display().to_string();
    // A process that ends meanwhile has no command line any more.
    let called = |entry: fs::DirEntry| fs::read(entry.path().join("cmdline")).unwrap_or_default();
    let words = fs::read_dir("/proc")?.flatten().map(called);
    let texts = words.map(|words| String::from_utf8_lossy(&words).replace('\0', " "));
    Ok(texts.filter(|text| text.contains(&path)).collect())
}

/// What a trace tells of sockets.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sockets {
    /// How many were made, by family.
    pub made: BTreeMap<String, usize>,
    /// The paths of the sockets that were connected to.
    pub connected: Vec<String>,
    /// How many of the calls on 127.0.0.1 were WebDriver's own: one to listen, and one for each connection to it.
    pub of_webdriver: usize,
    /// Whatever could leave the processes of this computer, as it stands in the trace.
    pub forbidden: Vec<String>,
}

impl Sockets {
    /// Reads a trace. Allowed are sockets of the families `AF_UNIX` and `AF_NETLINK`, and what WebDriver needs of a window
    /// that it drives: one socket that listens on 127.0.0.1, and connections from within to that very port.
    #[must_use]
    pub fn of(trace: &str) -> Self {
        let (mut found, mut inet, mut listening, mut to_port) = (Self::default(), vec![], vec![], vec![]);
        for call in calls(trace) {
            match call.judged() {
                Judged::Local => {}
                Judged::Made(family) => *found.made.entry(family).or_default() += 1,
                Judged::Connected(path) => found.connected.push(path),
                Judged::MadeInet => inet.push(call.line.clone()),
                Judged::Named(port) => listening.push(port),
                Judged::ToPort(port) => to_port.push((port, call.line.clone())),
                Judged::Forbidden => found.forbidden.push(call.line.clone()),
            }
        }
        listening.dedup();
        let is_known = |port: &String| listening.len() == 1 && listening.contains(port);
        found.of_webdriver = listening.len() + to_port.iter().filter(|(port, _)| is_known(port)).count();
        found.forbidden.extend(to_port.into_iter().filter(|(port, _)| !is_known(port)).map(|(_, line)| line));
        if listening.len() > 1 {
            found.forbidden.push(format!("more than one port is listened on: {listening:?}"));
        }
        // What was made and neither listens nor is connected could still send.
        if inet.len() != found.of_webdriver {
            found.forbidden.push(format!("{} were WebDriver's of {inet:#?}", found.of_webdriver));
        }
        *found.made.entry("AF_INET".to_owned()).or_default() += inet.len();
        found
    }
}

/// A call of a process, whole.
struct Call {
    line: String,
}

/// What a call means.
enum Judged {
    Local,
    Made(String),
    Connected(String),
    MadeInet,
    /// Bound to this port of 127.0.0.1.
    Named(String),
    /// Connects to this port of 127.0.0.1.
    ToPort(String),
    Forbidden,
}

impl Call {
    fn judged(&self) -> Judged {
        let Some((name, rest)) = self.line.split_once('(') else { return Judged::Forbidden };
        let first = rest.split([',', ')']).next().unwrap_or_default();
        let family = between(rest, "sa_family=", &[',', '}']).unwrap_or_default();
        match (name, first, family) {
            ("socket", "AF_UNIX" | "AF_NETLINK", _) | ("socketpair", "AF_UNIX", _) => Judged::Made(first.to_owned()),
            ("socket", "AF_INET", _) if rest.contains("SOCK_STREAM") => Judged::MadeInet,
            ("bind", _, "AF_UNIX" | "AF_NETLINK") | ("listen" | "accept" | "accept4", ..) => Judged::Local,
            ("connect", _, "AF_UNIX") => {
                Judged::Connected(between(rest, "sun_path=", &[',', '}']).unwrap_or_default().to_owned())
            }
            ("bind" | "connect", _, "AF_INET") if rest.contains(LOOPBACK) => {
                let port = between(rest, "htons(", &[')']).unwrap_or_default().to_owned();
                if name == "bind" { Judged::Named(port) } else { Judged::ToPort(port) }
            }
            _ => Judged::Forbidden,
        }
    }
}

/// The calls of a trace, those in two parts put together again; signals and ends of processes left out.
fn calls(trace: &str) -> Vec<Call> {
    let mut begun: BTreeMap<&str, String> = BTreeMap::new();
    let mut calls = vec![];
    for line in trace.lines() {
        let (process, said) = line.split_once(char::is_whitespace).unwrap_or(("", line));
        let said = said.trim_start();
        if said.starts_with("+++") || said.starts_with("---") {
            continue;
        }
        if let Some(first) = said.strip_suffix("<unfinished ...>") {
            begun.insert(process, first.trim_end().to_owned());
        } else if let Some((_, second)) = said.strip_prefix("<... ").and_then(|rest| rest.split_once(" resumed>")) {
            let first = begun.remove(process).unwrap_or_default();
            calls.push(Call { line: format!("{first}{second}") });
        } else {
            calls.push(Call { line: said.to_owned() });
        }
    }
    // A process that was ended in the middle of a call has begun it.
    calls.extend(begun.into_values().map(|line| Call { line }));
    calls
}

fn between<'t>(text: &'t str, start: &str, ends: &[char]) -> Option<&'t str> {
    text.split_once(start)?.1.split(ends).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A driven window, as strace writes it down.
    const DRIVEN: &str = r#"11 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3
11 connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X99"}, 20) = 0
11 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 17
11 bind(17, {sa_family=AF_INET, sin_port=htons(45643), sin_addr=inet_addr("127.0.0.1")}, 16) = 0
11 listen(17, 10) = 0
12 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 5
12 bind(5, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=0x000551}, 12) = 0
11 accept4(17, <unfinished ...>
12 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP <unfinished ...>
11 <... accept4 resumed>NULL, NULL, SOCK_CLOEXEC) = 24
12 <... socket resumed>)                = 23
12 connect(23, {sa_family=AF_INET, sin_port=htons(45643), sin_addr=inet_addr("127.0.0.1")}, 16 <unfinished ...>
13 --- SIGCHLD {si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=14} ---
13 socketpair(AF_UNIX, SOCK_STREAM, 0, [4, 5]) = 0
12 +++ killed by SIGKILL +++
"#;

    /// Each of these could leave the processes of this computer.
    const FORBIDDEN: [&str; 12] = [
        "9 socket(AF_INET6, SOCK_STREAM, IPPROTO_IP) = 3",
        "9 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_UDP) = 3",
        "9 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3",
        "9 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = -1 EAFNOSUPPORT (Address family not supported by protocol)",
        "9 socket(AF_PACKET, SOCK_RAW, htons(ETH_P_ALL)) = 3",
        "9 socket(AF_BLUETOOTH, SOCK_STREAM, 3) = 3",
        "9 socketpair(AF_INET, SOCK_STREAM, 0, 0x7ffc) = -1 EOPNOTSUPP (Operation not supported)",
        r#"9 connect(3, {sa_family=AF_INET, sin_port=htons(631), sin_addr=inet_addr("127.0.0.1")}, 16) = 0"#,
        r#"9 connect(3, {sa_family=AF_INET, sin_port=htons(45643), sin_addr=inet_addr("192.0.2.1")}, 16) = 0"#,
        r#"9 bind(3, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("0.0.0.0")}, 16) = 0"#,
        "9 io_uring_setup(8, {flags=0}) = 3",
        "9 a line that nobody understands",
    ];

    #[test]
    fn a_driven_window_speaks_to_its_driver_and_to_this_computer() {
        let found = Sockets::of(DRIVEN);
        assert_eq!(found.forbidden, [""; 0]);
        assert_eq!((found.of_webdriver, found.made["AF_INET"]), (2, 2));
        assert_eq!((found.made["AF_UNIX"], found.made["AF_NETLINK"]), (2, 1));
        assert_eq!(found.connected, [r#"@"/tmp/.X11-unix/X99""#]);
    }

    #[test]
    fn r3_4_whatever_could_leave_is_found_in_a_trace() {
        for line in FORBIDDEN {
            assert_eq!(Sockets::of(&format!("{DRIVEN}{line}\n")).forbidden.len(), 1, "{line}");
            let (process, call) = line.split_once(' ').expect("a process and its call");
            let Some((first, second)) = call.split_once(", ") else { continue };
            let name = call.split('(').next().expect("a name");
            let parts = format!("{process} {first}, <unfinished ...>\n{process} <... {name} resumed>{second}\n");
            assert!(!Sockets::of(&format!("{DRIVEN}{parts}")).forbidden.is_empty(), "{line} in two parts");
        }
        let other = r#"9 bind(3, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = 0"#;
        assert!(!Sockets::of(&format!("{DRIVEN}{other}\n")).forbidden.is_empty(), "a second port");
    }

    #[test]
    fn a_program_is_traced_to_its_end() {
        if let Some(reason) = Trace::reason_to_skip() {
            println!("skipped: {reason}");
            return;
        }
        let shell = App { binary: "/bin/sh".into(), ..App::default() };
        let (trace, traced) = Trace::of(&shell).expect("a folder");
        let tell = "exec 3<>/dev/tcp/127.0.0.1/9 || true";
        let ran = Command::new(traced.binary).args(["-c", &format!("bash -c '{tell}' 2>/dev/null; exit 3")]).status();
        assert_eq!(ran.expect("it runs").code(), Some(3), "its own end is handed on");
        let traces = trace.read().expect("the tracer ends");
        let found = Sockets::of(&traces.concat());
        assert!(traces.len() == 1 && !found.forbidden.is_empty(), "a connection of a child is found: {found:?}");
    }
}
