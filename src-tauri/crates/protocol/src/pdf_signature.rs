//! Signs a printed file, once or again, as PAdES-B-B (ETSI EN 319 142-1).
//!
//! Each signature is an appended revision that fills one of the fields made when the file was printed, so that nothing
//! of what was signed before changes. How a key signs is the caller's business: it receives a digest and returns a CMS.

use chrono::{DateTime, Utc};
use lopdf::{IncrementalDocument, LoadOptions, Object, ObjectId, StringFormat, dictionary};
use sealing::{Digest, Hasher};

use crate::conformance::{PDF_VERSION, date_string, position, text_string};
use crate::error::Refusal;

/// Largest CMS that fits: a signature with a few certificates takes about 2 KB.
pub const SIGNATURE_LENGTH_MAX_BYTES: usize = 6_144;
/// Largest file that is taken in for a further signature.
pub const FILE_LENGTH_MAX_BYTES: usize = 32 << 20;
/// Largest single stream that is unpacked on the way.
const STREAM_LENGTH_MAX_BYTES: usize = 64 << 20;
/// Wider than any offset in a file of the largest size.
const OFFSET_PLACEHOLDER: i64 = 9_999_999_999;

/// What a signature says beside the bytes that it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The signature field to fill.
    pub field: String,
    /// When the signature is made; stands in `/M`, as PAdES has no signing time inside its CMS.
    pub at: DateTime<Utc>,
    /// Who signs.
    pub name: String,
    /// Why.
    pub reason: String,
    /// Where.
    pub place: String,
}

/// A file with a field made ready, lacking only its signature.
#[derive(Debug, Clone)]
pub struct Pending {
    bytes: Vec<u8>,
    /// The hexadecimal string that is left out of what is signed, with its brackets.
    gap: std::ops::Range<usize>,
}

/// Signs `pdf`: `key` receives the digest of all bytes but the gap and returns the CMS in DER.
///
/// # Errors
/// What [`Pending::new`], `key` and [`Pending::complete`] refuse.
pub fn add_signature<E: From<Refusal>>(
    pdf: &[u8],
    claim: &Claim,
    key: impl FnOnce(Digest) -> Result<Vec<u8>, E>,
) -> Result<Vec<u8>, E> {
    let pending = Pending::new(pdf, claim)?;
    let cms = key(pending.digest())?;
    Ok(pending.complete(&cms)?)
}

impl Pending {
    /// Appends a revision in which the claim's field holds an empty signature.
    ///
    /// # Errors
    /// [`Refusal::Damaged`] when `pdf` was not printed here, [`Refusal::UnknownField`], [`Refusal::FieldSigned`].
    pub fn new(pdf: &[u8], claim: &Claim) -> Result<Self, Refusal> {
        let mut update = IncrementalDocument::create_from(pdf.to_vec(), load(pdf)?);
        let field = find_field(update.get_prev_documents(), &claim.field)?;
        let signature = update.new_document.add_object(empty_signature(claim));
        update.opt_clone_object_to_new_document(field).map_err(|_| Refusal::Damaged)?;
        update
            .new_document
            .get_object_mut(field)
            .and_then(Object::as_dict_mut)
            .map_err(|_| Refusal::Damaged)?
            .set("V", signature);
        update.new_document.version = PDF_VERSION.to_owned();
        let mut bytes = Vec::new();
        update.save_to(&mut bytes).map_err(|_| Refusal::Damaged)?;
        Self::located(bytes, pdf.len())
    }

    /// Finds the gap in the revision that starts at `from`, and writes what it leaves to be signed.
    fn located(mut bytes: Vec<u8>, from: usize) -> Result<Self, Refusal> {
        let blank = vec![b'0'; 2 * SIGNATURE_LENGTH_MAX_BYTES];
        let start = position(&bytes[from..], &blank).ok_or(Refusal::Damaged)? + from;
        let gap = start - 1..start + blank.len() + 1;
        let range = position(&bytes[from..], b"/ByteRange").ok_or(Refusal::Damaged)? + from;
        let end = position(&bytes[range..], b"]").ok_or(Refusal::Damaged)? + range + 1;
        let mut text = format!("/ByteRange[0 {} {} {}]", gap.start, gap.end, bytes.len() - gap.end);
        if text.len() > end - range {
            return Err(Refusal::Damaged);
        }
        text.extend(std::iter::repeat_n(' ', end - range - text.len()));
        bytes[range..end].copy_from_slice(text.as_bytes());
        Ok(Self { bytes, gap })
    }

