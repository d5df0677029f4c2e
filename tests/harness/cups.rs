//! A real CUPS of our own: its spooler on a socket in a folder of its own, with a queue that prints PDF files into it.
//!
//! The queue's backend, cups-pdf, works only for root and reads one file below `/etc`. So the spooler runs in a mount
//! namespace of its own where that file is ours; nothing of the machine's own printing is touched.
use crate::Outcome;
use rustix::process::{Pid, Signal, kill_process_group};
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;
use tempfile::TempDir;

/// The queue's name.
pub const QUEUE: &str = "PDF";
/// Says where the spooler is, to CUPS' commands.
pub const SERVER_VARIABLE: &str = "CUPS_SERVER";

const PAUSE_MILLISECONDS: u64 = 50;
const PAUSES_MAXIMUM: u32 = 400;
const MODEL: &str = "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd";
const BACKEND_SETTINGS: &str = "/etc/cups/cups-pdf.conf";

/// A running spooler; it ends with the value.
#[derive(Debug)]
pub struct Cups {
    process: Child,
    folder: TempDir,
}

impl Cups {
    /// Why there can be none here, if so.
    #[must_use]
    pub fn reason_to_skip() -> Option<String> {
        if !rustix::process::geteuid().is_root() {
            return Some("cups-pdf prints only for a spooler that root started".to_owned());
        }
        let missing = ["cupsd", "lpadmin", "lp", "unshare"].into_iter().find(|program| !is_there(program));
        missing.map(|program| format!("{program} is missing; run `cargo xtask setup`"))
    }

    /// Starts a spooler and its queue.
    ///
    /// # Errors
    /// CUPS is not installed, or does not start in time.
    pub fn start() -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let place = folder.path();
        for name in ["etc", "spool", "cache", "state", "log", "out", "pdf"] {
            fs::create_dir(place.join(name))?;
        }
        let at = place.display();
        fs::write(place.join("etc/cupsd.conf"), SPOOLER.replace("@", &at.to_string()))?;
        fs::write(place.join("etc/cups-files.conf"), FILES.replace("@", &at.to_string()))?;
        fs::write(place.join("etc/cups-pdf.conf"), BACKEND.replace("@", &at.to_string()))?;
        let script = format!(
            "mount --bind '{at}/etc/cups-pdf.conf' {BACKEND_SETTINGS} &&
             exec cupsd -f -c '{at}/etc/cupsd.conf' -s '{at}/etc/cups-files.conf'"
        );
        let process = Command::new("unshare")
            .args(["--mount", "sh", "-c", &script])
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let cups = Self { process, folder };
        cups.wait_for(&|| cups.socket().exists(), "the spooler does not start")?;
        cups.administer("lpadmin", &["-p", QUEUE, "-E", "-v", "cups-pdf:/", "-m", MODEL])?;
        Ok(cups)
    }

    /// The spooler's socket: what [`SERVER_VARIABLE`] must say.
    #[must_use]
    pub fn socket(&self) -> PathBuf {
        self.folder.path().join("socket")
    }

    /// Runs one of CUPS' own commands against this spooler: `cupsdisable`, `cupsreject`, `cancel`.
    ///
    /// # Errors
    /// It refuses.
    pub fn administer(&self, program: &str, words: &[&str]) -> Outcome<()> {
        let output = Command::new(program).env(SERVER_VARIABLE, self.socket()).args(words).output()?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.success() { Ok(()) } else { Err(format!("{program} {words:?}: {said}").into()) }
    }

    /// The files that came out so far, oldest first.
    ///
    /// # Errors
    /// The operating system refused.
    pub fn printed(&self) -> Outcome<Vec<PathBuf>> {
        let entries = fs::read_dir(self.folder.path().join("out"))?.collect::<Result<Vec<_>, _>>()?;
        let mut files: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
        files.sort_by_key(|path| number(path));
        Ok(files)
    }

    /// What the spooler keeps of jobs beside their names: the bytes that were handed over.
    ///
    /// # Errors
    /// The operating system refused.
    pub fn spooled(&self) -> Outcome<Vec<PathBuf>> {
        let entries = fs::read_dir(self.folder.path().join("spool"))?.collect::<Result<Vec<_>, _>>()?;
        let is_data = |path: &PathBuf| {
            path.is_file() && path.file_name().is_some_and(|name| name.as_encoded_bytes().first() == Some(&b'd'))
        };
        Ok(entries.into_iter().map(|entry| entry.path()).filter(is_data).collect())
    }

    /// Waits until something is so.
    ///
    /// # Errors
    /// It is not in time.
    pub fn wait_for(&self, holds: &dyn Fn() -> bool, otherwise: &str) -> Outcome<()> {
        for _ in 0..PAUSES_MAXIMUM {
            if holds() {
                return Ok(());
            }
            sleep(Duration::from_millis(PAUSE_MILLISECONDS));
        }
        let log = fs::read_to_string(self.folder.path().join("log/error")).unwrap_or_default();
        Err(format!("{otherwise}\n{log}").into())
    }
}

impl Drop for Cups {
    fn drop(&mut self) {
        // A group that has already ended is as good as one ended now.
        let _ = kill_process_group(Pid::from_child(&self.process), Signal::KILL);
        let _ = self.process.wait();
    }
}

fn is_there(program: &str) -> bool {
    ["/usr/sbin", "/usr/bin", "/sbin", "/bin"].iter().any(|folder| Path::new(folder).join(program).exists())
}

/// The job's number, which stands at the end of the file's name.
fn number(path: &Path) -> u32 {
    let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.rsplit('_').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

const SPOOLER: &str = "Listen @/socket
LogLevel warn
Browsing No
WebInterface No
DefaultAuthType None
ErrorPolicy stop-printer
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
";

const FILES: &str = "ServerRoot @/etc
RequestRoot @/spool
CacheDir @/cache
StateDir @/state
TempDir @/spool
AccessLog @/log/access
ErrorLog @/log/error
PageLog @/log/page
";

const BACKEND: &str = "Out @/out
AnonDirName @/out
Spool @/pdf
Log @/log
Label 1
TitlePref 1
";
