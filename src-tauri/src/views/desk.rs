//! Desks, people and the election, as the frame of the window shows them.

use std::fmt;

use election::{ContestKind, Mode, Person, Role};
use operations::{Desk, Destroyed, Loaded, Refusal};
use sealing::Fingerprint;
use serde::Serialize;
use store::{DeskKind, KeySlot};
use ts_rs::TS;

use super::approval::{ActView, act};
use crate::state::{Desks, Place};

/// What is open.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct Start {
    desks: Vec<DeskView>,
    demonstration: bool,
    /// Vaults that were opened before and are there, the last one first.
    recent: Vec<RecentView>,
    /// Where a new vault is put unless somebody says otherwise.
    usual_folder: String,
    version: String,
    digest: String,
}

/// A vault that was opened before.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct RecentView {
    path: String,
    place: String,
    #[ts(as = "DeskName")]
    desk: DeskKind,
}

/// A desk, whether or not somebody is signed in.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct DeskView {
    #[ts(as = "DeskName")]
    desk: DeskKind,
    place: String,
    vault: String,
    /// Who sits there, also behind a lock.
    person: Option<PersonView>,
    people: Vec<PersonView>,
    /// The desk answers nothing until somebody signs in.
    locked: bool,
    /// Whoever sits there has to choose a passphrase of their own before anything else.
    passphrase_due: bool,
    lock_minutes: u32,
    /// There is a recovery key that opens the vault.
    recoverable: bool,
    /// Nothing is left to set up before work begins; nothing is said of it while nobody may ask.
    set_up: Option<bool>,
    election: Option<ElectionView>,
    // When and by whom the desk's key was destroyed: nothing is signed here any more.
    closed: Option<ActView>,
    folder: String,
}

/// The names of desks on the other side.
#[derive(TS)]
#[ts(export, export_to = "views.ts", rename_all = "kebab-case", rename = "DeskKind")]
#[expect(dead_code, reason = "it stands for another crate's type in the generated file")]
pub(crate) enum DeskName {
    Centre,
    Office,
}

/// Somebody who can sign in.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PersonView {
    id: String,
    name: String,
    #[ts(as = "RoleName")]
    role: Role,
    passphrase: Option<String>,
}

impl PersonView {
    /// Somebody who has a key, as the header says.
    pub(super) fn of_slot(slot: &KeySlot) -> Self {
        Self { id: slot.person.clone(), name: slot.name.clone(), role: slot.role, passphrase: None }
    }
}

impl fmt::Debug for PersonView {
    /// The passphrase of a demonstration does not print itself either.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("PersonView").field("id", &self.id).field("role", &self.role).finish_non_exhaustive()
    }
}

/// The names of roles on the other side.
#[derive(TS)]
#[ts(export, export_to = "views.ts", rename_all = "kebab-case", rename = "Role")]
#[expect(dead_code, reason = "it stands for another crate's type in the generated file")]
pub(crate) enum RoleName {
    Administrator,
    Typist,
    Supervisor,
    Observer,
    Officer,
}

/// The election in a few words.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ElectionView {
    id: String,
    title: String,
    date: String,
    #[ts(type = "\"live\" | \"test\"")]
    mode: Mode,
    embargo: Option<String>,
    // When results under embargo were released here.
    released: Option<String>,
    languages: Vec<String>,
    fingerprint: String,
    contests: Vec<ContestSummary>,
}

/// A contest in a few words.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ContestSummary {
    pub(super) id: String,
    pub(super) title: String,
    #[ts(type = "\"closed-list\" | \"open-list\" | \"panachage\" | \"candidates\" | \"question\"")]
    pub(super) kind: ContestKind,
}

