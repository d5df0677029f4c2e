//! What every paper has in common: where it comes from, its banners, its head and foot, and words in its language.

use chrono::{DateTime, FixedOffset, Utc};
use election::{Definition, Mode};
use sealing::{ControlCode, Digest, Fingerprint};

use crate::document::{Banner, BannerTone, Block, Document, Fact, Field, Foot, Head, Level};
use crate::wording::{Value, Wording, figure};

/// Groups of four hexadecimal digits of a hash at the foot of each page: 64 bits tell heads and programs apart.
const SHORT_HASH_GROUP_COUNT: usize = 4;

/// Where a paper comes from.
#[derive(Debug, Clone, Copy)]
pub struct Imprint<'a> {
    /// What the desk that made it is called.
    pub place: &'a str,
    /// The head of the journal when it was made; none before there is a journal.
    pub journal: Option<JournalHead>,
    /// The program that made it.
    pub software: Software<'a>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// The distance from UTC of the clock on the wall.
    pub clock: FixedOffset,
}

/// Where the journal stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JournalHead {
    /// The number of the last entry.
    pub entry: u64,
    /// Its hash.
    pub hash: Digest,
}

/// The program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Software<'a> {
    /// Name and version.
    pub version: &'a str,
    /// Digest of its binary.
    pub digest: Digest,
}

/// What makes a page something else than the first and only one of its kind.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Marks {
    /// Results may not be known yet.
    pub(super) embargoed: bool,
    /// The revision, if it corrects the one before.
    pub(super) correction: Option<u32>,
    /// The number of the copy.
    pub(super) copy: Option<u32>,
}

/// A paper in the making.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame<'a> {
    pub(super) imprint: &'a Imprint<'a>,
    pub(super) wording: &'a Wording,
    /// The election; none on papers that are made before one was loaded.
    pub(super) definition: Option<&'a Definition>,
}

/// What one paper adds to its frame.
pub(super) struct Contents {
    /// For the window of a viewer and for the metadata.
    pub(super) title: String,
    pub(super) head: Head,
    pub(super) marks: Marks,
    /// Control code or serial with its label.
    pub(super) code: String,
    pub(super) blocks: Vec<Block>,
    /// The names and descriptions of electronic signature fields.
    pub(super) fields: Vec<Field>,
}

impl Frame<'_> {
    /// The document before it is set.
    pub(super) fn document(&self, contents: Contents) -> Document {
        let Contents { title, head, marks, code, blocks, fields } = contents;
        Document {
            language: self.wording.tag().to_owned(),
            title,
            head,
            banners: self.banners(marks),
            foot: self.foot(code),
            made_at: self.imprint.made_at,
            producer: self.imprint.software.version.to_owned(),
            blocks,
            fields,
        }
    }

    /// A head for a paper that is about the whole desk: the election and its day, the centre, and what the paper is.
    pub(super) fn head_of_desk(&self, subject: String) -> Head {
        let (election, edition) = self.definition.map_or_else(Default::default, |definition| {
            (self.text(&definition.title).to_owned(), self.wording.date(definition.date))
        });
        Head { election, place: self.imprint.place.to_owned(), subject, edition }
    }

    pub(super) fn word(&self, key: &str) -> String {
        self.wording.text(key, &[])
    }

    pub(super) fn say(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.wording.text(key, values)
    }

    pub(super) fn text<'t>(&self, text: &'t election::Text) -> &'t str {
        text.in_language(self.wording.tag())
    }

    pub(super) fn moment(&self, at: DateTime<Utc>) -> String {
        self.wording.moment(at, self.imprint.clock)
    }

    pub(super) fn title(&self, key: &str) -> Block {
        Block::Heading(Level::Title, self.word(key))
    }

    pub(super) fn heading(&self, key: &str) -> Block {
        Block::Heading(Level::Section, self.word(key))
    }

    pub(super) fn fact(&self, key: &str, value: impl Into<String>) -> Fact {
        Fact { name: self.word(key), value: value.into() }
    }

    /// Name, version and digest of the program.
    pub(super) fn software(&self) -> String {
        let Software { version, digest } = self.imprint.software;
        let digest = Fingerprint::of(&digest).to_string();
        self.say("paper-software-value", &[("version", version.into()), ("digest", (&digest).into())])
    }

    /// Number and hash of the journal's head, if there is one.
    pub(super) fn journal_head(&self) -> Option<String> {
        let journal = self.imprint.journal?;
        Some(self.journal("paper-journal-head-value", journal, &Fingerprint::of(&journal.hash).to_string()))
    }

    fn journal(&self, key: &str, journal: JournalHead, hash: &str) -> String {
        let entry = figure(journal.entry);
        self.say(key, &[("entry", (&entry).into()), ("hash", hash.into())])
    }

    fn foot(&self, code: String) -> Foot {
        let short_journal = |journal: JournalHead| self.journal("paper-journal", journal, &short(&journal.hash));
        let Software { version, digest } = self.imprint.software;
        Foot {
            code,
            journal: self.imprint.journal.map(short_journal).unwrap_or_default(),
            software: format!("{version} · {}", short(&digest)),
            page_of: self.say("paper-page-of", &[("n", "{n}".into()), ("m", "{m}".into())]),
        }
    }

    fn banners(&self, marks: Marks) -> Vec<Banner> {
        let mut banners = Vec::new();
        let mut banner = |tone, text| banners.push(Banner { text, tone });
        if self.definition.is_some_and(|definition| definition.mode == Mode::Test) {
            banner(BannerTone::Loud, self.word("paper-banner-test"));
        }
        if marks.embargoed {
            banner(BannerTone::Loud, self.embargo());
        }
        if let Some(revision) = marks.correction {
            let before = Value::Ordinal(u64::from(revision).saturating_sub(1));
            banner(BannerTone::Quiet, self.say("paper-banner-correction", &[("revision", before)]));
        }
        if let Some(number) = marks.copy {
            banner(BannerTone::Quiet, self.say("paper-banner-copy", &[("n", Value::Ordinal(number.into()))]));
        }
        banners
    }

    fn embargo(&self) -> String {
        match self.definition.and_then(|definition| definition.embargo) {
            Some(until) => {
                let moment = self.moment(until);
                self.say("paper-banner-embargoed-until", &[("moment", (&moment).into())])
            }
            None => self.word("paper-banner-embargoed"),
        }
    }

    /// The control code with its label, for the foot.
    pub(super) fn control_code(&self, code: &ControlCode) -> String {
        let code = groups(code).join(" ");
        self.say("paper-control-code", &[("code", (&code).into())])
    }
}

/// The groups of a control code.
pub(super) fn groups(code: &ControlCode) -> Vec<String> {
    code.to_string().split('-').map(str::to_owned).collect()
}

/// The beginning of a hash, in groups to be compared by eye.
fn short(hash: &Digest) -> String {
    let groups = Fingerprint::of(hash).to_string();
    groups.split(' ').take(SHORT_HASH_GROUP_COUNT).collect::<Vec<_>>().join(" ")
}
