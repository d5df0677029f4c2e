//! The flow of content over A4 pages.

use crate::canvas::{Artifact, Canvas, Ink, PAGE_HEIGHT_MM, PAGE_WIDTH_MM, Style, mm};
use crate::document::Document;
use crate::error::Refusal;
use crate::font::Face;
use crate::margin::{self, Band};
use crate::structure::{Kid, NodeId, Role, Tree};

/// Most pages of one document: 2 000 candidates need about fifty, and eighty where boxes are written in by hand.
pub const PAGE_COUNT_MAX: usize = 500;
/// Most pages of documents that are set in one file: 250 stations with four contests of two sheets, and as much again.
pub(crate) const BUNDLE_PAGE_COUNT_MAX: usize = 4_000;

/// Left edge of the text.
pub(crate) const LEFT: f32 = mm(22.0);
/// Width of the text.
pub(crate) const WIDTH: f32 = mm(PAGE_WIDTH_MM - 2.0 * 22.0);
const HEAD_GAP: f32 = mm(6.0);
const BOTTOM: f32 = mm(PAGE_HEIGHT_MM - 28.0);
/// Lines of a text that are not torn apart at the foot of a page.
const LINES_TOGETHER: usize = 2;

/// A style in one line.
pub(crate) const fn style(face: Face, size: f32, leading: f32, ink: Ink) -> Style {
    Style { face, size, leading, ink }
}

/// The pages in the making.
pub(crate) struct Flow<'d> {
    document: &'d Document,
    page_count_max: usize,
    pub(crate) tree: Tree,
    pages: Vec<Canvas>,
    /// Where the present document begins among the pages.
    first: usize,
    top: f32,
    /// Where the next content goes, in points from the upper edge.
    pub(crate) y: f32,
    /// Headings that wait for what they stand over.
    headings: Vec<Heading>,
    crowded: bool,
}

/// A heading in its place of the tree, not yet on a page.
pub(crate) struct Heading {
    pub(crate) node: NodeId,
    pub(crate) style: Style,
    pub(crate) text: String,
    /// Blank space above and below it.
    pub(crate) above: f32,
    pub(crate) below: f32,
}

impl Heading {
    fn height(&self) -> f32 {
        self.above + height_of(&self.style.wrap(&self.text, WIDTH), self.style) + self.below
    }
}

impl<'d> Flow<'d> {
    /// An empty first page of a file that may have so many.
    pub(crate) fn new(document: &'d Document, page_count_max: usize) -> Self {
        let (tree, pages, headings) = (Tree::new(), vec![Canvas::default()], Vec::new());
        let (top, y, crowded) = (0.0, 0.0, false);
        let mut flow = Self { document, page_count_max, tree, pages, first: 0, top, y, headings, crowded };
        flow.open();
        flow
    }

    /// Ends the present document and begins the next one on a new page.
    pub(crate) fn begin(&mut self, document: &'d Document) {
        self.close();
        self.turn();
        self.first = self.page();
        self.document = document;
        self.open();
    }

    /// Makes room for the margins; the first banner, unlike those that follow, is part of the text.
    fn open(&mut self) {
        self.top = margin::head_bottom(self.document) + HEAD_GAP;
        self.y = self.top;
        if let Some(band) = Band::new(&self.document.banners) {
            let node = self.tree.add(Tree::ROOT, Role::Paragraph);
            self.artifact(|canvas, _| band.area(canvas));
            self.mark(node, |canvas, _| band.text(canvas));
        }
    }

    /// What is left of the page, in points.
    pub(crate) fn room(&self) -> f32 {
        BOTTOM - self.y
    }

    /// The height of an empty page, in points.
    pub(crate) fn height(&self) -> f32 {
        BOTTOM - self.top
    }

    /// Whether nothing stands on the page yet.
    pub(crate) fn at_top(&self) -> bool {
        self.y <= self.top
    }

    /// Leaves `height` blank, unless at the top of a page.
    pub(crate) fn space(&mut self, height: f32) {
        if !self.at_top() {
            self.y += height;
        }
    }

    /// Keeps `heading` back until the content that it stands over finds its page.
    pub(crate) fn announce(&mut self, heading: Heading) {
        self.headings.push(heading);
    }

