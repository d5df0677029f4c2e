//! A small reader of tagged files: what stands on each page, piece by piece.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};

/// A piece of a page between the beginning and the end of its mark.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) page: usize,
    pub(super) tag: String,
    /// Number of the mark; artifacts have none.
    pub(super) mark: Option<i64>,
    pub(super) text: String,
}

/// A file with everything that its pages show.
pub(super) struct Reading {
    pub(super) file: Document,
    pub(super) pages: Vec<ObjectId>,
    pub(super) pieces: Vec<Piece>,
}

impl Reading {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let file = Document::load_mem(bytes).unwrap();
        let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
        let pieces = pages.iter().enumerate().flat_map(|(page, id)| pieces(&file, page, *id)).collect();
        Self { file, pages, pieces }
    }

    /// All that a page shows.
    pub(super) fn page(&self, page: usize) -> String {
        let texts: Vec<&str> =
            self.pieces.iter().filter(|piece| piece.page == page).map(|piece| piece.text.as_str()).collect();
        texts.join("\n")
    }

    /// What is part of the text, in its order, without artifacts.
    pub(super) fn texts(&self, tag: &str) -> Vec<&str> {
        self.pieces.iter().filter(|piece| piece.tag == tag).map(|piece| piece.text.as_str()).collect()
    }

    pub(super) fn catalog(&self) -> &Dictionary {
        self.file.catalog().unwrap()
    }

    /// The dictionary at `key`, wherever it is kept.
    pub(super) fn at<'a>(&'a self, dictionary: &'a Dictionary, key: &str) -> &'a Dictionary {
        dictionary.get_deref(key.as_bytes(), &self.file).unwrap().as_dict().unwrap()
    }

    /// The elements of the tree under `dictionary`, each with its depth, in order.
    pub(super) fn elements(&self) -> Vec<(usize, &Dictionary)> {
        let mut found = Vec::new();
        let root = self.at(self.catalog(), "StructTreeRoot");
        self.collect(root, 0, &mut found);
        found
    }

    fn collect<'a>(&'a self, parent: &'a Dictionary, depth: usize, found: &mut Vec<(usize, &'a Dictionary)>) {
        for kid in self.kids(parent) {
            if let Ok(element) = self.file.dereference(kid).unwrap().1.as_dict()
                && element.has(b"S")
            {
                found.push((depth, element));
                self.collect(element, depth + 1, found);
            }
        }
    }

    pub(super) fn kids<'a>(&'a self, element: &'a Dictionary) -> Vec<&'a Object> {
        match element.get(b"K") {
            Err(_) => Vec::new(),
            Ok(Object::Array(kids)) => kids.iter().collect(),
            Ok(kid) => vec![kid],
        }
    }
}

pub(super) fn role(element: &Dictionary) -> String {
    String::from_utf8(element.get(b"S").unwrap().as_name().unwrap().to_vec()).unwrap()
}

fn pieces(file: &Document, page: usize, id: ObjectId) -> Vec<Piece> {
    let fonts: BTreeMap<Vec<u8>, Encoding<'_>> = file
        .get_page_fonts(id)
        .unwrap()
        .into_iter()
        .map(|(name, font)| (name, font.get_font_encoding(file).unwrap()))
        .collect();
    let content = Content::decode(&file.get_page_content(id)).unwrap();
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut open, mut font) = (false, None);
    for operation in content.operations {
        match operation.operator.as_str() {
            "BDC" => {
                assert!(!open, "marks do not nest");
                open = true;
                pieces.push(begun(page, &operation.operands));
            }
            "EMC" => open = false,
            "Tf" => font = fonts.get(operation.operands[0].as_name().unwrap()),
            "Tj" => {
                assert!(open, "all text is marked or an artifact");
                let text = Document::decode_text(font.unwrap(), operation.operands[0].as_str().unwrap()).unwrap();
                pieces.last_mut().unwrap().text.push_str(&text);
            }
            "S" | "f" => assert!(open, "all rules and areas are marked or artifacts"),
            "TJ" | "'" | "\"" | "Do" | "sh" => panic!("{} is not expected", operation.operator),
            _ => {}
        }
    }
    assert!(!open);
    pieces
}

fn begun(page: usize, operands: &[Object]) -> Piece {
    let properties = operands[1].as_dict().unwrap();
    Piece {
        page,
        tag: String::from_utf8(operands[0].as_name().unwrap().to_vec()).unwrap(),
        mark: properties.get(b"MCID").ok().map(|mark| mark.as_i64().unwrap()),
        text: String::new(),
    }
}
