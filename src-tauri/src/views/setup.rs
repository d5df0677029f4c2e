//! What is seen of setting up a desk: how far it is, an election before it is believed, slips, requests, the recovery key.

use std::fmt;
use std::path::Path;

use election::{Centre, Mode, Role};
use operations::{Desk, Offer, Refusal, ShownKey, Slip, WrittenRequest};
use sealing::ExposeSecret;
use serde::Serialize;
use ts_rs::TS;

use super::desk::{DeskView, PersonView, RoleName};
use crate::error::Problem;

/// How far a desk has been set up.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct SetupView {
    people: Vec<StaffView>,
    // First passphrases that are still to be handed out.
    slips: Vec<SlipView>,
    #[ts(as = "Vec<RoleName>")]
    roles: Vec<Role>,
    centre: Option<CentreView>,
    /// Why no election can be loaded now.
    frozen: Option<Problem>,
    /// When the recovery key was made that opens, and when it was used last.
    recovery_made: Option<String>,
    recovery_used: Option<String>,
    /// The fingerprint of the request, if the desk's key was made.
    request: Option<String>,
    certified: Option<String>,
}

/// Somebody who works at the desk.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct StaffView {
    person: PersonView,
    /// They still have a first passphrase.
    first: bool,
    /// It is the person who looks.
    own: bool,
}

/// A counting centre of the election.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct CentreView {
    id: String,
    name: String,
}

/// An election file before it is believed.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct OfferView {
    title: String,
    date: String,
    authority: String,
    #[ts(type = "\"live\" | \"test\"")]
    mode: Mode,
    contests: Vec<String>,
    stations: usize,
    centres: Vec<CentreView>,
    /// The groups of the authority's fingerprint; nothing for those that are to be typed.
    authority_groups: Vec<Option<String>>,
    /// Those of the definition's.
    definition_groups: Vec<Option<String>>,
}

/// What came of typing a fingerprint: the desk with its election, or the reason and the groups that are asked for now.
#[derive(Clone, Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct Confirmed {
    pub(crate) desk: Option<DeskView>,
    pub(crate) problem: Option<Problem>,
    pub(crate) offer: Option<OfferView>,
}

/// A person with the first passphrase that was made for them.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct SlipView {
    person: PersonView,
    passphrase: String,
}

impl fmt::Debug for SlipView {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("SlipView").field("person", &self.person).finish_non_exhaustive()
    }
}

/// A request that was written.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct RequestView {
    path: String,
    fingerprint: String,
}

/// A recovery key that is shown once.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct ShownKeyView {
    groups: Vec<String>,
    /// Which of them are typed again, counted from 0.
    asked: Vec<usize>,
}

impl fmt::Debug for ShownKeyView {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ShownKeyView(…)")
    }
}

/// How far a desk has been set up.
pub(crate) fn setup(desk: &Desk, language: &str) -> Result<SetupView, Refusal> {
    let (setup, own) = (desk.setup()?, desk.signed_in()?.id.clone());
    let centres = desk.loaded().map(|loaded| loaded.election.definition().centres.clone()).unwrap_or_default();
    let centre = centres.iter().find(|centre| Some(&centre.id) == desk.centre());
    let staff = |person: &election::Person| StaffView {
        first: setup.passphrase_due.contains(&person.id),
        own: person.id == own,
        person: PersonView::from(person),
    };
    Ok(SetupView {
        people: setup.people.iter().map(staff).collect(),
        // Nobody else than who keeps the vault ever sees one.
        slips: desk.slips().unwrap_or_default().iter().cloned().map(SlipView::from).collect(),
        roles: desk.roles().to_vec(),
        centre: centre.map(|centre| centre_view(centre, language)),
        frozen: setup.loading.as_ref().map(Problem::of),
        recovery_made: setup.recovery.made.map(|at| at.to_rfc3339()),
        recovery_used: setup.recovery.used.map(|at| at.to_rfc3339()),
        request: setup.request.map(|fingerprint| fingerprint.to_string()),
        certified: setup.certified.map(|at| at.to_rfc3339()),
    })
}

/// An election file before it is believed.
pub(crate) fn offer(offer: &Offer, language: &str) -> OfferView {
    let definition = offer.definition();
    let [authority_groups, definition_groups] = offer.shown();
    OfferView {
        title: definition.title.in_language(language).to_owned(),
        date: definition.date.to_string(),
        authority: definition.authority.clone(),
        mode: definition.mode,
        contests: definition.contests.iter().map(|one| one.title.in_language(language).to_owned()).collect(),
        stations: definition.stations.len(),
        centres: definition.centres.iter().map(|centre| centre_view(centre, language)).collect(),
        authority_groups,
        definition_groups,
    }
}

fn centre_view(centre: &Centre, language: &str) -> CentreView {
    CentreView { id: centre.id.to_string(), name: centre.name.in_language(language).to_owned() }
}

impl From<Slip> for SlipView {
    fn from(slip: Slip) -> Self {
        Self { person: PersonView::from(&slip.person), passphrase: slip.passphrase.expose_secret().to_owned() }
    }
}

impl From<&ShownKey> for ShownKeyView {
    fn from(key: &ShownKey) -> Self {
        Self { groups: key.printed().split('-').map(str::to_owned).collect(), asked: key.asked().to_vec() }
    }
}

impl RequestView {
    /// A request that lies in this folder.
    pub(crate) fn new(folder: &Path, written: &WrittenRequest) -> Self {
        let path = folder.join(&written.name).display().to_string();
        Self { path, fingerprint: written.fingerprint.to_string() }
    }
}