    /// Goes to a new page when less than `height` is left beside the waiting headings, sets these, and says whether it
    /// did.
    pub(crate) fn keep(&mut self, height: f32) -> bool {
        let headings = std::mem::take(&mut self.headings);
        let taken: f32 = headings.iter().map(Heading::height).sum();
        let turn = self.room() < taken + height && !self.at_top();
        if turn {
            self.turn();
        }
        for heading in headings {
            self.space(heading.above);
            self.text(heading.node, heading.style, &heading.text, 0.0);
            self.y += heading.below;
        }
        turn
    }

    /// Goes to a new page, unless nothing stands on this one.
    pub(crate) fn new_page(&mut self) {
        if !self.at_top() {
            self.turn();
        }
    }

    /// Goes to a new page.
    fn turn(&mut self) {
        // Past the limit everything is drawn over the last page, which `finish` then refuses.
        if self.pages.len() < self.page_count_max {
            self.pages.push(Canvas::default());
        } else {
            self.crowded = true;
        }
        self.y = self.top;
    }

    /// Draws what belongs to `node` at the present height.
    pub(crate) fn mark(&mut self, node: NodeId, draw: impl FnOnce(&mut Canvas, f32)) {
        let page = self.page();
        let y = self.y;
        self.pages[page].mark(page, &mut self.tree, node, |canvas| draw(canvas, y));
    }

    /// Draws what is no part of the text at the present height.
    pub(crate) fn artifact(&mut self, draw: impl FnOnce(&mut Canvas, f32)) {
        let page = self.page();
        let y = self.y;
        self.pages[page].artifact(Artifact::Layout, |canvas| draw(canvas, y));
    }

    /// Sets a text that may run over pages.
    pub(crate) fn text(&mut self, node: NodeId, style: Style, text: &str, indent: f32) {
        let lines = style.wrap(text, WIDTH - indent);
        let mut rest = lines.as_slice();
        while !rest.is_empty() {
            self.keep(height_of(&rest[..rest.len().min(LINES_TOGETHER)], style));
            let fitting = count_fitting(self.room(), style.leading).clamp(1, rest.len());
            let (now, later) = rest.split_at(fitting);
            self.mark(node, |canvas, y| canvas.lines(style, LEFT + indent, y, now));
            self.y += height_of(now, style);
            rest = later;
        }
    }

    /// Puts the document's signature fields on this page.
    pub(crate) fn fields(&mut self) {
        let page = self.page();
        for field in 0..self.document.fields.len() {
            let node = self.tree.add(Tree::ROOT, Role::Form);
            self.tree.attach(node, Kid::Field { page, field });
            self.pages[page].fields.push((field, node));
        }
    }

    fn page(&self) -> usize {
        self.pages.len() - 1
    }

    /// The finished pages, numbered.
    pub(crate) fn finish(mut self) -> Result<(Vec<Canvas>, Tree), Refusal> {
        self.close();
        if self.crowded {
            return Err(Refusal::TooManyPages { count_max: self.page_count_max });
        }
        Ok((self.pages, self.tree))
    }

    /// Draws the margins of the present document, now that its pages are known.
    fn close(&mut self) {
        self.keep(0.0);
        let count = self.pages.len() - self.first;
        let band = Band::new(&self.document.banners);
        for (index, canvas) in self.pages.iter_mut().skip(self.first).enumerate() {
            if let Some(band) = band.as_ref().filter(|_| index > 0) {
                canvas.artifact(Artifact::Header, |canvas| {
                    band.area(canvas);
                    band.text(canvas);
                });
            }
            canvas.artifact(Artifact::Header, |canvas| margin::head(canvas, self.document));
            let page_of = margin::page_of(&self.document.foot.page_of, index + 1, count);
            canvas.artifact(Artifact::Footer, |canvas| {
                margin::foot(canvas, self.document, &page_of);
            });
        }
    }
}

/// Points that `lines` take.
pub(crate) fn height_of(lines: &[&str], style: Style) -> f32 {
    lines.iter().map(|_| style.leading).sum()
}

fn count_fitting(room: f32, leading: f32) -> usize {
    let mut count = 0;
    let mut used = leading;
    while used <= room {
        count += 1;
        used += leading;
    }
    count
}
