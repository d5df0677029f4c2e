//! What is wrong with an election that is prepared: every fault with the page that mends it.

use std::collections::HashSet;

use election::Definition;

use crate::{Desk, Refusal};

/// How many faults are told at once.
const FAULTS_MAX: usize = 200;

/// The pages of the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaultPage {
    /// Name, day, languages, policies.
    Basics,
    /// Areas, centres, stations.
    Places,
    /// Contests, lists, candidates.
    Contests,
    /// Forms and rules.
    Form,
    /// Allocation of seats.
    Allocation,
}

impl FaultPage {
    /// The name used on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Basics => "basics",
            Self::Places => "places",
            Self::Contests => "contests",
            Self::Form => "form",
            Self::Allocation => "allocation",
        }
    }

    /// The page of a place in the definition.
    fn of(place: &str) -> Self {
        let parts: Vec<&str> = place.split('/').skip(1).collect();
        match *parts.as_slice() {
            ["areas" | "centres" | "stations", ..] => Self::Places,
            ["contests", _, "allocation", ..] => Self::Allocation,
            ["contests", _, "form"] | ["forms", _, ..] => Self::Form,
            ["contests" | "forms", ..] => Self::Contests,
            _ => Self::Basics,
        }
    }
}

/// A fault, where it is, and where it is mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedFault {
    /// The page.
    pub page: FaultPage,
    /// What it is called there: a station's number, a contest's identifier; empty for the whole.
    pub of: String,
    /// What is wrong.
    pub refusal: Refusal,
}

impl Desk {
    /// Every fault of the election that is prepared, up to two hundred.
    ///
    /// # Errors
    /// No right; nothing is prepared.
    pub fn preparation_faults(&self) -> Result<Vec<PlacedFault>, Refusal> {
        Ok(faults(&self.require_preparation()?.definition))
    }
}

/// With more stations than these, what takes long to look at is looked at before the dry run and before signing only.
const QUICK_STATIONS_MAX: usize = 5_000;

/// What is told while somebody types.
pub(super) fn faults(definition: &Definition) -> Vec<PlacedFault> {
    if definition.stations.len() > QUICK_STATIONS_MAX { checked(definition) } else { faults_whole(definition) }
}

/// Everything that signing would refuse.
pub(super) fn faults_whole(definition: &Definition) -> Vec<PlacedFault> {
    let mut found = checked(definition);
    if found.is_empty() {
        let json = exchange::definition_file::write(definition);
        let unlike = exchange::definition_file::read(&json).err().unwrap_or_default();
        let basics = |refusal: Refusal| PlacedFault { page: FaultPage::Basics, of: String::new(), refusal };
        found.extend(unlike.into_iter().take(FAULTS_MAX).map(|refusal| basics(refusal.into())));
        let unprintable = protocol::unprintable(definition);
        found.extend(unprintable.into_iter().take(FAULTS_MAX).map(|refusal| basics(refusal.into())));
    }
    found
}

fn checked(definition: &Definition) -> Vec<PlacedFault> {
    let mut found = vec![];
    let mut seen = HashSet::new();
    for fault in definition.clone().check().err().unwrap_or_default() {
        if found.len() == FAULTS_MAX {
            return found;
        }
        if seen.insert((fault.place.clone(), fault.kind.code())) {
            let (page, of) = (FaultPage::of(&fault.place), item(definition, &fault.place));
            found.push(PlacedFault { page, of, refusal: exchange::Refusal::from(fault).into() });
        }
    }
    found
}

/// What the item at this place is called.
fn item(definition: &Definition, place: &str) -> String {
    let parts: Vec<&str> = place.split('/').skip(1).collect();
    let Some(index) = parts.get(1).and_then(|index| index.parse::<usize>().ok()) else { return String::new() };
    let name = match parts.first() {
        Some(&"areas") => definition.areas.get(index).map(|area| area.id.to_string()),
        Some(&"centres") => definition.centres.get(index).map(|centre| centre.id.to_string()),
        Some(&"stations") => definition.stations.get(index).map(|station| station.number.to_string()),
        Some(&"contests") => definition.contests.get(index).map(|contest| contest.id.to_string()),
        Some(&"forms") => definition.forms.get(index).map(|form| form.id.to_string()),
        _ => None,
    };
    name.unwrap_or_default()
}
