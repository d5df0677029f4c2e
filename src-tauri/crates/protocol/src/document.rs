//! What is to be printed, without a word of how: running heads, banners and a list of blocks.

use chrono::{DateTime, Utc};

/// A whole document.
#[derive(Debug, Clone)]
pub struct Document {
    /// BCP 47 tag of the language that the document is written in.
    pub language: String,
    /// Title for the window of a viewer and for the metadata; usually also the first heading.
    pub title: String,
    /// What every page repeats at its head.
    pub head: Head,
    /// Warnings that every page shows in a bar, such as TEST or EMBARGOED.
    pub banners: Vec<Banner>,
    /// What every page repeats at its foot.
    pub foot: Foot,
    /// When the document was made; the only time that the file mentions.
    pub made_at: DateTime<Utc>,
    /// Name and version of the program, for the metadata.
    pub producer: String,
    /// The content in reading order.
    pub blocks: Vec<Block>,
    /// Electronic signature fields, all made at once so that a later signature changes nothing else.
    pub fields: Vec<Field>,
}

/// The head of each page: which paper is this?
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// Title of the election.
    pub election: String,
    /// Number and name of the station, or the name of the centre.
    pub place: String,
    /// Title of the contest, or what the paper is.
    pub subject: String,
    /// The revision in words, or the day.
    pub edition: String,
}

/// The foot of each page: what binds the paper to the file, to the journal and to the program?
#[derive(Debug, Clone, Default)]
pub struct Foot {
    /// Control code or serial with its label; empty where there is none.
    pub code: String,
    /// Journal head with its label: sequence number and short hash; empty before there is a journal.
    pub journal: String,
    /// Name and version of the program with the beginning of its digest.
    pub software: String,
    /// "Page {n} of {m}", with these two placeholders.
    pub page_of: String,
}

/// A warning in the bar at the top of each page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Banner {
    /// The words.
    pub text: String,
    /// How loud.
    pub tone: BannerTone,
}

/// How loud a banner is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BannerTone {
    /// Framed: a fact to be noticed, such as COPY.
    Quiet,
    /// Filled and large: nobody may take the page for a result, as with TEST.
    Loud,
}

/// One piece of content.
#[derive(Debug, Clone)]
pub enum Block {
    /// A heading.
    Heading(Level, String),
    /// Running text.
    Paragraph(String),
    /// Small running text, for remarks.
    Remark(String),
    /// Pairs of name and value, set in two columns.
    Facts(Vec<Fact>),
    /// A table.
    Table(Table),
    /// A finding or warning that stands out by a bar at its left.
    Note {
        /// Its first line, strong.
        title: String,
        /// Its further paragraphs.
        lines: Vec<String>,
    },
    /// Codes and numbers that are read from afar, typed or read out: large, each in a frame, side by side.
    Plates(Vec<Plate>),
    /// What one person gets to take away, kept on one page and with a line to cut along below it.
    Slip(Slip),
    /// What follows begins on a new page: the back of a sheet.
    NewPage,
    /// QR codes side by side.
    Codes(Vec<Code>),
    /// Lines to sign on by hand, never parted from the remark above them; the electronic fields are tagged here as well.
    Signatures {
        /// What signing means.
        remark: String,
        /// The lines.
        lines: Vec<SignatureLine>,
    },
}

/// A code in a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plate {
    /// What it is.
    pub label: String,
    /// Its groups, set apart to be read out one by one.
    pub groups: Vec<String>,
}

/// What one person gets to take away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// For whom.
    pub title: String,
    /// What it is about.
    pub facts: Vec<Fact>,
    /// The codes.
    pub plates: Vec<Plate>,
    /// What to do with it.
    pub remark: String,
}

/// Depth of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The document's title; exactly once, first.
    Title,
    /// A section.
    Section,
    /// A part of a section.
    Part,
}

/// A name and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// What it is here.
    pub value: String,
}

/// A table whose head is repeated on each page and whose rows are never split.
#[derive(Debug, Clone)]
pub struct Table {
    /// The columns from left to right.
    pub columns: Vec<Column>,
    /// Position of the column that names each row.
    pub naming_column: usize,
    /// The rows; each has one cell a column.
    pub rows: Vec<Row>,
}

/// One column.
#[derive(Debug, Clone)]
pub struct Column {
    /// Heading, repeated on each page.
    pub heading: String,
    /// How its cells are aligned.
    pub align: Align,
    /// How wide it is.
    pub width: Width,
}

/// Which edge the cells of a column share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// The left one.
    Start,
    /// The right one, as figures want it.
    End,
}

/// Width of a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Width {
    /// As wide as its widest cell, up to three tenths of the table.
    Fitting,
    /// An equal share of what the others leave.
    Remaining,
    /// Wide enough for a hand, and each row high enough: an empty cell is a box to write a number in; otherwise each line
    /// of the cell names a box to tick.
    Writing,
}

/// One row.
#[derive(Debug, Clone)]
pub struct Row {
    /// The cells.
    pub cells: Vec<String>,
    /// How it is set.
    pub style: RowStyle,
    /// Whether it must stand on the same page as the next one.
    pub with_next: bool,
}

/// How a row is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowStyle {
    /// As usual.
    Plain,
    /// Belongs to the row above: its name is indented.
    Indented,
    /// Bold, as a list among its candidates.
    Strong,
    /// Bold and under a rule: a sum.
    Total,
}

/// A QR code.
#[derive(Debug, Clone)]
pub struct Code {
    /// What it encodes.
    pub payload: String,
    /// What it is, for those who cannot see it.
    pub alternative: String,
    /// What stands under it.
    pub caption: String,
}

/// A line to sign on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureLine {
    /// Who signs; empty where the name is to be written.
    pub name: String,
    /// In which function.
    pub role: String,
}

/// An electronic signature field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name within the file: letters, digits and hyphens.
    pub name: String,
    /// What it is for, in words, for those who listen to the page.
    pub description: String,
}
