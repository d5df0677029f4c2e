//! Is the desk ready for its work? One finding after the other, each with its severity: go, or no-go with reasons.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use election::{Approvals, Event, Person, Right, Role};
use sealing::{Certificate, Fingerprint};
use store::DeskKind;

use crate::view::document;
use crate::{Desk, Link, PaperKind, PrinterFault, Refusal, Surroundings};

/// Less room than this and the vault may stop in the middle of the night.
const ROOM_MIN_BYTES: u64 = 256 << 20;
/// Less than this is worth a word.
const ROOM_GOOD_BYTES: u64 = 1 << 30;
/// How long the comparison with the clock on the wall holds.
const CLOCK_HOLDS: TimeDelta = TimeDelta::hours(24);
/// The work of a counting centre lasts until the morning after at most.
const DAYS_AFTER: u64 = 1;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// As it should be.
    Ok,
    /// Worth a word; the work may begin.
    Warning,
    /// The work should not begin.
    NoGo,
}

impl Severity {
    /// The name used on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warning => "warning",
            Self::NoGo => "no-go",
        }
    }
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// A stable code for translation: `ready-` and this.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// The parameters of the message.
    pub params: Vec<(&'static str, String)>,
}

/// Everything that was looked at, in the order of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// When.
    pub at: DateTime<Utc>,
    /// What was found.
    pub points: Vec<Point>,
    /// When readiness was last recorded in the journal, and whether it was go.
    pub recorded: Option<(DateTime<Utc>, bool)>,
}

impl Readiness {
    /// Whether nothing stands against beginning.
    pub fn is_go(&self) -> bool {
        self.points.iter().all(|point| point.severity != Severity::NoGo)
    }

    fn add(&mut self, severity: Severity, code: &'static str, params: &[(&'static str, &str)]) {
        let params = params.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        self.points.push(Point { code, severity, params });
    }

    fn ok(&mut self, code: &'static str, params: &[(&'static str, &str)]) {
        self.add(Severity::Ok, code, params);
    }

    fn warn(&mut self, code: &'static str, params: &[(&'static str, &str)]) {
        self.add(Severity::Warning, code, params);
    }

    fn stop(&mut self, code: &'static str, params: &[(&'static str, &str)]) {
        self.add(Severity::NoGo, code, params);
    }
}

impl Desk {
    /// Looks at everything and changes nothing. `expected` is the software's fingerprint as a person typed it from the
    /// authority's letter.
    ///
    /// # Errors
    /// Nobody is signed in; the vault refused.
    pub fn readiness(&self, around: &dyn Surroundings, expected: Option<&str>) -> Result<Readiness, Refusal> {
        self.signed_in()?;
        let mut found = Readiness { at: self.now(), points: vec![], recorded: self.view.facts.readiness };
        self.look_at_network(around, &mut found);
        self.look_at_time(&mut found);
        self.look_at_room(around, &mut found);
        self.look_at_copy(&mut found);
        look_at_printers(around, &mut found);
        self.look_at_software(expected, &mut found);
        self.look_at_election(&mut found)?;
        self.look_at_people(&mut found);
        Ok(found)
    }

    /// Looks at everything and has the journal keep the verdict.
    ///
    /// # Errors
    /// No right; the vault refused.
    pub fn check_readiness(&mut self, around: &dyn Surroundings, expected: Option<&str>) -> Result<Readiness, Refusal> {
        self.require(Right::ConfirmReadiness)?;
        self.look_around()?;
        let found = self.readiness(around, expected)?;
        let remarkable = found.points.iter().filter(|point| point.severity != Severity::Ok);
        let findings = remarkable.map(|point| point.code.to_owned()).collect();
        self.note(Event::ReadinessChecked { go: found.is_go(), findings })?;
        Ok(Readiness { recorded: self.view.facts.readiness, ..found })
    }

    /// A person has compared the clock with the one on the wall.
    ///
    /// # Errors
    /// No right; the vault refused.
    pub fn confirm_clock(&mut self) -> Result<(), Refusal> {
        self.require(Right::ConfirmReadiness)?;
        self.note(Event::ClockConfirmed).map(drop)
    }

    fn look_at_network(&self, around: &dyn Surroundings, found: &mut Readiness) {
        let Some(interfaces) = around.interfaces() else {
            return found.warn("network-unknown", &[]);
        };
        let mut quiet = true;
        for interface in &interfaces {
            let (name, medium) = (interface.name.as_str(), interface.medium.name());
            let route = if interface.default_route { "yes" } else { "no" };
            let params = [("name", name), ("medium", medium), ("route", route)];
            match (interface.is_active(), interface.link) {
                (true, _) if self.view.facts.accepted.contains(name) => found.warn("network-accepted", &params),
                // Nothing counts at a demonstration, so nothing waits for the network there.
                (true, _) if self.around.is_none() => found.warn("network-shown", &params),
                (true, _) => found.stop("network-up", &params),
                (false, Link::On) => found.warn("network-on", &params),
                (false, _) => continue,
            }
            quiet = false;
        }
        if quiet {
            found.ok("network-quiet", &[("number", &interfaces.len().to_string())]);
        }
    }

