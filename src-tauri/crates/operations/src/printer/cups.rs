//! Printing by the commands of CUPS, which speak to the local spooler over its own socket: `lpstat`, `lp`, `cancel`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::call::{Answer, call};
use super::{JobProgress, PrintJob, PrintOrder, Printer, PrinterFault, PrinterState, Printers, check_copies};

/// Names the spooler's socket to CUPS' commands.
const SERVER_VARIABLE: &str = "CUPS_SERVER";
/// Where the spooler of Linux listens if nobody says otherwise.
const USUAL_SOCKET: &str = "/run/cups/cups.sock";

/// The spooler of Linux and its kin, at the socket that was named, or that the environment names (`CUPS_SERVER`), or at the
/// usual one.
#[derive(Clone, Debug, Default)]
pub struct CupsPrinters(Option<PathBuf>);

impl CupsPrinters {
    /// The spooler that listens on this socket.
    pub fn at(socket: &Path) -> Self {
        Self(Some(socket.to_owned()))
    }

    /// CUPS' commands speak English where `LC_ALL` is set, whatever the person's language.
    fn command(&self, program: &str, words: &[&str]) -> Command {
        let mut command = Command::new(program);
        let server = server(self.0.as_deref(), std::env::var_os(SERVER_VARIABLE));
        command.env("LC_ALL", "C").envs(server.map(|server| (SERVER_VARIABLE, server))).args(words);
        command
    }

    #[cfg(unix)]
    fn purge(&self, number: &str, user: &str) -> Result<(), PrinterFault> {
        let named = std::env::var_os(SERVER_VARIABLE).map(PathBuf::from).filter(|named| named.is_absolute());
        let usual = || PathBuf::from(USUAL_SOCKET);
        super::ipp::purge(&self.0.clone().or(named).unwrap_or_else(usual), number, user)
    }

    /// Elsewhere there is no such socket.
    #[cfg(not(unix))]
    fn purge(&self, _number: &str, _user: &str) -> Result<(), PrinterFault> {
        Err(PrinterFault::NoSpooler)
    }

    fn say(&self, program: &str, words: &[&str]) -> Result<Answer, PrinterFault> {
        call(self.command(program, words), b"")
    }
}

impl Printers for CupsPrinters {
    fn list(&self) -> Result<Vec<Printer>, PrinterFault> {
        let known = self.say("lpstat", &["-r", "-d", "-a", "-l", "-p"])?;
        if !runs(&known.said) {
            return Err(PrinterFault::NoSpooler);
        }
        // Printers that CUPS has found and set up no queue for yet; it makes one with the first job.
        let found = self.say("lpstat", &["-e"])?;
        Ok(printers(&known.said, &found.said))
    }

    fn print(&self, order: &PrintOrder<'_>) -> Result<PrintJob, PrinterFault> {
        let PrintOrder { printer, title, copies, pdf } = *order;
        check_copies(copies)?;
        let known = self.list()?.into_iter().find(|known| known.name == printer);
        let known = known.ok_or_else(|| PrinterFault::Unknown { printer: printer.to_owned() })?;
        if known.state == PrinterState::Rejecting {
            return Err(PrinterFault::Rejecting { printer: printer.to_owned() });
        }
        let (copies, title) = (copies.to_string(), plain(title));
        let words = ["-d", printer, "-n", &copies, "-t", &title, "-o", "media=A4", "-o", "number-up=1", "-"];
        let answer = call(self.command("lp", &words), pdf)?;
        queued(&answer.said).filter(|_| answer.well).ok_or_else(|| refused(&answer))
    }

    fn progress(&self, job: &PrintJob) -> Result<JobProgress, PrinterFault> {
        let queue = queue_of(job)?;
        let open = self.say("lpstat", &["-r", "-W", "not-completed", "-l", "-o", queue])?;
        if !runs(&open.said) {
            return Err(PrinterFault::NoSpooler);
        }
        if let Some(open) = job_in(&open.said, job) {
            let printer = self.say("lpstat", &["-l", "-p", queue])?;
            return Ok(open.under_way(printers(&printer.said, "").first()));
        }
        let ended = self.say("lpstat", &["-W", "completed", "-l", "-o", queue])?;
        Ok(job_in(&ended.said, job).map_or(JobProgress::Done, JobLines::ended))
    }

