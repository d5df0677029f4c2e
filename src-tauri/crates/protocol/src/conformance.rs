//! Makes of printed pages a file for the archive and for every reader: PDF/A-2a and PDF/UA-1.
//!
//! PDF/A-2 is ISO 19005-2:2011, PDF/UA-1 is ISO 14289-1:2014, both on top of ISO 32000-1.

use chrono::{DateTime, Utc};
use lopdf::{Dictionary, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary};
use printpdf::{PdfDocument, PdfSaveOptions};
use sealing::Digest;

use crate::canvas::Canvas;
use crate::document::Document;
use crate::error::Refusal;
use crate::font;
use crate::icc;
use crate::structure::{Kid, Node, NodeId, Role, Tree};
use crate::xmp;

/// The PDF version that both standards build upon.
pub(crate) const PDF_VERSION: &str = "1.7";
const OBJECT_STREAM_COUNT_MAX: usize = 200;
const COMPRESSION_LEVEL: u32 = 9;
/// Length of a file identifier: half a SHA-256.
const IDENTIFIER_LENGTH_BYTES: usize = 16;

/// Writes `pages` as one conforming file, always the same bytes for the same document.
///
/// # Errors
/// [`Refusal::Damaged`] when the pages do not come out as they were drawn, which no input can cause.
pub(crate) fn write(document: &Document, pages: &[Canvas], tree: &Tree) -> Result<Vec<u8>, Refusal> {
    let mut file = drawn(pages);
    let page_ids: Vec<ObjectId> = file.get_pages().into_values().collect();
    if page_ids.len() != pages.len() {
        return Err(Refusal::Damaged);
    }
    let mut writer = Writer {
        node_ids: tree.nodes().iter().map(|_| file.new_object_id()).collect(),
        field_ids: document.fields.iter().map(|_| file.new_object_id()).collect(),
        page_ids,
        file,
    };
    writer.pages(pages);
    writer.fields(document, pages);
    let structure = writer.structure(tree, pages);
    writer.catalog(document, structure)?;
    writer.save()
}

/// The pages as printpdf writes them, with subset fonts.
fn drawn(pages: &[Canvas]) -> lopdf::Document {
    let mut drawing = PdfDocument::new("");
    drawing.resources.fonts = font::resources();
    drawing.pages = pages.iter().map(Canvas::page).collect();
    drawing.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new())
}

struct Writer {
    file: lopdf::Document,
    page_ids: Vec<ObjectId>,
    node_ids: Vec<ObjectId>,
    field_ids: Vec<ObjectId>,
}

impl Writer {
    /// Ties each page to its marks (14.7.4.4) and sets the tab order that PDF/UA-1, 7.18.3 asks for.
    fn pages(&mut self, pages: &[Canvas]) {
        for (key, (id, canvas)) in (0i64..).zip(self.page_ids.iter().zip(pages)) {
            let Some(page) = dictionary_at(&mut self.file, *id) else {
                continue;
            };
            page.set("StructParents", key);
            page.remove(b"Annots");
            if !canvas.fields.is_empty() {
                let annotations = canvas.fields.iter().map(|(field, _)| self.field_ids[*field].into()).collect();
                page.set("Annots", Object::Array(annotations));
                page.set("Tabs", "S");
            }
        }
    }

    /// The signature fields: invisible widgets, each with words for those who listen (PDF/UA-1, 7.18.4).
    fn fields(&mut self, document: &Document, pages: &[Canvas]) {
        let keys_before = integer(pages.len());
        for (page, canvas) in pages.iter().enumerate() {
            for (field, _) in &canvas.fields {
                let words = &document.fields[*field];
                let widget = dictionary! {
                    "Type" => "Annot",
                    "Subtype" => "Widget",
                    "FT" => "Sig",
                    "T" => text_string(&words.name),
                    "TU" => text_string(&words.description),
                    "F" => PRINT | LOCKED,
                    "Rect" => Object::Array(vec![0.into(), 0.into(), 0.into(), 0.into()]),
                    "P" => self.page_ids[page],
                    "StructParent" => keys_before + integer(*field),
                };
                self.file.objects.insert(self.field_ids[*field], Object::Dictionary(widget));
            }
        }
    }

