//! From a document to the bytes of an unsigned file.

use sealing::Digest;

use crate::block;
use crate::conformance;
use crate::document::{Block, Document};
use crate::error::Refusal;
use crate::font::check;
use crate::page::Flow;
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
    texts(document).into_iter().try_for_each(check)?;
    let mut flow = Flow::new(document);
    for block in &document.blocks {
        block::set(&mut flow, block)?;
    }
    if !has_signatures(document) {
        flow.fields();
    }
    let (pages, tree) = flow.finish()?;
    Ok(Unsigned { bytes: conformance::write(document, &pages, &tree)?, page_count: pages.len() })
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
        &head.station,
        &head.contest,
        &head.revision,
        &foot.control_code,
        &foot.journal,
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
        Block::ControlCode { label, groups } => std::iter::once(label).chain(groups).map(String::as_str).collect(),
        Block::Codes(codes) => codes.iter().map(|code| code.caption.as_str()).collect(),
        Block::Signatures { remark, lines } => {
            let names = lines.iter().flat_map(|line| [line.name.as_str(), &line.role]);
            std::iter::once(remark.as_str()).chain(names).collect()
        }
    }
}