    fn cancel(&self, job: &PrintJob) -> Result<(), PrinterFault> {
        queue_of(job)?;
        // A job that has ended meanwhile is refused, and that is well.
        self.say("cancel", &[&job.0]).map(drop)
    }

    fn forget(&self, job: &PrintJob) -> Result<(), PrinterFault> {
        queue_of(job)?;
        let number = job.0.rsplit('-').next().unwrap_or_default();
        let user = self.say("id", &["-un"])?.said;
        self.purge(number, user.trim())
    }
}

/// Where CUPS' commands are sent. Left to themselves they look for a spooler on the network of this computer where the usual
/// socket is not there, and this program opens none. Elsewhere than on Linux the usual place is another, and they know it.
fn server(named: Option<&Path>, environment: Option<OsString>) -> Option<OsString> {
    let usual = cfg!(target_os = "linux").then(|| USUAL_SOCKET.into());
    named.map(Into::into).or(environment.filter(|server| !server.is_empty())).or(usual)
}

fn runs(said: &str) -> bool {
    said.lines().any(|line| line == "scheduler is running")
}

/// Two characters that CUPS' commands would take as their own never begin a title.
fn plain(title: &str) -> String {
    title.chars().map(|character| if character.is_alphanumeric() { character } else { ' ' }).collect()
}

/// `request id is PDF-7 (1 file(s))`
fn queued(said: &str) -> Option<PrintJob> {
    let name = said.split("request id is ").nth(1)?.split_whitespace().next()?;
    Some(PrintJob(name.to_owned()))
}

fn refused(answer: &Answer) -> PrinterFault {
    PrinterFault::Refused { detail: answer.complained.trim().trim_start_matches("lp: ").to_owned() }
}

/// The queue of a job: its name without the number.
fn queue_of(job: &PrintJob) -> Result<&str, PrinterFault> {
    let parts = job.0.rsplit_once('-').filter(|(queue, number)| {
        !queue.is_empty() && !queue.starts_with('-') && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    parts.map(|(queue, _)| queue).ok_or_else(|| PrinterFault::Refused { detail: job.0.clone() })
}

/// What `lpstat -d -a -l -p` says of each printer, and those that only `lpstat -e` names; the system's own choice first.
fn printers(known: &str, found: &str) -> Vec<Printer> {
    let mut printers: Vec<Printer> = vec![];
    let mut rejecting: Vec<&str> = vec![];
    let mut chosen = "";
    for line in known.lines() {
        if let Some(name) = line.strip_prefix("system default destination: ") {
            chosen = name;
        } else if let Some((name, _)) = line.split_once(" not accepting requests since ") {
            rejecting.push(name);
        } else if let Some(printer) = first_line(line) {
            printers.push(printer);
        } else if let Some(printer) = printers.last_mut()
            && let Some(detail) = line.strip_prefix('\t')
        {
            describe(printer, detail.trim());
        }
    }
    for printer in printers.iter_mut().filter(|printer| rejecting.contains(&printer.name.as_str())) {
        printer.state = PrinterState::Rejecting;
    }
    for name in found.lines().map(str::trim).filter(|name| !name.is_empty()) {
        if !printers.iter().any(|printer| printer.name == name) {
            printers.push(named(name, PrinterState::Ready));
        }
    }
    printers.sort_by_key(|printer| printer.name != chosen);
    printers
}

/// `printer PDF is idle.  enabled since …`, `printer PDF now printing PDF-7.  …`, `printer PDF disabled since … -`
fn first_line(line: &str) -> Option<Printer> {
    let (name, rest) = line.strip_prefix("printer ")?.split_once(' ')?;
    let state = if rest.starts_with("disabled") {
        PrinterState::Paused
    } else if rest.starts_with("now printing") {
        PrinterState::Busy
    } else {
        PrinterState::Ready
    };
    Some(named(name, state))
}

fn named(name: &str, state: PrinterState) -> Printer {
    Printer { name: name.to_owned(), description: String::new(), state, remark: None }
}

/// The indented lines below a printer: a sentence of its own first, then titles with values.
fn describe(printer: &mut Printer, detail: &str) {
    let titled = |title: &str| detail.strip_prefix(title).map(str::trim);
    if let Some(description) = titled("Description:") {
        description.clone_into(&mut printer.description);
    } else if let Some(place) = titled("Location:").filter(|place| !place.is_empty()) {
        printer.description = format!("{} ({place})", printer.description);
    } else if let Some(alert) = titled("Alerts:").and_then(alert) {
        printer.remark = Some(alert);
    } else if !detail.contains(':') && printer.description.is_empty() && printer.remark.is_none() {
        let told = !UNTOLD.iter().any(|untold| detail.starts_with(untold)) && !detail.is_empty();
        printer.remark = told.then(|| detail.to_owned());
    }
}

/// What stands below every printer or while nothing is wrong.
const UNTOLD: [&str; 3] = ["Form mounted", "Banner required", "reason unknown"];

/// The first of the reasons, without its severity; `none` and the queue's own state are no news.
fn alert(alerts: &str) -> Option<String> {
    let bare = |alert: &str| {
        ["-error", "-warning", "-report"].iter().find_map(|end| alert.strip_suffix(end)).unwrap_or(alert).to_owned()
    };
    alerts.split([' ', ',']).filter(|alert| !alert.is_empty()).map(bare).find(|alert| !QUIET.contains(&alert.as_str()))
}

const QUIET: [&str; 4] = ["none", "paused", "cups-waiting-for-job-completed", "cups-remote-stopped"];

/// What `lpstat -l -o` says of one job.
#[derive(Debug)]
struct JobLines<'a> {
    status: Option<&'a str>,
    alerts: &'a str,
}

/// Each job is a line that begins with its name, with indented lines below it.
fn job_in<'a>(said: &'a str, job: &PrintJob) -> Option<JobLines<'a>> {
    let mut lines = said.lines().skip_while(|line| line.split_whitespace().next() != Some(&job.0) || is_detail(line));
    lines.next()?;
    let details: Vec<&str> = lines.take_while(|line| is_detail(line)).map(str::trim).collect();
    let titled = |title| details.iter().find_map(|line| line.strip_prefix(title)).map(str::trim);
    Some(JobLines { status: titled("Status:"), alerts: titled("Alerts:").unwrap_or_default() })
}

