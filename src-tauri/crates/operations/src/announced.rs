//! An election file before it is believed: what it says of itself, and the groups of its fingerprints that a person types from
//! the printed letter.
//!
//! The letter carries two fingerprints of eight groups: the authority's certificate and the definition. The screen shows
//! them with three groups left out, others each time, so that they cannot be had but from the letter; whoever wants to pass
//! off a file of their own would have to guess 48 bits, with every wrong try in the journal.

use election::{CentreId, Definition, Event};
use exchange::{ElectionFile, Trust};
use sealing::{Digest, Fingerprint, SecureRandom};

use crate::{Desk, Refusal};

/// Groups of one fingerprint.
const GROUPS: usize = 8;
/// Groups that are left out of the authority's fingerprint, and of the definition's.
const BLANKS: [usize; 2] = [2, 1];

/// An election file that was read and whose fingerprint is still to be typed.
#[derive(Debug)]
pub struct Offer {
    file: Vec<u8>,
    content: ElectionFile,
    blanks: [[bool; GROUPS]; 2],
}

impl Offer {
    fn read(file: &[u8], content: ElectionFile, random: &dyn SecureRandom) -> Result<Self, Refusal> {
        Ok(Self { file: file.to_vec(), content, blanks: blanks(random)? })
    }

    /// The definition that the file holds.
    pub fn definition(&self) -> &Definition {
        self.content.election.definition()
    }

    /// The groups of the authority's fingerprint and of the definition's; nothing for those to be typed.
    pub fn shown(&self) -> [Vec<Option<String>>; 2] {
        let [authority, definition] = self.groups();
        let hide = |groups: Vec<String>, blanks: &[bool; GROUPS]| {
            groups.into_iter().zip(blanks).map(|(group, blank)| (!blank).then_some(group)).collect()
        };
        let [first, second] = &self.blanks;
        [hide(authority, first), hide(definition, second)]
    }

    fn groups(&self) -> [Vec<String>; 2] {
        let prints = [self.content.authority.fingerprint(), Fingerprint::of(&self.content.digest)];
        prints.map(|print| print.to_string().split(' ').map(str::to_owned).collect())
    }

    /// The two fingerprints as shown and typed together, in the order in which the blanks stand.
    fn composed(&self, typed: &[String]) -> Option<[Fingerprint; 2]> {
        let mut typed = typed.iter();
        let mut whole = |groups: Vec<Option<String>>| {
            let groups: Option<Vec<String>> =
                groups.into_iter().map(|group| group.or_else(|| typed.next().cloned())).collect();
            groups?.join(" ").parse::<Fingerprint>().ok()
        };
        let [authority, definition] = self.shown();
        let composed = [whole(authority)?, whole(definition)?];
        typed.next().is_none().then_some(composed)
    }
}

/// Which groups are left out: some of each fingerprint, at places that nobody knows before.
fn blanks(random: &dyn SecureRandom) -> Result<[[bool; GROUPS]; 2], Refusal> {
    let mut blanks = [[false; GROUPS]; 2];
    for (places, number) in blanks.iter_mut().zip(BLANKS) {
        for place in places_of(number, GROUPS, random)? {
            if let Some(blank) = places.get_mut(place) {
                *blank = true;
            }
        }
    }
    Ok(blanks)
}

/// So many different places below `of`, in order.
pub(crate) fn places_of(number: usize, of: usize, random: &dyn SecureRandom) -> Result<Vec<usize>, Refusal> {
    let mut left: Vec<usize> = (0..of).collect();
    let mut chosen = vec![];
    while chosen.len() < number && !left.is_empty() {
        let mut bytes = [0; 4];
        random.fill(&mut bytes).map_err(|_| sealing::Refusal::NoRandomness)?;
        // Of four thousand million numbers the few that fall to the front do not matter.
        let place = usize::try_from(u32::from_be_bytes(bytes)).unwrap_or_default() % left.len();
        chosen.push(left.swap_remove(place));
    }
    chosen.sort_unstable();
    Ok(chosen)
}

impl Desk {
    /// Reads an election file without believing it, and keeps it until its fingerprint has been typed.
    ///
    /// # Errors
    /// No right; the first entry was made; the file is not whole or not signed by the authority that it names.
    pub fn read_election(&mut self, file: &[u8]) -> Result<&Offer, Refusal> {
        self.require_replaceable()?;
        self.offer = None;
        let content = exchange::announced_election(file, self.now())?;
        let offer = Offer::read(file, content, self.random())?;
        Ok(self.offer.insert(offer))
    }

    /// The file that was read and is not loaded yet.
    pub fn announced(&self) -> Option<&Offer> {
        self.offer.as_ref()
    }

    /// Loads the file that was read, if what a person typed from the letter fills the blanks of its fingerprints. Wrong
    /// groups are journalled, and other ones are asked for then.
    ///
    /// # Errors
    /// No right; nothing was read; [`Refusal::WrongFingerprint`]; as [`Desk::load_election`].
    pub fn confirm_election(&mut self, typed: &[String], centre: Option<CentreId>) -> Result<(), Refusal> {
        self.require_replaceable()?;
        let offer = self.offer.take().ok_or(Refusal::NothingToConfirm)?;
        let proved = offer.composed(typed).map(|[authority, definition]| {
            let trust = Trust::TypedFingerprint(authority);
            let proved = exchange::open_election(&offer.file, trust, self.now()).map(exchange::Verified::into_content);
            proved.ok().filter(|proved| Fingerprint::of(&proved.digest) == definition)
        });
        let Some(proved) = proved.flatten() else {
            self.note(Event::FingerprintRefused { file: Digest::of(&offer.file).to_string() })?;
            self.offer = Some(Offer::read(&offer.file, offer.content, self.random())?);
            return Err(Refusal::WrongFingerprint);
        };
        let loaded = self.load(&offer.file, proved, centre);
        if loaded.is_err() {
            // The centre was the wrong one, not the letter.
            self.offer = Some(offer);
        }
        loaded
    }
}
