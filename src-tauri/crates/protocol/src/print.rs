//! From a document to the bytes of an unsigned file.

use std::ops::ControlFlow;

use sealing::Digest;

use crate::block;
use crate::conformance;
use crate::document::{Block, Document, Plate};
use crate::error::Refusal;
use crate::font::check;
use crate::page::{BUNDLE_PAGE_COUNT_MAX, Flow, PAGE_COUNT_MAX};
use crate::pdf_signature::{Claim, add_signature};

/// A printed file that nobody has signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsigned {
    bytes: Vec<u8>,
    page_count: usize,
}

impl Unsigned {
    /// How many pages it has.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.page_count
    }

    /// Signs it; see [`add_signature`].
    ///
    /// # Errors
    /// As [`add_signature`].
    pub fn sign<E: From<Refusal>>(
        &self,
        claim: &Claim,
        key: impl FnOnce(Digest) -> Result<Vec<u8>, E>,
    ) -> Result<Vec<u8>, E> {
        add_signature(&self.bytes, claim, key)
    }

    /// The file as it is, for papers that are signed by hand only.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Sets `document` on pages.
///
/// # Errors
/// [`Refusal::Glyph`] and [`Refusal::TextTooLong`] for a text that cannot be printed, [`Refusal::RowTooTall`],
/// [`Refusal::CodeTooLarge`], [`Refusal::TooManyPages`].
pub fn print(document: &Document) -> Result<Unsigned, Refusal> {
    set(document, &[], PAGE_COUNT_MAX, &mut |_| ControlFlow::Continue(()))
}

/// Sets documents one behind the other in one file, each with its own heads and page numbers. The file is about the first
/// of them, whose signature fields are the only ones.
///
/// # Errors
/// As [`print`]; [`Refusal::TooManyPages`] at [`BUNDLE_PAGE_COUNT_MAX`]; [`Refusal::Stopped`] if `tell` breaks off. It hears
/// how many documents are set, each time that one more is.
pub(crate) fn print_bundle(
    first: &Document,
    others: &[Document],
    tell: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Unsigned, Refusal> {
    set(first, others, BUNDLE_PAGE_COUNT_MAX, tell)
}

fn set(
    first: &Document,
    others: &[Document],
    page_count_max: usize,
    tell: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Unsigned, Refusal> {
    let mut flow = Flow::new(first, page_count_max);
    fill(&mut flow, first)?;
    if !has_signatures(first) {
        flow.fields();
    }
    let mut heard = tell(1);
    for (number, document) in (2..).zip(others) {
        if heard.is_break() {
            return Err(Refusal::Stopped);
        }
        flow.begin(document);
        fill(&mut flow, document)?;
        heard = tell(number);
    }
    if heard.is_break() {
        return Err(Refusal::Stopped);
    }
    let (pages, tree) = flow.finish()?;
    Ok(Unsigned { bytes: conformance::write(first, &pages, &tree)?, page_count: pages.len() })
}

fn fill(flow: &mut Flow<'_>, document: &Document) -> Result<(), Refusal> {
    texts(document).into_iter().try_for_each(check)?;
    document.blocks.iter().try_for_each(|block| block::set(flow, block))
}

fn has_signatures(document: &Document) -> bool {
    document.blocks.iter().any(|block| matches!(block, Block::Signatures { .. }))
}

/// Every text that will be seen.
fn texts(document: &Document) -> Vec<&str> {
    let (head, foot) = (&document.head, &document.foot);
    let mut texts = vec![
        document.title.as_str(),
        &head.election,
        &head.place,
        &head.subject,
        &head.edition,
        &foot.code,
        &foot.journal,
        &foot.software,
        &foot.page_of,
    ];
    texts.extend(document.banners.iter().map(|banner| banner.text.as_str()));
    texts.extend(document.blocks.iter().flat_map(block_texts));
    texts
}

fn block_texts(block: &Block) -> Vec<&str> {
    match block {
        Block::Heading(_, text) | Block::Paragraph(text) | Block::Remark(text) => vec![text],
        Block::Facts(facts) => facts.iter().flat_map(|fact| [fact.name.as_str(), &fact.value]).collect(),
        Block::Table(table) => {
            let headings = table.columns.iter().map(|column| &column.heading);
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            headings.chain(cells).map(String::as_str).collect()
        }
        Block::Note { title, lines } => std::iter::once(title).chain(lines).map(String::as_str).collect(),
        Block::NewPage => vec![],
        Block::Plates(plates) => plates.iter().flat_map(plate_texts).collect(),
        Block::Slip(slip) => {
            let facts = slip.facts.iter().flat_map(|fact| [fact.name.as_str(), &fact.value]);
            let plates = slip.plates.iter().flat_map(plate_texts);
            [slip.title.as_str(), &slip.remark].into_iter().chain(facts).chain(plates).collect()
        }
        Block::Codes(codes) => codes.iter().map(|code| code.caption.as_str()).collect(),
        Block::Signatures { remark, lines } => {
            let names = lines.iter().flat_map(|line| [line.name.as_str(), &line.role]);
            std::iter::once(remark.as_str()).chain(names).collect()
        }
    }
}

fn plate_texts(plate: &Plate) -> impl Iterator<Item = &str> {
    std::iter::once(&plate.label).chain(&plate.groups).map(String::as_str)
}
