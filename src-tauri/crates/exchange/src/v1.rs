//! The record as it is signed, `counterfoil-record/1`: a frozen struct, its one spelling and its strict reading.
//!
//! The published JSON Schema says the same; beyond it, numbers must be written as plain digits and no name may stand
//! twice, which a schema cannot say.

use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};
use election::{
    ContestId, Count, Counts, ElectionId, FieldId, FieldRole, Form, PersonId, StationId, StationKind, limits,
};
use sealing::{Digest, Mode};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::error::{Refusal, shown};
use crate::schema;
pub use crate::wire::Ordered;
use crate::wire::{self, Object};

/// The name and version of the format.
pub const RECORD_FORMAT: &str = "counterfoil-record/1";
/// The largest record that is read; an ordinary one has two to six kilobytes.
pub const RECORD_SIZE_MAX_BYTES: usize = 8 * 1024 * 1024;

/// Votes of one list: its total and one number a candidate.
const VOTES_MAX: usize = limits::CANDIDATES_MAX + 1;
/// A rule of the form for each list.
const EXPLANATIONS_MAX: usize = limits::RULES_MAX * limits::LISTS_MAX;
/// How often one record may be keyed again.
const SETTLED_MAX: usize = 1_000;
/// The greatest number that every reader of JSON keeps exactly (RFC 8259, 6).
const SEQ_MAX: u64 = 9_007_199_254_740_991;
/// A vault is restored at most so often, less one.
const GENERATIONS_MAX: u32 = 1_001;
/// How many sheets a record may sum, if it sums any.
const SHEETS: RangeInclusive<u32> = 2..=50;
/// How many supervisors approve a record.
const APPROVED: RangeInclusive<usize> = 1..=2;
const ID_LENGTH_MAX_CHARS: usize = 64;
const KEY_LENGTH_MAX_CHARS: usize = 16;
const VERSION_LENGTH_MAX_CHARS: usize = 64;

/// The approved count of one contest at one station. Field order is the order in the file; it never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Always [`RECORD_FORMAT`].
    pub format: Format,
    /// Which election, by the exact definition.
    #[serde(deserialize_with = "wire::object")]
    pub election: ElectionRef,
    /// Whether the result counts.
    pub mode: Mode,
    /// The station's number.
    pub station: StationId,
    /// The contest.
    pub contest: ContestId,
    /// 1, and one more with each correction.
    pub revision: u32,
    /// Why this revision replaces the one before; from revision 2 on.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "wire::given")]
    pub correction: Option<String>,
    /// How often the centre's vault has been made or restored.
    pub generation: u32,
    /// Each restoration of the vault from its copy, from the first; from generation 2 on.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "restorations")]
    pub restored: Option<Vec<Restoration>>,
    /// How many sheets were added up, where there was more than one.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "wire::given")]
    pub sheets: Option<u32>,
    /// The counts beside the votes, in the form's order; only the blanks that the station has.
    pub fields: Ordered<FieldId, Count>,
    /// For each list in ballot order: its total, then its candidates.
    pub lists: Ordered<String, Vec<Count>>,
    /// Why broken warnings are right, by the rule's id.
    pub explanations: Ordered<String, String>,
    /// Who made the first and the second entry.
    #[serde(deserialize_with = "wire::objects")]
    pub entered: [Act; 2],
    /// Who keyed differing fields again.
    #[serde(deserialize_with = "wire::objects")]
    pub settled: Vec<Act>,
    /// Who approved, in order: one supervisor, or two where the election wants two.
    #[serde(deserialize_with = "wire::objects")]
    pub approved: Vec<Act>,
    /// What made this record.
    #[serde(deserialize_with = "wire::object")]
    pub software: Software,
    /// The last entry of the centre's journal before this record was sealed.
    #[serde(deserialize_with = "wire::object")]
    pub journal: JournalHead,
}

/// The format's name, which is always the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format;

impl Serialize for Format {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(RECORD_FORMAT)
    }
}

impl<'de> Deserialize<'de> for Format {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'_, str>>::deserialize(deserializer)?;
        if text == RECORD_FORMAT { Ok(Self) } else { Err(de::Error::custom("another format")) }
    }
}

/// Which election, by the exact definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElectionRef {
    /// The id in the definition.
    pub id: ElectionId,
    /// SHA-256 of `election.json`.
    #[serde(deserialize_with = "wire::digest")]
    pub digest: Digest,
}

/// Something a person did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// The person's code.
    pub by: PersonId,
    /// When, in whole seconds.
    #[serde(with = "wire::instant")]
    pub at: DateTime<Utc>,
}

