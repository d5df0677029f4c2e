//! Preparing an election: a draft that lies in the office's vault, edited part by part, until it has no fault, was played
//! once, and is signed.

mod counts;
mod dry_run;
mod edit;
mod faults;
mod packages;
mod sign;
mod take;

pub use dry_run::{DryRun, DryRunReport, DryRunStep, DryRunStepKind};
pub use edit::{Basics, Edit, Put};
pub use faults::{FaultPage, PlacedFault};
pub use packages::{Packages, WrittenPackages};
pub use sign::SignedElection;
pub use take::Taken;

use election::{
    Approvals, DEFINITION_FORMAT, Definition, ElectionId, ElectionKind, Event, Mode, Policies, Right, Settlement,
    Stamped, limits,
};
use sealing::Digest;
use serde_json::{Map, Value};

use crate::{Desk, Refusal};

/// The parts of a definition that are kept by themselves, because they may be large; the rest is [`HEAD`].
const LARGE: [&str; 5] = ["forms", "contests", "areas", "centres", "stations"];
/// The part with everything else.
const HEAD: &str = "head";

/// What the journal tells of the election that is prepared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Prepared {
    /// SHA-256 of the definition that was played last, and well.
    pub(crate) dry_run: Option<String>,
    /// SHA-256 of the definition that was signed last.
    pub(crate) signed: Option<String>,
    /// Whether packages of it were written.
    pub(crate) packaged: bool,
}

impl Prepared {
    /// Takes one event.
    pub(crate) fn hear(&mut self, stamped: &Stamped) {
        match &stamped.event {
            Event::DryRunPassed { digest } => self.dry_run = Some(digest.clone()),
            Event::ElectionSigned { digest } => (self.signed, self.packaged) = (Some(digest.clone()), false),
            Event::PackagesWritten { .. } => self.packaged = true,
            _ => {}
        }
    }
}

/// How far an election has been prepared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preparation {
    /// The draft as it stands; it may have faults.
    pub definition: Definition,
    /// SHA-256 of the file that would be signed.
    pub digest: Digest,
    /// Whether exactly this was played once, and every step went well.
    pub played: bool,
    /// Whether exactly this was signed.
    pub signed: bool,
    /// Whether packages of what was signed were written.
    pub packaged: bool,
}

impl Desk {
    /// The election that is prepared here, if one is.
    ///
    /// # Errors
    /// No right; another desk; the vault refused.
    pub fn preparation(&self) -> Result<Option<Preparation>, Refusal> {
        self.require(Right::Prepare)?;
        self.require_office()?;
        let Some(definition) = self.draft_election()? else { return Ok(None) };
        let digest = Digest::of(&exchange::definition_file::write(&definition));
        let (text, prepared) = (digest.to_string(), &self.view.prepared);
        let is = |known: &Option<String>| known.as_deref() == Some(text.as_str());
        let (played, signed) = (is(&prepared.dry_run), is(&prepared.signed));
        Ok(Some(Preparation { definition, digest, played, signed, packaged: signed && prepared.packaged }))
    }

    /// Begins with an empty election in this language, or goes on with the one that is there.
    ///
    /// # Errors
    /// As [`Desk::preparation`].
    pub fn begin_preparation(&mut self, language: &str) -> Result<(), Refusal> {
        if self.preparation()?.is_some() {
            return Ok(());
        }
        let definition = self.empty_election(language);
        self.keep_election(None, &definition, None)
    }

    /// Changes a part of the election that is prepared.
    ///
    /// # Errors
    /// As [`Desk::preparation`]; nothing is prepared; there is no such part.
    pub fn edit_preparation(&mut self, edit: Edit) -> Result<(), Refusal> {
        let before = self.require_preparation()?.definition;
        let mut after = before.clone();
        edit.apply(&mut after)?;
        self.keep_election(Some(&before), &after, None)
    }

    /// Throws the draft away. What was signed stays signed.
    ///
    /// # Errors
    /// As [`Desk::preparation`].
    pub fn discard_preparation(&mut self) -> Result<(), Refusal> {
        self.preparation()?;
        self.vault.write::<_, Refusal>(|change| Ok(change.remove_parts()?))
    }

    pub(crate) fn require_preparation(&self) -> Result<Preparation, Refusal> {
        self.preparation()?.ok_or(Refusal::NothingPrepared)
    }

    pub(crate) fn require_office(&self) -> Result<(), Refusal> {
        if self.kind() == store::DeskKind::Office { Ok(()) } else { Err(Refusal::WrongDesk) }
    }

    fn empty_election(&self, language: &str) -> Definition {
        let authority: String = self.place().chars().take(limits::AUTHORITY_MAX_CHARS).collect();
        Definition {
            format: DEFINITION_FORMAT.to_owned(),
            id: ElectionId::new(""),
            title: "".into(),
            kind: ElectionKind::EuropeanParliament,
            date: self.now().date_naive(),
            languages: vec![language.to_owned()],
            authority: authority.trim().to_owned(),
            mode: Mode::Live,
            embargo: None,
            policies: Policies {
                settlement: Settlement::Anybody,
                approvals: Approvals::One,
                batches: false,
                serials: false,
            },
            forms: vec![],
            contests: vec![],
            areas: vec![],
            centres: vec![],
            stations: vec![],
        }
    }

    fn draft_election(&self) -> Result<Option<Definition>, Refusal> {
        let damaged = |error: serde_json::Error| Refusal::NotReproducible { detail: error.to_string() };
        let mut whole = Map::new();
        for (part, body) in self.vault.parts()? {
            let value: Value = serde_json::from_slice(&body).map_err(damaged)?;
            match value {
                Value::Object(head) if part == HEAD => whole.extend(head),
                other => drop(whole.insert(part, other)),
            }
        }
        if whole.is_empty() {
            return Ok(None);
        }
        Ok(Some(serde_json::from_value(Value::Object(whole)).map_err(damaged)?))
    }

    /// Keeps the parts that changed, and notes what they came from, if that is to be noted.
    pub(crate) fn keep_election(
        &mut self,
        before: Option<&Definition>,
        after: &Definition,
        event: Option<Event>,
    ) -> Result<(), Refusal> {
        let (old, new) = (before.map(parts).transpose()?, parts(after)?);
        let (now, stamped) = (self.now(), event.map(|event| self.stamp(event)));
        self.vault.write::<_, Refusal>(|change| {
            for (name, body) in &new {
                let is_same = old.iter().flatten().any(|(known, was)| known == name && was == body);
                if !is_same {
                    change.keep_part(name, now, body)?;
                }
            }
            if let Some(stamped) = &stamped {
                change.append(stamped)?;
            }
            Ok(())
        })?;
        if let Some(stamped) = &stamped {
            self.view.note(stamped);
        }
        Ok(())
    }
}

/// A definition as the parts that are kept.
fn parts(definition: &Definition) -> Result<Vec<(&'static str, Vec<u8>)>, Refusal> {
    let damaged = |error: serde_json::Error| Refusal::NotReproducible { detail: error.to_string() };
    let Value::Object(mut whole) = serde_json::to_value(definition).map_err(damaged)? else { return Ok(vec![]) };
    let mut parts = vec![];
    for name in LARGE {
        let value = whole.remove(name).unwrap_or(Value::Array(vec![]));
        parts.push((name, serde_json::to_vec(&value).map_err(damaged)?));
    }
    parts.push((HEAD, serde_json::to_vec(&Value::Object(whole)).map_err(damaged)?));
    Ok(parts)
}
