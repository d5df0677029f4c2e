//! Who a certificate speaks of, and how that stands in an X.509 name.
//!
//! | attribute | holds | example |
//! |---|---|---|
//! | `O` | the authority's name | `Stadt Würzburg` |
//! | `OU` | the election's identifier | `ep-2019` |
//! | `OU` | format, mode and role | `counterfoil:live:centre` |
//! | `CN` | the holder's name for people | `Zählzentrum Nord` |
//! | `UID` | the holder's identifier | `C1` |
//!
//! One attribute a line, in this order, each a `UTF8String`; any other form is refused, so that a subject is read back
//! exactly as it was written.

use const_oid::ObjectIdentifier;
use const_oid::db::rfc4519;
use der::asn1::{SetOfVec, Utf8StringRef};
use der::{Any, AnyRef};
use serde::{Deserialize, Serialize};
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};

use crate::error::Refusal;

/// The longest text in a subject, in characters (RFC 5280, appendix A.1: `ub-organization-name`, `ub-common-name`).
pub const SUBJECT_TEXT_MAX_CHARS: usize = 64;

const MARK: &str = "counterfoil";

/// The attributes of a subject in their order, each with the name of the field for refusals.
const FORM: [(ObjectIdentifier, &str); 5] = [
    (rfc4519::ORGANIZATION_NAME, "authority"),
    (rfc4519::ORGANIZATIONAL_UNIT_NAME, "election"),
    (rfc4519::ORGANIZATIONAL_UNIT_NAME, "mode"),
    (rfc4519::COMMON_NAME, "name"),
    (rfc4519::UID, "id"),
];

/// What the holder of a key does in an election.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Prepares the election and certifies the others.
    Authority,
    /// Collects results, releases and publishes them.
    Office,
    /// Counts.
    Centre,
}

impl Role {
    const ALL: [Self; 3] = [Self::Authority, Self::Office, Self::Centre];

    /// The word that stands in certificates.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::Office => "office",
            Self::Centre => "centre",
        }
    }
}

/// Whether an election counts or is a rehearsal; neither accepts the other's files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// A real election.
    Live,
    /// A rehearsal or a demonstration.
    Test,
}

impl Mode {
    const ALL: [Self; 2] = [Self::Live, Self::Test];

    /// The word that stands in certificates.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Test => "test",
        }
    }
}

/// The holder of a certificate.
///
/// Each text has 1 to [`SUBJECT_TEXT_MAX_CHARS`] characters of any script, no control characters and no blanks at its
/// ends; that is checked when a certificate or request is made and when one is read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject {
    /// The name of the authority that holds the election.
    pub authority: String,
    /// The identifier of the election.
    pub election: String,
    /// Real or rehearsal.
    pub mode: Mode,
    /// What the holder does.
    pub role: Role,
    /// The holder's identifier: that of a centre, or a code of the office.
    pub id: String,
    /// The holder's name for people.
    pub name: String,
}

impl Subject {
    /// The subject as an X.509 name.
    pub(crate) fn to_name(&self) -> Result<Name, Refusal> {
        let kind = format!("{MARK}:{}:{}", self.mode.as_str(), self.role.as_str());
        let texts = [&self.authority, &self.election, &kind, &self.name, &self.id];
        let parts = FORM.iter().zip(texts).map(|((oid, field), text)| part(*oid, field, text));
        Ok(RdnSequence(parts.collect::<Result<_, _>>()?))
    }

    /// Reads back exactly what [`Subject::to_name`] writes; `None` for every other name.
    pub(crate) fn from_name(name: &Name) -> Option<Self> {
        let [authority, election, kind, holder, id] = name.0.as_slice() else { return None };
        let text = |part, index: usize| FORM.get(index).and_then(|(oid, _)| text_of(part, *oid));
        let (mode, role) = mode_and_role(&text(kind, 2)?)?;
        Some(Self {
            authority: text(authority, 0)?,
            election: text(election, 1)?,
            mode,
            role,
            id: text(id, 4)?,
            name: text(holder, 3)?,
        })
    }

    /// Checks that `self` belongs to the election of `authority`.
    pub(crate) fn check_belongs_to(&self, authority: &Self) -> Result<(), Refusal> {
        if self.mode != authority.mode {
            return Err(Refusal::WrongMode { mode: self.mode });
        }
        if self.election != authority.election {
            return Err(Refusal::WrongElection { election: self.election.clone() });
        }
        if self.authority != authority.authority {
            return Err(Refusal::WrongAuthority { authority: self.authority.clone() });
        }
        Ok(())
    }
}

fn part(oid: ObjectIdentifier, field: &'static str, text: &str) -> Result<RelativeDistinguishedName, Refusal> {
    let refusal = Refusal::UnusableName { field };
    if !is_usable(text) {
        return Err(refusal);
    }
    let value = Utf8StringRef::new(text).and_then(|text| Any::encode_from(&text));
    value
        .and_then(|value| SetOfVec::try_from(vec![AttributeTypeAndValue { oid, value }]))
        .map(RelativeDistinguishedName)
        .map_err(|_| refusal)
}

fn text_of(part: &RelativeDistinguishedName, oid: ObjectIdentifier) -> Option<String> {
    let [attribute] = part.0.as_slice() else { return None };
    let text = AnyRef::from(&attribute.value).decode_as::<Utf8StringRef<'_>>().ok()?;
    (attribute.oid == oid && is_usable(text.as_str())).then(|| text.as_str().to_owned())
}

fn mode_and_role(kind: &str) -> Option<(Mode, Role)> {
    let (mode, role) = kind.strip_prefix(MARK)?.strip_prefix(':')?.split_once(':')?;
    let mode = Mode::ALL.into_iter().find(|known| known.as_str() == mode)?;
    let role = Role::ALL.into_iter().find(|known| known.as_str() == role)?;
    Some((mode, role))
}

fn is_usable(text: &str) -> bool {
    (1..=SUBJECT_TEXT_MAX_CHARS).contains(&text.chars().count())
        && text.trim() == text
        && !text.chars().any(char::is_control)
}
