//! One page's drawing: text, rules and areas, each either part of the logical tree or an artifact.

use std::collections::BTreeMap;

use printpdf::{
    Color, CurTransMat, DictItem, Line, LinePoint, Mm, Op, PaintMode, PdfFontHandle, PdfPage, Point, Pt, Rect, Rgb,
    TextItem,
};

use crate::font::Face;
use crate::structure::{Kid, NodeId, Tree};

/// A4 (ISO 216), in millimetres.
pub(crate) const PAGE_WIDTH_MM: f32 = 210.0;
/// A4 (ISO 216), in millimetres.
pub(crate) const PAGE_HEIGHT_MM: f32 = 297.0;

/// Points from millimetres.
pub(crate) const fn mm(length_mm: f32) -> f32 {
    length_mm * 72.0 / 25.4
}

/// The inks of the paper. All but the rule are dark enough to survive a tired photocopier.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Ink {
    Black,
    Grey,
    Rule,
    Accent,
    Alarm,
    White,
}

impl Ink {
    fn colour(self) -> Color {
        let (r, g, b) = match self {
            Self::Black => (0.0, 0.0, 0.0),
            Self::Grey => (0.33, 0.33, 0.33),
            Self::Rule => (0.76, 0.76, 0.76),
            Self::Accent => (0.08, 0.2, 0.3),
            Self::Alarm => (0.6, 0.08, 0.08),
            Self::White => (1.0, 1.0, 1.0),
        };
        Color::Rgb(Rgb::new(r, g, b, None))
    }
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    pub(crate) face: Face,
    pub(crate) size: f32,
    pub(crate) leading: f32,
    pub(crate) ink: Ink,
}

impl Style {
    /// Width of `text` in points.
    pub(crate) fn width(self, text: &str) -> f32 {
        self.face.width(text, self.size)
    }

    /// `text` broken into lines of at most `width` points.
    pub(crate) fn wrap(self, text: &str, width: f32) -> Vec<&str> {
        crate::font::wrap(text, self.face, self.size, width)
    }

    /// From the top of a line to its baseline, so that the letters sit in the middle of the leading.
    pub(crate) fn baseline(self) -> f32 {
        (self.leading + self.size * CAPITAL_HEIGHT_EM) / 2.0
    }
}

/// Length of a dash and of the gap after it.
const DASH: f32 = mm(2.0);

/// Height of Noto Sans capitals, in em.
const CAPITAL_HEIGHT_EM: f32 = 0.714;

/// Why a piece of content is no part of the text (ISO 32000-1, 14.8.2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Artifact {
    /// Repeated at the head of each page.
    Header,
    /// Repeated at the foot of each page.
    Footer,
    /// Rules and areas.
    Layout,
}

/// The content of one page. Lengths are points; `y` grows downwards from the upper edge.
#[derive(Debug, Default)]
pub(crate) struct Canvas {
    ops: Vec<Op>,
    /// Owner of each mark, by the mark's number.
    pub(crate) owners: Vec<NodeId>,
    /// Signature fields on this page, by position in the document's list, each with its node.
    pub(crate) fields: Vec<(usize, NodeId)>,
    font: Option<(Face, f32)>,
    fill: Option<Ink>,
}

impl Canvas {
    /// Draws what belongs to `node`; `page` is this page's position in the document.
    pub(crate) fn mark(&mut self, page: usize, tree: &mut Tree, node: NodeId, draw: impl FnOnce(&mut Self)) {
        let mark = i64::try_from(self.owners.len()).expect("a page holds fewer marks than an i64");
        self.owners.push(node);
        tree.attach(node, Kid::Mark { page, mark });
        let properties = BTreeMap::from([("MCID".to_owned(), DictItem::Int(mark))]);
        self.enclosed(tree.role(node).name(), properties, draw);
    }

    /// Draws what is no part of the text.
    pub(crate) fn artifact(&mut self, kind: Artifact, draw: impl FnOnce(&mut Self)) {
        let name = |value: &str| DictItem::Name(value.as_bytes().to_vec());
        let mut properties = BTreeMap::new();
        let (class, subclass) = match kind {
            Artifact::Header => ("Pagination", Some("Header")),
            Artifact::Footer => ("Pagination", Some("Footer")),
            Artifact::Layout => ("Layout", None),
        };
        properties.insert("Type".to_owned(), name(class));
        if let Some(subclass) = subclass {
            properties.insert("Subtype".to_owned(), name(subclass));
        }
        self.enclosed("Artifact", properties, draw);
    }

