//! Papers: which there are, and one of them for the preview.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use election::{ContestId, RecordId};
use operations::{Desk, Paper, PaperFile, PaperKind, Refusal};
use serde::{Deserialize, Serialize};
use store::DeskKind;
use ts_rs::TS;

use super::RecordRef;
use super::desk::DeskName;
use crate::error::Problem;

/// A paper that is asked for.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[ts(export, export_to = "views.ts")]
pub(crate) enum PaperRequest {
    /// The form of a record, to be filled in by hand.
    BlankSheet {
        /// Which.
        record: RecordRef,
    },
    /// The forms of all records, or of one contest.
    BlankSheets {
        /// Which; null for all.
        contest: Option<String>,
    },
    /// The statement that nothing has been entered.
    ZeroReport,
    /// Lists to be counted again.
    RecountSheet {
        /// Of which record.
        record: RecordRef,
    },
    /// A record for the telephone.
    ReadBackSheet {
        /// Which.
        record: RecordRef,
    },
    /// How every record stands.
    Summary,
    /// First passphrases that are still to be handed out.
    Slips {
        /// At which desk.
        #[ts(as = "DeskName")]
        desk: DeskKind,
        /// In which language, before there is an election.
        language: String,
    },
    /// The recovery key that is shown.
    RecoveryKey {
        /// At which desk.
        #[ts(as = "DeskName")]
        desk: DeskKind,
        /// In which language, before there is an election.
        language: String,
    },
    /// The letter by which centres recognise the election of the office.
    Fingerprints,
    /// The form of a contest of the election that is prepared.
    PreparedSheet {
        /// Its place.
        place: usize,
    },
    /// The forms of every station of the election that was signed.
    PreparedSheets,
    /// The letter of the election that was signed.
    PreparedLetter,
}

/// The papers of a counting centre.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PapersView {
    papers: Vec<PaperChoice>,
    records: Vec<PaperRecord>,
}

/// A paper, and why it cannot be had if it cannot.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PaperChoice {
    #[ts(
        type = "Exclude<PaperRequest[\"kind\"], \"slips\" | \"recovery-key\" | \"fingerprints\" | \"prepared-sheet\" | \"prepared-sheets\" | \"prepared-letter\">"
    )]
    kind: &'static str,
    /// Whether it is about one record.
    of_record: bool,
    refusal: Option<Problem>,
}

/// A record with the papers that can be made of it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PaperRecord {
    station: String,
    contest: String,
    number: String,
    name: String,
    contest_title: String,
    #[ts(
        type = "Exclude<PaperRequest[\"kind\"], \"slips\" | \"recovery-key\" | \"fingerprints\" | \"prepared-sheet\" | \"prepared-sheets\" | \"prepared-letter\">[]"
    )]
    papers: Vec<&'static str>,
}

/// A paper for the preview.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct PaperView {
    name: String,
    title: String,
    pages: u32,
    bytes: usize,
    control_code: Option<String>,
    pdf: String,
}

impl PaperRequest {
    /// As the operations name it.
    pub(crate) fn wanted(&self) -> Paper {
        match self {
            Self::BlankSheet { record } => Paper::BlankSheet(record.id()),
            Self::BlankSheets { contest } => Paper::BlankSheets(contest.clone().map(ContestId::new)),
            Self::ZeroReport => Paper::ZeroReport,
            Self::RecountSheet { record } => Paper::Recount(record.id()),
            Self::ReadBackSheet { record } => Paper::ReadBack(record.id()),
            Self::Summary => Paper::Summary,
            Self::Slips { language, .. } => Paper::Slips(language.clone()),
            Self::RecoveryKey { language, .. } => Paper::RecoveryKey(language.clone()),
            Self::Fingerprints => Paper::Fingerprints,
            Self::PreparedSheet { place } => Paper::PreparedSheet(*place),
            Self::PreparedSheets => Paper::PreparedSheets,
            Self::PreparedLetter => Paper::PreparedLetter,
        }
    }

    /// At which desk it is asked for.
    pub(crate) fn desk(&self) -> DeskKind {
        match self {
            Self::Slips { desk, .. } | Self::RecoveryKey { desk, .. } => *desk,
            Self::Fingerprints | Self::PreparedSheet { .. } | Self::PreparedSheets | Self::PreparedLetter => {
                DeskKind::Office
            }
            _ => DeskKind::Centre,
        }
    }
}

/// What there is for the person who is signed in.
pub(crate) fn papers(desk: &Desk, language: &str) -> Result<PapersView, Refusal> {
    let (loaded, offers) = (desk.loaded()?, desk.papers()?);
    let mut made_of: BTreeMap<&RecordId, Vec<&'static str>> = BTreeMap::new();
    for offer in &offers {
        for record in offer.records.iter().flatten() {
            made_of.entry(record).or_default().push(offer.kind.name());
        }
    }
    // In the order of the definition, as on the board.
    let blank =
        offers.iter().find(|offer| offer.kind == PaperKind::BlankSheet).and_then(|offer| offer.records.as_ref());
    let record = |record: &RecordId| {
        let (contest, _) = loaded.election.contest(&record.contest)?;
        Some(PaperRecord {
            station: record.station.to_string(),
            contest: record.contest.to_string(),
            number: record.station.to_string(),
            name: loaded.election.station(&record.station)?.name.in_language(language).to_owned(),
            contest_title: contest.title.in_language(language).to_owned(),
            papers: made_of.get(record).cloned().unwrap_or_default(),
        })
    };
    let records = blank.into_iter().flatten().filter_map(record).collect();
    let choice = |offer: &operations::PaperOffer| PaperChoice {
        kind: offer.kind.name(),
        of_record: offer.records.is_some(),
        refusal: offer.refusal.as_ref().map(Problem::of),
    };
    Ok(PapersView { papers: offers.iter().map(choice).collect(), records })
}

/// A paper for the preview.
pub(crate) fn paper(file: PaperFile) -> PaperView {
    let PaperFile { name, title, pdf, pages, control_code, .. } = file;
    let encoded = STANDARD.encode(&*pdf);
    PaperView {
        name,
        title,
        pages,
        bytes: pdf.len(),
        control_code: control_code.map(|code| code.to_string()),
        pdf: encoded,
    }
}