    fn look_at_time(&self, found: &mut Readiness) {
        let now = found.at;
        let facts = &self.view.facts;
        if let Some(last) = facts.last.filter(|last| *last > now) {
            found.stop("clock-behind", &[("last", &last.to_rfc3339())]);
        }
        if let Some(seconds) = facts.clock_back {
            found.stop("clock-went-back", &[("seconds", &seconds.to_string())]);
        }
        let here = now.with_timezone(&self.world.clock()).date_naive();
        if let Some(day) = self.day().filter(|day| here < *day || here > *day + Days::new(DAYS_AFTER)) {
            found.warn("clock-other-day", &[("day", &day.to_string()), ("today", &here.to_string())]);
        }
        let holds = |at: &DateTime<Utc>| (TimeDelta::zero()..CLOCK_HOLDS).contains(&(now - *at));
        match facts.clock.as_ref().filter(|(_, at)| holds(at)) {
            None => found.stop("clock-unconfirmed", &[]),
            Some((by, at)) => {
                let name = self.person(by).map_or_else(|| by.to_string(), |person| person.name.clone());
                found.ok("clock-confirmed", &[("name", &name), ("at", &at.to_rfc3339())]);
            }
        }
    }

    /// The election's day.
    fn day(&self) -> Option<NaiveDate> {
        Some(self.loaded().ok()?.election.definition().date)
    }

    fn look_at_room(&self, around: &dyn Surroundings, found: &mut Readiness) {
        let Some(free) = around.free_bytes(self.path()) else {
            return found.warn("disk-unknown", &[]);
        };
        let params = [("bytes", free.to_string())];
        let params = [(params[0].0, params[0].1.as_str())];
        match free {
            _ if free < ROOM_MIN_BYTES => found.stop("disk-full", &params),
            _ if free < ROOM_GOOD_BYTES => found.warn("disk-low", &params),
            _ => found.ok("disk", &params),
        }
    }

    /// A copy on another medium, and young: it follows each change within moments.
    fn look_at_copy(&self, found: &mut Readiness) {
        let Some(copy) = self.backup_state() else {
            return found.stop("backup-missing", &[]);
        };
        let params = [("medium", copy.medium.as_str())];
        match () {
            () if copy.fault.is_some() => found.stop("backup-fault", &params),
            () if copy.is_old => found.stop("backup-old", &params),
            () if copy.same_disk => found.warn("backup-same-disk", &params),
            () => found.ok("backup", &params),
        }
    }

    fn look_at_software(&self, expected: Option<&str>, found: &mut Readiness) {
        let software = self.world.software();
        let print = Fingerprint::of(&software.digest);
        let shown = print.to_string();
        let params = [("version", software.version.as_str()), ("fingerprint", &shown)];
        match expected.map(str::trim).filter(|typed| !typed.is_empty()) {
            None => found.ok("software", &params),
            Some(typed) if typed.parse::<Fingerprint>().is_ok_and(|typed| typed == print) => {
                found.ok("software-matches", &params);
            }
            Some(_) => found.stop("software-differs", &params),
        }
    }

    fn look_at_election(&self, found: &mut Readiness) -> Result<(), Refusal> {
        let Some(day) = self.day() else {
            found.stop("election-missing", &[]);
            return Ok(());
        };
        let certificate = self.election_document(document::CERTIFICATE)?;
        let Some(certificate) = certificate.map(|der| Certificate::from_der(&der)).transpose()? else {
            found.stop("certificate-missing", &[]);
            return Ok(());
        };
        let validity = certificate.validity();
        let (from, until) = (validity.not_before.to_rfc3339(), validity.not_after.to_rfc3339());
        let params = [("from", from.as_str()), ("until", until.as_str())];
        // It signs now and, if that is still to come, in the evening of the day.
        let evening = day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(21);
        let valid = [found.at, evening.max(found.at)].iter().all(|at| validity.check(*at).is_ok());
        if valid {
            found.ok("certificate", &params);
        } else {
            found.stop("certificate-not-valid", &params);
        }
        if self.kind() == DeskKind::Centre {
            match self.view.work.has_printed(PaperKind::ZeroReport.name()) {
                true => found.ok("zero-report", &[]),
                false if self.zero_report_missed() => found.warn("zero-report-missed", &[]),
                false => found.warn("zero-report-missing", &[]),
            }
        }
        Ok(())
    }

    /// Two typists, and so many supervisors as the election wants; each with a passphrase that nobody else has seen.
    fn look_at_people(&self, found: &mut Readiness) {
        let number = |role: Role| self.people().filter(|person| person.role == role).count();
        let policies = self.loaded().ok().map(|loaded| loaded.election.definition().policies);
        let needed = match policies.map(|policies| policies.approvals) {
            Some(Approvals::Two) => 2,
            _ => 1,
        };
        let (typists, supervisors) = (number(Role::Typist), number(Role::Supervisor));
        let params = [
            ("typists", typists.to_string()),
            ("supervisors", supervisors.to_string()),
            ("needed", needed.to_string()),
        ];
        let params: Vec<_> = params.iter().map(|(name, value)| (*name, value.as_str())).collect();
        if typists >= 2 && supervisors >= needed {
            found.ok("people", &params);
        } else {
            found.stop("people-few", &params);
        }
        // Whoever made the vault chose their own passphrase then.
        let first = |person: &&Person| {
            person.role != Role::Administrator && !self.view.facts.own_passphrase.contains(&person.id)
        };
        let names: Vec<&str> = self.people().filter(first).map(|person| person.name.as_str()).collect();
        match names.len() {
            0 => found.ok("passphrases", &[]),
            number => found.warn("passphrases-first", &[("number", &number.to_string()), ("names", &names.join(", "))]),
        }
    }
}

fn look_at_printers(around: &dyn Surroundings, found: &mut Readiness) {
    match around.printers().list() {
        Err(PrinterFault::NoSpooler) => found.warn("printer-none", &[]),
        Err(_) => found.warn("printer-silent", &[]),
        Ok(printers) => match (printers.iter().find(|printer| printer.state.prints()), printers.first()) {
            (Some(printer), _) => found.ok("printer", &[("name", &printer.name)]),
            (None, Some(printer)) => found.warn("printer-stands", &[("name", &printer.name)]),
            (None, None) => found.warn("printer-none", &[]),
        },
    }
}
