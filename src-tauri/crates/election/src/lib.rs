//! What an election is: definition, form, counts, rules, double entry, approval and totals, as data and pure functions.
//!
//! Nothing here reads a file, a clock or a random source, and nothing here knows SQL, signatures or a screen.
//! A record of the count is a vector of [`Counts`] over a [`Form`]; everything else is a short function over that pair.

mod allocation;
mod approval;
mod batch;
mod check;
mod check_allocation;
mod count;
mod definition;
mod difference;
mod draw;
mod election;
mod entry;
mod event;
mod event_group;
mod fault;
mod finding;
mod form;
mod id;
mod oddity;
mod paper;
mod refusal;
mod role;
mod rules;
mod stage;
mod template;
mod text;
mod totals;

pub use allocation::{
    Alliances, Allocation, District, Districts, Divisors, Equal, Hurdle, HurdleBase, Method, OpenRule, PersonalBase,
    PersonalHurdle, Preference, Quota, QuotaBase, Ratio, Rounding, Threshold,
};
pub use approval::{Approved, Consent, Departure, Explanations};
pub use count::{COUNT_MAX, Count, Counts};
pub use definition::{
    Approvals, Area, Candidate, Centre, Contest, ContestKind, DEFINITION_FORMAT, Definition, ElectionKind, List, Mode,
    Policies, Settlement, Station, StationKind, limits,
};
pub use difference::differing;
pub use draw::{Drawn, draw};
pub use election::Election;
pub use entry::{Entry, Sheet, State, sound_reason};
pub use event::{Event, RecordId, Stamped, Verdict};
pub use event_group::{EventGroup, tells_of_counts};
pub use fault::{Fault, FaultKind};
pub use finding::{Finding, FindingKind, findings};
pub use form::{Field, FieldRole, Form};
pub use id::{AreaId, CentreId, ContestId, ElectionId, FieldId, FormId, PersonId, StationId};
pub use oddity::{OddField, Oddity, OddityKind, PEERS_LEAST, alike, fingerprint, oddities};
pub use paper::{
    FindingNote, PaperConfirmed, PaperDiffered, PaperProof, SamplePlan, differing_from_paper, mistyped, paper_positions,
};
pub use refusal::Refusal;
pub use role::{Person, Right, Role};
pub use rules::{BoundRule, Outcome, Term};
pub use stage::{Agreed, Differed, Differing, Discard, Entered, OnceApproved, Rekeyed, Typed, Waiting};
pub use template::{FieldKind, Relation, Rule, Section, Severity, Template, TemplateField};
pub use text::Text;
pub use totals::Totals;