/// A restoration of the centre's vault from its copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Restoration {
    /// The generation that began with it.
    pub generation: u32,
    /// The last entry of the journal that the copy had.
    pub seq: u64,
    /// The hash of the entry that tells of it: two restorations of one copy differ in it.
    #[serde(deserialize_with = "wire::digest")]
    pub hash: Digest,
}

fn restorations<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<Restoration>>, D::Error> {
    wire::objects(deserializer).map(Some)
}

/// The program that made a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Software {
    /// Its version.
    pub version: String,
    /// SHA-256 of the program file.
    #[serde(deserialize_with = "wire::digest")]
    pub digest: Digest,
}

/// The last entry of a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JournalHead {
    /// Its number, from 1.
    pub seq: u64,
    /// Its hash.
    #[serde(deserialize_with = "wire::digest")]
    pub hash: Digest,
}

/// The record's bytes: compact JSON in the order of the struct. From them come file, protocol, QR and control code.
pub fn encode(record: &Record) -> Vec<u8> {
    serde_json::to_vec(record).expect("every part of a record has a JSON form")
}

/// Reads a record.
///
/// # Errors
/// [`Refusal::TooLarge`], [`Refusal::BadJson`], [`Refusal::UnknownFormat`], [`Refusal::Schema`].
pub fn decode(bytes: &[u8]) -> Result<Record, Refusal> {
    if bytes.len() > RECORD_SIZE_MAX_BYTES {
        return Err(Refusal::TooLarge { limit_bytes: RECORD_SIZE_MAX_BYTES });
    }
    let Object(record) = serde_json::from_slice::<Object<Record>>(bytes).map_err(|error| refusal(bytes, &error))?;
    record.check()?;
    Ok(record)
}

/// The counts on the station's form: every blank that a station of this kind has, in order, and none else.
///
/// # Errors
/// [`Refusal::WrongSheet`] with the first blank that does not fit.
pub fn counts(record: &Record, form: &Form, kind: StationKind) -> Result<Counts, Refusal> {
    let wrong = |field: &str| Refusal::WrongSheet { field: shown(field) };
    let mut counts = Counts::blank(form.fields().len());
    let mut fields = record.fields.iter();
    let mut lists = record.lists.iter();
    let mut votes = [].iter();
    for position in form.asked(kind) {
        let Some(field) = form.fields().get(position) else { continue };
        let count = match &field.role {
            FieldRole::Plain { .. } => fields.next().filter(|(id, _)| *id == field.id).map(|(_, count)| *count),
            FieldRole::List(_) | FieldRole::Option(_) => {
                if votes.next().is_some() {
                    return Err(wrong(field.id.as_str()));
                }
                let list = lists.next().filter(|(list, _)| FieldId::list(list) == field.id);
                votes = list.map_or([].iter(), |(_, votes)| votes.iter());
                votes.next().copied()
            }
            FieldRole::Candidate(..) => votes.next().copied(),
        };
        counts.put(position, Some(count.ok_or_else(|| wrong(field.id.as_str()))?));
    }
    if let Some((id, _)) = fields.next() {
        return Err(wrong(id.as_str()));
    }
    if let Some((list, _)) = lists.next() {
        return Err(wrong(list));
    }
    if votes.next().is_some() || !form.fits(&counts, kind) {
        return Err(wrong(record.lists.iter().last().map_or("", |(list, _)| list)));
    }
    Ok(counts)
}

impl Record {
    /// What the types do not say already.
    fn check(&self) -> Result<(), Refusal> {
        self.check_names()?;
        self.check_numbers()?;
        self.check_texts()
    }

    fn check_names(&self) -> Result<(), Refusal> {
        require(is_identifier(self.election.id.as_str()), "/election/id", "is not an identifier")?;
        require(is_identifier(self.station.as_str()), "/station", "is not an identifier")?;
        require(is_identifier(self.contest.as_str()), "/contest", "is not an identifier")?;
        let acts = [("entered", &self.entered[..]), ("settled", &self.settled), ("approved", &self.approved)];
        for (name, acts) in acts {
            let sound = acts.iter().all(|act| is_identifier(act.by.as_str()));
            require(sound, &format!("/{name}"), "names a person by something that is not an identifier")?;
        }
        let sound = self.fields.iter().all(|(field, _)| is_key(field.as_str()));
        require(sound, "/fields", "has a name that is not a key")?;
        require(self.lists.iter().all(|(list, _)| is_key(list)), "/lists", "has a name that is not a key")?;
        let sound = self.explanations.iter().all(|(rule, _)| is_rule(rule));
        require(sound, "/explanations", "has a name that is not a rule")
    }