    /// The digest to be signed: of all before the gap and all behind it.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let mut hasher = Hasher::new();
        hasher.update(&self.bytes[..self.gap.start]);
        hasher.update(&self.bytes[self.gap.end..]);
        hasher.finish()
    }

    /// Puts the CMS into the gap.
    ///
    /// # Errors
    /// [`Refusal::SignatureTooLarge`].
    pub fn complete(mut self, cms: &[u8]) -> Result<Vec<u8>, Refusal> {
        if cms.len() > SIGNATURE_LENGTH_MAX_BYTES {
            return Err(Refusal::SignatureTooLarge {
                length_bytes: cms.len(),
                length_max_bytes: SIGNATURE_LENGTH_MAX_BYTES,
            });
        }
        let digits: String = cms.iter().map(|byte| format!("{byte:02X}")).collect();
        let at = self.gap.start + 1;
        self.bytes[at..at + digits.len()].copy_from_slice(digits.as_bytes());
        Ok(self.bytes)
    }
}

fn empty_signature(claim: &Claim) -> lopdf::Dictionary {
    let placeholder = Object::Integer(OFFSET_PLACEHOLDER);
    dictionary! {
        "Type" => "Sig",
        "Filter" => "Adobe.PPKLite",
        "SubFilter" => "ETSI.CAdES.detached",
        "ByteRange" => Object::Array(vec![0.into(), placeholder.clone(), placeholder.clone(), placeholder]),
        "Contents" => Object::String(vec![0; SIGNATURE_LENGTH_MAX_BYTES], StringFormat::Hexadecimal),
        "M" => date_string(claim.at),
        "Name" => text_string(&claim.name),
        "Reason" => text_string(&claim.reason),
        "Location" => text_string(&claim.place),
    }
}

pub(crate) fn load(pdf: &[u8]) -> Result<lopdf::Document, Refusal> {
    if pdf.len() > FILE_LENGTH_MAX_BYTES {
        return Err(Refusal::Damaged);
    }
    let options = LoadOptions { max_decompressed_size: Some(STREAM_LENGTH_MAX_BYTES), ..LoadOptions::default() };
    lopdf::Document::load_mem_with_options(pdf, options).map_err(|_| Refusal::Damaged)
}

/// The unsigned field called `name`.
fn find_field(file: &lopdf::Document, name: &str) -> Result<ObjectId, Refusal> {
    let fields = file
        .catalog()
        .and_then(|catalog| catalog.get_deref(b"AcroForm", file))
        .and_then(Object::as_dict)
        .and_then(|form| form.get_deref(b"Fields", file))
        .and_then(Object::as_array)
        .map_err(|_| Refusal::Damaged)?;
    for id in fields.iter().filter_map(|field| field.as_reference().ok()) {
        let field = file.get_dictionary(id).map_err(|_| Refusal::Damaged)?;
        if field.get(b"T").ok() == Some(&text_string(name)) {
            return if field.has(b"V") { Err(Refusal::FieldSigned { field: name.to_owned() }) } else { Ok(id) };
        }
    }
    Err(Refusal::UnknownField { field: name.to_owned() })
}

/// How many pages a file of ours has.
///
/// # Errors
/// [`Refusal::Damaged`] when it cannot be read.
pub fn count_pages(pdf: &[u8]) -> Result<u32, Refusal> {
    let file = lopdf::Document::load_mem(pdf).map_err(|_| Refusal::Damaged)?;
    u32::try_from(file.get_pages().len()).map_err(|_| Refusal::Damaged)
}