    /// The structure tree with its way back from marks to elements (14.7.2).
    fn structure(&mut self, tree: &Tree, pages: &[Canvas]) -> ObjectId {
        let root = self.file.new_object_id();
        let heads = [Role::ColumnHead, Role::RowHead].map(|role| (role, self.scope(role)));
        for (node, id) in tree.nodes().iter().zip(self.node_ids.clone()) {
            let mut element = self.element(node, root);
            if let Some((_, scope)) = heads.iter().find(|(role, _)| *role == node.role) {
                element.set("A", *scope);
            }
            self.file.objects.insert(id, Object::Dictionary(element));
        }
        let parents = self.parent_tree(pages);
        let next = integer(pages.len() + self.field_ids.len());
        let root_dictionary = dictionary! {
            "Type" => "StructTreeRoot",
            "K" => self.node_ids[Tree::ROOT.0],
            "ParentTree" => parents,
            "ParentTreeNextKey" => next,
        };
        self.file.objects.insert(root, Object::Dictionary(root_dictionary));
        root
    }

    /// One attribute object for all heads of a kind.
    fn scope(&mut self, role: Role) -> ObjectId {
        let scope = if role == Role::ColumnHead { "Column" } else { "Row" };
        self.file.add_object(dictionary! { "O" => "Table", "Scope" => scope })
    }

    fn element(&self, node: &Node, root: ObjectId) -> Dictionary {
        let parent = node.parent.map_or(root, |parent| self.id(parent));
        let mut element = dictionary! { "S" => node.role.name(), "P" => parent };
        let own_page = node.kids.iter().find_map(|kid| match kid {
            Kid::Mark { page, .. } | Kid::Field { page, .. } => Some(*page),
            Kid::Node(_) => None,
        });
        if let Some(page) = own_page {
            element.set("Pg", self.page_ids[page]);
        }
        let mut kids: Vec<Object> = node.kids.iter().map(|kid| self.kid(*kid, own_page)).collect();
        match kids.len() {
            0 => {}
            1 => element.set("K", kids.remove(0)),
            _ => element.set("K", Object::Array(kids)),
        }
        if let Some(figure) = &node.figure {
            element.set("Alt", text_string(&figure.alternative));
            let frame = figure.frame.map(|edge| Object::Real(edge.round())).to_vec();
            element.set("A", dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => Object::Array(frame) });
        }
        element
    }

    fn kid(&self, kid: Kid, own_page: Option<usize>) -> Object {
        match kid {
            Kid::Node(node) => self.id(node).into(),
            Kid::Mark { page, mark } if Some(page) == own_page => mark.into(),
            Kid::Mark { page, mark } => {
                dictionary! { "Type" => "MCR", "Pg" => self.page_ids[page], "MCID" => mark }.into()
            }
            Kid::Field { page, field } => {
                dictionary! { "Type" => "OBJR", "Pg" => self.page_ids[page], "Obj" => self.field_ids[field] }.into()
            }
        }
    }

    fn parent_tree(&mut self, pages: &[Canvas]) -> ObjectId {
        let mut numbers = Vec::new();
        for (key, canvas) in (0i64..).zip(pages) {
            let owners = canvas.owners.iter().map(|node| self.id(*node).into());
            numbers.extend([key.into(), Object::Array(owners.collect())]);
        }
        let mut fields: Vec<&(usize, NodeId)> = pages.iter().flat_map(|canvas| &canvas.fields).collect();
        fields.sort();
        for (field, node) in fields {
            numbers.extend([integer(pages.len() + field).into(), self.id(*node).into()]);
        }
        self.file.add_object(dictionary! { "Nums" => Object::Array(numbers) })
    }

    fn id(&self, node: NodeId) -> ObjectId {
        self.node_ids[node.0]
    }

    /// What the document says about itself as a whole.
    fn catalog(&mut self, document: &Document, structure: ObjectId) -> Result<(), Refusal> {
        let intent = self.output_intent();
        let metadata = self.file.add_object(
            Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp::packet(document).into_bytes())
                .with_compression(true),
        );
        let info = self.file.add_object(info(document));
        self.file.trailer.set("Info", info);
        let fields: Vec<Object> = self.field_ids.iter().map(|id| (*id).into()).collect();
        let root = self.file.trailer.get(b"Root").and_then(Object::as_reference).map_err(|_| Refusal::Damaged)?;
        let catalog = dictionary_at(&mut self.file, root).ok_or(Refusal::Damaged)?;
        catalog.set("OutputIntents", Object::Array(vec![intent.into()]));
        catalog.set("Metadata", metadata);
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
        catalog.set("Lang", text_string(&document.language));
        catalog.set("StructTreeRoot", structure);
        catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
        if !fields.is_empty() {
            catalog.set(
                "AcroForm",
                dictionary! { "Fields" => Object::Array(fields), "SigFlags" => SIGNATURES_EXIST | APPEND_ONLY },
            );
        }
        Ok(())
    }

    /// sRGB, as PDF/A-2, 6.2.3 wants it.
    fn output_intent(&mut self) -> Dictionary {
        let profile =
            self.file.add_object(Stream::new(dictionary! { "N" => 3, "Alternate" => "DeviceRGB" }, icc::srgb()));
        dictionary! {
            "Type" => "OutputIntent",
            "S" => "GTS_PDFA1",
            "OutputConditionIdentifier" => Object::string_literal("sRGB"),
            "Info" => Object::string_literal("sRGB IEC61966-2.1"),
            "DestOutputProfile" => profile,
        }
    }

    /// Saves with compressed objects, then writes the identifier into the place kept for it.
    fn save(mut self) -> Result<Vec<u8>, Refusal> {
        self.file.version = PDF_VERSION.to_owned();
        self.file.compress();
        let blank = Object::String(vec![0; IDENTIFIER_LENGTH_BYTES], StringFormat::Hexadecimal);
        self.file.trailer.set("ID", Object::Array(vec![blank.clone(), blank]));
        let options = SaveOptions::builder()
            .use_object_streams(true)
            .use_xref_streams(true)
            .max_objects_per_stream(OBJECT_STREAM_COUNT_MAX)
            .compression_level(COMPRESSION_LEVEL)
            .build();
        let mut bytes = Vec::new();
        self.file.save_with_options(&mut bytes, options).map_err(|_| Refusal::Damaged)?;
        identify(&mut bytes)?;
        Ok(bytes)
    }
}