    fn check_numbers(&self) -> Result<(), Refusal> {
        require(self.revision >= 1, "/revision", "is less than 1")?;
        self.check_generation()?;
        require(self.sheets.is_none_or(|sheets| SHEETS.contains(&sheets)), "/sheets", "is not in 2 to 50")?;
        require((1..=SEQ_MAX).contains(&self.journal.seq), "/journal/seq", "is not in 1 to 9007199254740991")?;
        require(self.fields.len() <= limits::FIELDS_MAX, "/fields", "has more than 400 properties")?;
        let lists = 1..=limits::LISTS_MAX;
        require(lists.contains(&self.lists.len()), "/lists", "has not 1 to 100 properties")?;
        let sound = self.lists.iter().all(|(_, votes)| (1..=VOTES_MAX).contains(&votes.len()));
        require(sound, "/lists", "has a list without 1 to 2001 numbers")?;
        let few = self.explanations.len() <= EXPLANATIONS_MAX;
        require(few, "/explanations", "has more than 40000 properties")?;
        require(self.settled.len() <= SETTLED_MAX, "/settled", "has more than 1000 items")?;
        require(APPROVED.contains(&self.approved.len()), "/approved", "has not 1 or 2 items")
    }

    /// Every restoration stands in the list, in order, and all of them before this record.
    fn check_generation(&self) -> Result<(), Refusal> {
        require((1..=GENERATIONS_MAX).contains(&self.generation), "/generation", "is not in 1 to 1001")?;
        let restored = self.restored.as_deref().unwrap_or_default();
        let is_given = self.restored.is_some() == (self.generation > 1);
        let numbered = restored.iter().map(|one| one.generation).eq(2..=self.generation);
        require(is_given && numbered, "/restored", "must have each generation from 2 on, and only then be there")?;
        // Between two restorations lies the entry that tells of the first.
        let ascending = restored.is_sorted_by(|one, next| one.seq < next.seq)
            && restored.iter().all(|one| (1..self.journal.seq).contains(&one.seq));
        require(ascending, "/restored", "does not lie before the record, one after another")
    }

    fn check_texts(&self) -> Result<(), Refusal> {
        let corrected = self.revision > 1;
        require(
            self.correction.is_some() == corrected,
            "/correction",
            "must be there from revision 2 on, and only then",
        )?;
        require(self.correction.as_deref().is_none_or(is_reason), "/correction", "is not a reason")?;
        let sound = self.explanations.iter().all(|(_, text)| is_reason(text));
        require(sound, "/explanations", "has a text that is not a reason")?;
        let version = &self.software.version;
        let sound = (1..=VERSION_LENGTH_MAX_CHARS).contains(&version.len())
            && version.bytes().all(|byte| byte.is_ascii_graphic());
        require(sound, "/software/version", "is not 1 to 64 visible ASCII characters")
    }
}

fn require(holds: bool, place: &str, detail: &str) -> Result<(), Refusal> {
    if holds { Ok(()) } else { Err(Refusal::Schema { place: place.into(), detail: detail.into() }) }
}

fn is_identifier(text: &str) -> bool {
    (1..=ID_LENGTH_MAX_CHARS).contains(&text.chars().count())
        && text.trim() == text
        && !text.chars().any(|character| character.is_control() || matches!(character, '/' | '\\'))
}

fn is_key(text: &str) -> bool {
    (1..=KEY_LENGTH_MAX_CHARS).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

/// `W1`, or `W1.12` for a rule that is made for each list.
fn is_rule(text: &str) -> bool {
    text.split_once('.').map_or_else(|| is_key(text), |(rule, list)| is_key(rule) && is_key(list))
}

fn is_reason(text: &str) -> bool {
    (1..=limits::REASON_MAX_CHARS).contains(&text.chars().count())
        && !text.trim().is_empty()
        && !text.chars().any(|character| character.is_control() && character != '\n')
}

/// The reason in the words of the published schema, which names the place.
fn refusal(bytes: &[u8], error: &serde_json::Error) -> Refusal {
    if !error.is_data() {
        return wire::bad_json(error);
    }
    if let Some(format) = wire::foreign_format(bytes, RECORD_FORMAT) {
        return Refusal::UnknownFormat { format };
    }
    let faults = schema::validate_record(bytes).err().unwrap_or_default();
    let place = format!("{}:{}", error.line(), error.column());
    let unnamed = Refusal::Schema { place, detail: shown(&error.to_string()) };
    faults.into_iter().next().unwrap_or(unnamed)
}
