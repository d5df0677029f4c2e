//! Looks into a PDF, whoever made it, and says what it says of itself.

use lopdf::{Dictionary, Document, Object, decode_text_string};

use crate::error::Refusal;
use crate::pdf_signature::load;

/// What a PDF says of itself. Nothing of it is proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Its title, if it has one.
    pub title: Option<String>,
    /// How many pages it has.
    pub pages: u32,
    /// The CMS of each signature in DER, in the order of the file's objects.
    pub signatures: Vec<Vec<u8>>,
}

/// Looks into a PDF.
///
/// # Errors
/// [`Refusal::Damaged`] when it is too large or cannot be read.
pub fn look_into(pdf: &[u8]) -> Result<Seen, Refusal> {
    let file = load(pdf)?;
    let is_signature =
        |dictionary: &&Dictionary| matches!(dictionary.get(b"Type"), Ok(Object::Name(name)) if name == b"Sig");
    let dictionaries = file.objects.values().filter_map(|object| object.as_dict().ok()).filter(is_signature);
    let contents = dictionaries.filter_map(|dictionary| dictionary.get(b"Contents").and_then(Object::as_str).ok());
    let pages = u32::try_from(file.get_pages().len()).map_err(|_| Refusal::Damaged)?;
    Ok(Seen { title: title(&file), pages, signatures: contents.map(|padded| der(padded).to_vec()).collect() })
}

fn title(file: &Document) -> Option<String> {
    let info = file.trailer.get(b"Info").ok()?.as_reference().ok()?;
    decode_text_string(file.get_dictionary(info).ok()?.get(b"Title").ok()?).ok()
}

/// A signature without the zeros that fill its gap: DER says itself how long it is (X.690, 8.1.3).
fn der(padded: &[u8]) -> &[u8] {
    let length = match *padded {
        [_, short @ 0..=0x7F, ..] => 2 + usize::from(short),
        [_, 0x81, length, ..] => 3 + usize::from(length),
        [_, 0x82, high, low, ..] => 4 + usize::from(u16::from_be_bytes([high, low])),
        _ => padded.len(),
    };
    padded.get(..length).unwrap_or(padded)
}
