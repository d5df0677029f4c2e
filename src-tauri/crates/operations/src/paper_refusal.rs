//! Why a result is not confirmed against its paper: which kind of wrong code it was, and what stands against a draw.

/// A refused comparison. Nothing was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperRefusal {
    /// What was keyed is no control code.
    CodeUnreadable {
        /// How many letters and digits were keyed; a code has twenty.
        typed: usize,
    },
    /// The control code is nearly that of a file: some groups look mistyped.
    CodeMistyped {
        /// Their numbers.
        groups: String,
    },
    /// The control code belongs to another result than the one that was chosen.
    CodeOfOther {
        /// Its station.
        station: String,
        /// What its contest is called.
        contest: String,
    },
    /// The control code belongs to an older revision than the one that counts.
    CodeOfOldRevision {
        /// The station.
        station: String,
        /// What the contest is called.
        contest: String,
        /// The paper's revision.
        revision: u32,
        /// The one that counts.
        known: u32,
    },
    /// The control code belongs to a file that is in conflict with another.
    CodeInConflict {
        /// The station.
        station: String,
        /// What the contest is called.
        contest: String,
    },
    /// No file has this control code, nor nearly.
    CodeUnknown,
    /// The paper belongs to another election, or to another version of its definition.
    PaperOfOtherElection,
    /// The paper is of a newer revision than the file that counts.
    PaperOfNewer {
        /// The station.
        station: String,
        /// What the contest is called.
        contest: String,
        /// The paper's revision.
        revision: u32,
        /// The one that counts.
        known: u32,
    },
    /// The paper says something else than the file of the same revision.
    PaperOfOtherContent {
        /// The station.
        station: String,
        /// What the contest is called.
        contest: String,
        /// Their revision.
        revision: u32,
    },
    /// The file to which the paper belongs has not come.
    PaperWithoutFile {
        /// The station.
        station: String,
        /// What the contest is called.
        contest: String,
        /// The paper's revision.
        revision: u32,
    },
    /// No file of the record is counted, so there is nothing to compare with paper.
    NoFileCounted,
    /// Whoever noted that a file differs from its paper is not who says that it does not.
    OwnDoubt,
    /// The totals that were keyed from the paper are not those of the file.
    TotalsDiffer {
        /// The codes of the fields, as they stand on the paper.
        codes: String,
        /// Their names.
        fields: String,
    },
    /// The seed is too short, or has characters that not everybody could type again.
    SeedUnfit {
        /// How many characters it has at least.
        least: usize,
    },
    /// The election has not so many stations, or none was asked for.
    BadSample {
        /// How many it has.
        most: u32,
    },
    /// Another draw was settled before.
    SampleSettled,
    /// Results were compared with their paper before any draw was settled.
    SampleTooLate,
}

impl PaperRefusal {
    /// A stable code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::CodeUnreadable { .. } => "code-unreadable",
            Self::CodeMistyped { .. } => "code-mistyped",
            Self::CodeOfOther { .. } => "code-of-other",
            Self::CodeOfOldRevision { .. } => "code-of-old-revision",
            Self::CodeInConflict { .. } => "code-in-conflict",
            Self::CodeUnknown => "code-unknown",
            Self::PaperOfOtherElection => "paper-of-other-election",
            Self::PaperOfNewer { .. } => "paper-of-newer",
            Self::PaperOfOtherContent { .. } => "paper-of-other-content",
            Self::PaperWithoutFile { .. } => "paper-without-file",
            Self::OwnDoubt => "own-doubt",
            Self::NoFileCounted => "no-file-counted",
            Self::TotalsDiffer { .. } => "totals-differ",
            Self::SeedUnfit { .. } => "seed-unfit",
            Self::BadSample { .. } => "bad-sample",
            Self::SampleSettled => "sample-settled",
            Self::SampleTooLate => "sample-too-late",
        }
    }

    /// The parameters of the message.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::CodeUnreadable { typed } => vec![("typed", typed.to_string())],
            Self::CodeMistyped { groups } => vec![("groups", groups.clone())],
            Self::CodeOfOldRevision { station, contest, revision, known }
            | Self::PaperOfNewer { station, contest, revision, known } => vec![
                ("station", station.clone()),
                ("contest", contest.clone()),
                ("revision", revision.to_string()),
                ("known", known.to_string()),
            ],
            Self::PaperOfOtherContent { station, contest, revision }
            | Self::PaperWithoutFile { station, contest, revision } => {
                vec![("station", station.clone()), ("contest", contest.clone()), ("revision", revision.to_string())]
            }
            Self::TotalsDiffer { codes, fields } => vec![("codes", codes.clone()), ("fields", fields.clone())],
            Self::SeedUnfit { least } => vec![("least", least.to_string())],
            Self::BadSample { most } => vec![("most", most.to_string())],
            Self::CodeOfOther { station, contest } | Self::CodeInConflict { station, contest } => {
                vec![("station", station.clone()), ("contest", contest.clone())]
            }
            _ => vec![],
        }
    }
}