    fn enclosed(&mut self, tag: &str, properties: BTreeMap<String, DictItem>, draw: impl FnOnce(&mut Self)) {
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties: DictItem::Dict { map: properties },
        });
        draw(self);
        self.ops.push(Op::EndMarkedContent);
    }

    /// Sets one line with its baseline at `y`.
    pub(crate) fn text(&mut self, style: Style, x: f32, y: f32, text: &str) {
        if text.is_empty() {
            return;
        }
        self.select(style);
        self.ops.extend([
            Op::StartTextSection,
            Op::SetTextCursor { pos: point(x, y) },
            Op::ShowText { items: vec![TextItem::Text(text.to_owned())] },
            Op::EndTextSection,
        ]);
    }

    /// Sets lines under each other, the top of the first at `y`.
    pub(crate) fn lines(&mut self, style: Style, x: f32, y: f32, lines: &[&str]) {
        let mut baseline = y + style.baseline();
        for line in lines {
            self.text(style, x, baseline, line);
            baseline += style.leading;
        }
    }

    /// Sets one line that ends at `x`.
    pub(crate) fn text_to(&mut self, style: Style, x: f32, y: f32, text: &str) {
        self.text(style, x - style.width(text), y, text);
    }

    fn select(&mut self, style: Style) {
        if self.font != Some((style.face, style.size)) {
            self.font = Some((style.face, style.size));
            self.ops.push(Op::SetFont { font: PdfFontHandle::External(style.face.id()), size: Pt(style.size) });
        }
        self.fill(style.ink);
    }

    fn fill(&mut self, ink: Ink) {
        if self.fill != Some(ink) {
            self.fill = Some(ink);
            self.ops.push(Op::SetFillColor { col: ink.colour() });
        }
    }

    /// Draws a rule from `x` over `width`.
    pub(crate) fn rule(&mut self, x: f32, y: f32, width: f32, weight: f32, ink: Ink) {
        self.ops.extend([
            Op::SetOutlineColor { col: ink.colour() },
            Op::SetOutlineThickness { pt: Pt(weight) },
            Op::DrawLine { line: Line { points: vec![corner(x, y), corner(x + width, y)], is_closed: false } },
        ]);
    }

    /// Draws a broken rule from `x` over `width`.
    pub(crate) fn dashes(&mut self, x: f32, y: f32, width: f32, weight: f32, ink: Ink) {
        let mut from = x;
        while from < x + width {
            self.rule(from, y, DASH.min(x + width - from), weight, ink);
            from += 2.0 * DASH;
        }
    }

    /// Fills an area.
    pub(crate) fn area(&mut self, x: f32, y: f32, width: f32, height: f32, ink: Ink) {
        self.fill(ink);
        self.rectangle(x, y, width, height, PaintMode::Fill);
    }

    /// Draws the outline of an area.
    pub(crate) fn frame(&mut self, x: f32, y: f32, width: f32, height: f32, weight: f32, ink: Ink) {
        self.ops.extend([Op::SetOutlineColor { col: ink.colour() }, Op::SetOutlineThickness { pt: Pt(weight) }]);
        self.rectangle(x, y, width, height, PaintMode::Stroke);
    }

    /// Fills cells of a grid whose corner is at (`x`, `y`) and whose cells are `unit` wide; each is given by column,
    /// row, width and height in units. Whole numbers keep thousands of them short in the file.
    pub(crate) fn cells(&mut self, x: f32, y: f32, unit: f32, cells: impl Iterator<Item = [f32; 4]>) {
        self.fill(Ink::Black);
        let corner = point(x, y);
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix {
            matrix: CurTransMat::Raw([unit, 0.0, 0.0, -unit, corner.x.0, corner.y.0]),
        });
        self.ops.extend(cells.map(|[x, y, width, height]| Op::DrawRectangle {
            rectangle: Rect {
                x: Pt(x),
                y: Pt(y),
                width: Pt(width),
                height: Pt(height),
                mode: Some(PaintMode::Fill),
                winding_order: None,
            },
        }));
        self.ops.push(Op::RestoreGraphicsState);
    }

    fn rectangle(&mut self, x: f32, y: f32, width: f32, height: f32, mode: PaintMode) {
        let Point { x, y } = point(x, y + height);
        self.ops.push(Op::DrawRectangle {
            rectangle: Rect {
                x,
                y,
                width: Pt(rounded(width)),
                height: Pt(rounded(height)),
                mode: Some(mode),
                winding_order: None,
            },
        });
    }

    /// The page as printpdf wants it.
    pub(crate) fn page(&self) -> PdfPage {
        PdfPage::new(Mm(PAGE_WIDTH_MM), Mm(PAGE_HEIGHT_MM), self.ops.clone())
    }
}

fn corner(x: f32, y: f32) -> LinePoint {
    LinePoint { p: point(x, y), bezier: false }
}

/// A point of the file, whose `y` grows upwards from the lower edge.
fn point(x: f32, y: f32) -> Point {
    Point { x: Pt(rounded(x)), y: Pt(rounded(mm(PAGE_HEIGHT_MM) - y)) }
}

/// A hundredth of a point is far below what a printer resolves, and short in the file.
fn rounded(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}