/// Everything that is open.
pub(crate) fn start(desks: &Desks, language: &str) -> Result<Start, Refusal> {
    let mut views = vec![];
    for kind in [DeskKind::Centre, DeskKind::Office] {
        if desks.place(kind).path.is_some() {
            views.push(desk(desks, kind, language)?);
        }
    }
    let software = desks.world.software();
    let (version, digest) = (software.version.clone(), software.digest.to_string());
    let (demonstration, recent) = (desks.remembered().is_some(), recent(desks));
    let usual_folder = desks.usual_folder().display().to_string();
    Ok(Start { desks: views, demonstration, recent, usual_folder, version, digest })
}

/// Those vaults of the list that are there now: one on a stick that is elsewhere is no choice.
fn recent(desks: &Desks) -> Vec<RecentView> {
    let view = |path: std::path::PathBuf| {
        let header = operations::peek(&path).ok()?;
        Some(RecentView { path: path.display().to_string(), place: header.place, desk: header.desk })
    };
    desks.recent().paths().into_iter().filter_map(view).collect()
}

/// One desk.
pub(crate) fn desk(desks: &Desks, kind: DeskKind, language: &str) -> Result<DeskView, Refusal> {
    // The one lock before the other: both are never held the other way round.
    let demonstration = desks.remembered().clone();
    let place = desks.place(kind);
    let header = place.header()?.ok_or(Refusal::NotSignedIn)?;
    let path = place.path.clone().unwrap_or_default();
    let secret =
        |id: &str| demonstration.as_ref()?.passphrase(&path, &election::PersonId::new(id)).map(ToOwned::to_owned);
    let known = header.slots.iter().map(|slot| PersonView {
        id: slot.person.clone(),
        name: slot.name.clone(),
        role: slot.role,
        passphrase: secret(&slot.person),
    });
    let folder = demonstration.as_ref().map_or_else(String::new, |known| known.stick.display().to_string());
    Ok(DeskView {
        desk: kind,
        place: header.place.clone(),
        vault: path.display().to_string(),
        person: signed_in(&place),
        people: known.collect(),
        locked: place.desk.as_ref().is_some_and(Desk::is_locked),
        passphrase_due: place.desk.as_ref().is_some_and(|desk| desk.signed_in() == Err(Refusal::PassphraseDue)),
        lock_minutes: place.desk.as_ref().map_or(0, Desk::lock_minutes),
        recoverable: header.recovery.is_some(),
        set_up: place.desk.as_ref().and_then(|desk| desk.setup().ok()).map(|setup| setup.is_complete(kind)),
        election: place.desk.as_ref().filter(|desk| desk.seated().is_some()).and_then(|desk| election(desk, language)),
        closed: place.desk.as_ref().filter(|desk| desk.seated().is_some()).and_then(closed),
        folder,
    })
}

fn closed(desk: &Desk) -> Option<ActView> {
    let Destroyed { at, by } = desk.destroyed()?;
    Some(act(desk, by.as_ref(), *at))
}

fn signed_in(place: &Place) -> Option<PersonView> {
    place.desk.as_ref()?.seated().map(PersonView::from)
}

impl From<&Person> for PersonView {
    fn from(person: &Person) -> Self {
        Self { id: person.id.to_string(), name: person.name.clone(), role: person.role, passphrase: None }
    }
}

fn election(desk: &Desk, language: &str) -> Option<ElectionView> {
    let loaded: &Loaded = &*desk.loaded().ok()?;
    let definition = loaded.election.definition();
    Some(ElectionView {
        id: definition.id.to_string(),
        title: definition.title.in_language(language).to_owned(),
        date: definition.date.to_string(),
        mode: definition.mode,
        embargo: definition.embargo.map(|embargo| embargo.to_rfc3339()),
        released: desk.released().map(|release| release.at.to_rfc3339()),
        languages: definition.languages.clone(),
        fingerprint: Fingerprint::of(&loaded.digest).to_string(),
        contests: definition.contests.iter().map(|contest| contest_summary(contest, language)).collect(),
    })
}

/// A contest in a few words.
pub(super) fn contest_summary(contest: &election::Contest, language: &str) -> ContestSummary {
    let title = contest.title.in_language(language).to_owned();
    ContestSummary { id: contest.id.to_string(), title, kind: contest.kind }
}