/// Annotation flags (12.5.3).
const PRINT: i64 = 1 << 2;
const LOCKED: i64 = 1 << 7;
/// Signature flags (12.7.2).
const SIGNATURES_EXIST: i64 = 1;
const APPEND_ONLY: i64 = 2;

/// The identifier is the digest of the file without it (14.4): same content, same identifier.
fn identify(bytes: &mut [u8]) -> Result<(), Refusal> {
    let digest = Digest::of(bytes);
    let digits: String =
        digest.as_bytes()[..IDENTIFIER_LENGTH_BYTES].iter().map(|byte| format!("{byte:02X}")).collect();
    let blank = vec![b'0'; digits.len()];
    let tail = last_position(bytes, b"/ID").ok_or(Refusal::Damaged)?;
    let mut from = tail;
    for _ in 0..2 {
        let at = position(&bytes[from..], &blank).ok_or(Refusal::Damaged)? + from;
        bytes[at..at + digits.len()].copy_from_slice(digits.as_bytes());
        from = at + digits.len();
    }
    Ok(())
}

/// Where `needle` first stands.
pub(crate) fn position(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}

fn last_position(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).rposition(|window| window == needle)
}

fn dictionary_at(file: &mut lopdf::Document, id: ObjectId) -> Option<&mut Dictionary> {
    file.get_object_mut(id).and_then(Object::as_dict_mut).ok()
}

/// A text string (7.9.2.2): plain where ASCII suffices, else UTF-16 with its mark.
pub(crate) fn text_string(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text);
    }
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    let bytes = units.flat_map(u16::to_be_bytes).collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// A date of the file (7.9.4).
pub(crate) fn date_string(at: DateTime<Utc>) -> Object {
    Object::string_literal(at.format("D:%Y%m%d%H%M%SZ").to_string())
}

fn integer(value: usize) -> i64 {
    i64::try_from(value).expect("counts of pages and fields are small")
}

/// The information dictionary, equal to the metadata as PDF/A-2, 6.6.2.3 wants it.
fn info(document: &Document) -> Dictionary {
    dictionary! {
        "Title" => text_string(&document.title),
        "Creator" => text_string(&document.producer),
        "Producer" => text_string(&document.producer),
        "CreationDate" => date_string(document.made_at),
        "ModDate" => date_string(document.made_at),
    }
}