fn is_detail(line: &str) -> bool {
    line.starts_with('\t')
}

impl JobLines<'_> {
    fn remark(&self) -> Option<String> {
        self.status.filter(|status| !status.is_empty()).map(ToOwned::to_owned)
    }

    /// One of which CUPS made nothing stays in its list, stopped. In a queue that stands still a job waits, whatever the job
    /// itself says.
    fn under_way(self, printer: Option<&Printer>) -> JobProgress {
        if self.has_failed() {
            return JobProgress::Failed { remark: self.remark() };
        }
        let stands = printer.filter(|printer| !printer.state.prints());
        let remark = stands.and_then(|printer| printer.remark.clone()).or_else(|| self.remark());
        if stands.is_none() && self.alerts.contains("job-printing") {
            JobProgress::Printing { remark }
        } else {
            JobProgress::Waiting { remark }
        }
    }

    fn has_failed(&self) -> bool {
        ["cancel", "abort", "with-errors"].iter().any(|sign| self.alerts.contains(sign))
    }

    /// A job that ended without ever having had a status never came to the printer: CUPS names no other sign of one that was
    /// cancelled while it waited.
    fn ended(self) -> JobProgress {
        if self.has_failed() || self.status.is_none() {
            JobProgress::Failed { remark: self.remark() }
        } else {
            JobProgress::Done
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &str = "scheduler is running
system default destination: PDF
BAD accepting requests since Wed Nov 25 09:26:01 2026
PDF accepting requests since Wed Nov 25 09:25:56 2026
OLD not accepting requests since Wed Nov 25 09:25:56 2026 -
\tRejecting Jobs
printer BAD disabled since Wed Nov 25 09:25:56 2026 -
\tout of toner
\tForm mounted:
\tContent types: any
\tDescription: BAD
\tAlerts: paused media-empty-error
\tLocation: 
\tBanner required
printer OLD is idle.  enabled since Wed Nov 25 09:25:56 2026
\tRejecting Jobs
printer PDF now printing PDF-4.  enabled since Wed Nov 25 09:25:56 2026
\tForm mounted:
\tDescription: Büro
\tAlerts: none
\tLocation: Raum 3
";

    #[test]
    #[cfg(target_os = "linux")]
    fn r3_4_the_spooler_is_never_looked_for_on_a_network() {
        let sent = |named: Option<&str>, environment: Option<&str>| {
            server(named.map(Path::new), environment.map(OsString::from)).and_then(|server| server.into_string().ok())
        };
        assert_eq!(sent(None, None).as_deref(), Some("/run/cups/cups.sock"));
        assert_eq!(sent(None, Some("")).as_deref(), Some("/run/cups/cups.sock"));
        assert_eq!(sent(None, Some("/own/socket")).as_deref(), Some("/own/socket"));
        assert_eq!(sent(Some("/named"), Some("/own/socket")).as_deref(), Some("/named"));
    }

    #[test]
    fn printers_are_read_with_their_state_and_the_systems_choice_comes_first() {
        let list = printers(KNOWN, "BAD\nPDF\nNew_one\n");
        let of = |name: &str| list.iter().find(|printer| printer.name == name).cloned();
        let names: Vec<&str> = list.iter().map(|printer| printer.name.as_str()).collect();
        assert_eq!(names, ["PDF", "BAD", "OLD", "New_one"]);
        let state = |name| of(name).map(|printer| (printer.state, printer.description, printer.remark));
        assert_eq!(state("PDF"), Some((PrinterState::Busy, "Büro (Raum 3)".into(), None)));
        assert_eq!(state("BAD"), Some((PrinterState::Paused, "BAD".into(), Some("media-empty".into()))));
        assert_eq!(state("OLD"), Some((PrinterState::Rejecting, String::new(), Some("Rejecting Jobs".into()))));
        assert_eq!(state("New_one"), Some((PrinterState::Ready, String::new(), None)));
    }

    #[test]
    fn a_spooler_that_does_not_run_has_no_printers() {
        assert!(!runs("scheduler is not running\n") && printers("", "").is_empty());
    }

    #[test]
    fn a_job_is_told_by_its_name_alone() {
        let said = "PDF-1   root  65536   Wed Nov 25 09:25:27 2026
\tStatus: 
\tAlerts: processing-to-stop-point
\tqueued for PDF
PDF-12  root  1024   Wed Nov 25 09:25:56 2026
\tStatus: no trailer
\tAlerts: job-completed-with-errors
PDF-13  root  1024   Wed Nov 25 09:25:56 2026
\tAlerts: processing-to-stop-point
PDF-14  root  1024   Wed Nov 25 09:25:56 2026
\tStatus: The printer is unavailable.
\tAlerts: job-canceled-by-user
";
        let ended = |name: &str| job_in(said, &PrintJob(name.into())).map(JobLines::ended);
        let failed = |remark: Option<&str>| Some(JobProgress::Failed { remark: remark.map(ToOwned::to_owned) });
        assert_eq!(ended("PDF-1"), Some(JobProgress::Done));
        assert_eq!(ended("PDF-12"), failed(Some("no trailer")));
        assert_eq!(ended("PDF-13"), failed(None), "cancelled while it waited");
        assert_eq!(ended("PDF-14"), failed(Some("The printer is unavailable.")));
        assert_eq!(ended("PDF-2"), None);
    }

    #[test]
    fn a_job_in_a_paused_queue_waits_and_says_why() {
        let said = "PDF-3 root 1 Wed\n\tAlerts: job-printing\n";
        let mut printer = named("PDF", PrinterState::Paused);
        printer.remark = Some("out of toner".into());
        let progress = |printer| job_in(said, &PrintJob("PDF-3".into())).map(|job| job.under_way(printer));
        assert_eq!(progress(Some(&printer)), Some(JobProgress::Waiting { remark: Some("out of toner".into()) }));
        assert_eq!(progress(None), Some(JobProgress::Printing { remark: None }));
        let stopped = "PDF-3 root 1 Wed\n\tStatus: no trailer\n\tAlerts: job-completed-with-errors\n";
        let stopped = job_in(stopped, &PrintJob("PDF-3".into())).map(|job| job.under_way(None));
        assert_eq!(stopped, Some(JobProgress::Failed { remark: Some("no trailer".into()) }));
    }

    #[test]
    fn only_what_lp_answers_is_a_job() {
        assert_eq!(queued("request id is My-Queue-31 (0 file(s))\n"), Some(PrintJob("My-Queue-31".into())));
        assert_eq!(queued("lp: no such file"), None);
        assert_eq!(queue_of(&PrintJob("My-Queue-31".into())), Ok("My-Queue"));
        for odd in ["-a", "-a-1", "PDF", "PDF-x", "-1"] {
            assert!(queue_of(&PrintJob(odd.into())).is_err(), "{odd}");
        }
        assert_eq!(plain("-o 004_ep.pdf"), " o 004 ep pdf");
    }
}
