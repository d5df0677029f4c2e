//! How each kind of content is set on the page.

use crate::canvas::{Ink, PAGE_HEIGHT_MM, Style, mm};
use crate::code::Drawing;
use crate::document::{Block, Code, Fact, Level, Plate, SignatureLine, Slip};
use crate::error::Refusal;
use crate::font::Face;
use crate::page::{Flow, Heading, LEFT, WIDTH, height_of, style};
use crate::structure::{Figure, NodeId, Role, Tree};
use crate::table;

const TITLE: Style = style(Face::Bold, 20.0, 25.0, Ink::Accent);
const SECTION: Style = style(Face::Bold, 12.0, 16.0, Ink::Accent);
const PART: Style = style(Face::Bold, 9.5, 13.0, Ink::Black);
const BODY: Style = style(Face::Regular, 9.5, 13.0, Ink::Black);
const REMARK: Style = style(Face::Italic, 8.5, 11.5, Ink::Grey);
const NAME: Style = style(Face::Regular, 7.5, 10.0, Ink::Grey);
const VALUE: Style = style(Face::Regular, 9.5, 12.5, Ink::Black);
const STRONG: Style = style(Face::Bold, 9.5, 12.5, Ink::Black);
const CONTROL: Style = style(Face::Bold, 21.0, 27.0, Ink::Black);
const SLIP_CODE: Style = style(Face::Bold, 15.0, 20.0, Ink::Black);
const CAPTION: Style = style(Face::Regular, 7.5, 10.0, Ink::Grey);

const SECTION_ABOVE: f32 = 12.0;
const SECTION_BELOW: f32 = 4.0;
const PARAGRAPH_GAP: f32 = 5.0;
const BLOCK_GAP: f32 = 10.0;
const COLUMN_GAP: f32 = 18.0;
/// Room for a hand to sign in.
const SIGNING_HEIGHT: f32 = mm(15.0);
const PLATE_PADDING: f32 = mm(3.0);
const PLATE_GAP: f32 = mm(4.0);
/// The least between two groups that are read out one by one.
const GROUP_GAP_MIN: f32 = mm(5.0);
/// Between slips, half of it on either side of the cut.
const CUT_GAP: f32 = mm(12.0);
const NOTE_BAR: f32 = 2.0;
const NOTE_INDENT: f32 = 10.0;

/// Sets `block`.
///
/// # Errors
/// What the table or the code refuses.
pub(crate) fn set(flow: &mut Flow<'_>, block: &Block) -> Result<(), Refusal> {
    match block {
        Block::Heading(level, text) => heading(flow, *level, text),
        Block::Paragraph(text) => paragraph(flow, BODY, text),
        Block::Remark(text) => paragraph(flow, REMARK, text),
        Block::Facts(facts) => self::facts(flow, facts),
        Block::Table(table) => {
            table::set(flow, table)?;
            flow.space(BLOCK_GAP);
        }
        Block::Note { title, lines } => note(flow, title, lines),
        Block::Plates(list) => plates(flow, list, CONTROL),
        Block::Slip(slip) => self::slip(flow, slip),
        Block::NewPage => flow.new_page(),
        Block::Codes(list) => codes(flow, list)?,
        Block::Signatures { remark, lines } => signatures(flow, remark, lines),
    }
    Ok(())
}

fn heading(flow: &mut Flow<'_>, level: Level, text: &str) {
    let (role, style, above, below) = match level {
        Level::Title => (Role::Title, TITLE, 4.0, 6.0),
        Level::Section => (Role::Section, SECTION, SECTION_ABOVE, SECTION_BELOW),
        Level::Part => (Role::Part, PART, 6.0, 2.0),
    };
    let node = flow.tree.add(Tree::ROOT, role);
    flow.announce(Heading { node, style, text: text.to_owned(), above, below });
}

fn paragraph(flow: &mut Flow<'_>, style: Style, text: &str) {
    let node = flow.tree.add(Tree::ROOT, Role::Paragraph);
    flow.text(node, style, text, 0.0);
    flow.space(PARAGRAPH_GAP);
}

/// Two pairs a row; for those who listen, a table of one pair a row.
fn facts(flow: &mut Flow<'_>, facts: &[Fact]) {
    let node = flow.tree.add(Tree::ROOT, Role::Table);
    let width = (WIDTH - COLUMN_GAP) / 2.0;
    for pair in facts.chunks(2) {
        let height = pair.iter().map(|fact| fact_height(fact, width)).fold(0.0, f32::max);
        flow.keep(height);
        let mut x = LEFT;
        for fact in pair {
            self::fact(flow, node, fact, x, width);
            x += width + COLUMN_GAP;
        }
        flow.y += height + PARAGRAPH_GAP;
    }
    flow.space(BLOCK_GAP - PARAGRAPH_GAP);
}

fn fact_height(fact: &Fact, width: f32) -> f32 {
    height_of(&NAME.wrap(&fact.name, width), NAME) + height_of(&VALUE.wrap(&fact.value, width), VALUE)
}

fn fact(flow: &mut Flow<'_>, table: NodeId, fact: &Fact, x: f32, width: f32) {
    let row = flow.tree.add(table, Role::Row);
    let name = flow.tree.add(row, Role::RowHead);
    let lines = NAME.wrap(&fact.name, width);
    let below = height_of(&lines, NAME);
    flow.mark(name, |canvas, y| canvas.lines(NAME, x, y, &lines));
    let value = flow.tree.add(row, Role::Cell);
    let lines = VALUE.wrap(&fact.value, width);
    flow.mark(value, |canvas, y| canvas.lines(VALUE, x, y + below, &lines));
}

/// A bar at the left, broken where the page is.
fn note(flow: &mut Flow<'_>, title: &str, lines: &[String]) {
    let texts = std::iter::once((STRONG, title)).chain(lines.iter().map(|line| (BODY, line.as_str())));
    let height: f32 = texts.clone().map(|(style, text)| height_of(&style.wrap(text, WIDTH - NOTE_INDENT), style)).sum();
    if height <= flow.height() {
        flow.keep(height);
    }
    for (style, text) in texts {
        let node = flow.tree.add(Tree::ROOT, Role::Paragraph);
        for line in style.wrap(text, WIDTH - NOTE_INDENT) {
            flow.keep(style.leading);
            flow.artifact(|canvas, y| canvas.area(LEFT, y, NOTE_BAR, style.leading, Ink::Alarm));
            flow.mark(node, |canvas, y| {
                canvas.lines(style, LEFT + NOTE_INDENT, y, &[line]);
            });
            flow.y += style.leading;
        }
    }
    flow.space(BLOCK_GAP);
}

/// Frames side by side, their groups far enough apart to be read out one by one.
fn plates(flow: &mut Flow<'_>, list: &[Plate], style: Style) {
    let plates = Plated::side_by_side(list, style);
    let height = plates.iter().map(Plated::height).fold(0.0, f32::max);
    flow.keep(height);
    for plate in &plates {
        plate.set(flow, height);
    }
    flow.y += height;
    flow.space(BLOCK_GAP);
}

/// A plate with its place.
struct Plated<'p> {
    plate: &'p Plate,
    style: Style,
    x: f32,
    width: f32,
}

impl<'p> Plated<'p> {
    /// Each as wide as it must be, and an equal share of what is left.
    fn side_by_side(list: &'p [Plate], style: Style) -> Vec<Self> {
        let gaps: f32 = list.iter().skip(1).map(|_| PLATE_GAP).sum();
        let number: f32 = list.iter().map(|_| 1.0).sum();
        let room = WIDTH - gaps;
        let wanted: Vec<f32> = list.iter().map(|plate| wanted_width(plate, style).min(room / number)).collect();
        let spare = (room - wanted.iter().sum::<f32>()) / number.max(1.0);
        let mut x = LEFT;
        let plated = |(plate, wanted): (&'p Plate, f32)| {
            let plated = Self { plate, style, x, width: wanted + spare };
            x += plated.width + PLATE_GAP;
            plated
        };
        list.iter().zip(wanted).map(plated).collect()
    }

    fn inner(&self) -> f32 {
        self.width - 2.0 * PLATE_PADDING
    }

    fn label(&self) -> Vec<&'p str> {
        NAME.wrap(&self.plate.label, self.inner())
    }

    /// The groups by line, and from the left edge of one to that of the next.
    fn lines(&self) -> (Vec<Vec<&'p str>>, f32) {
        let groups: Vec<&str> =
            self.plate.groups.iter().flat_map(|group| self.style.wrap(group, self.inner())).collect();
        let widest = groups.iter().map(|group| self.style.width(group)).fold(0.0, f32::max);
        let fitting = count_fitting(self.inner() + GROUP_GAP_MIN, widest + GROUP_GAP_MIN).max(1);
        let line_count = groups.len().div_ceil(fitting).max(1);
        let in_line = groups.len().div_ceil(line_count).max(1);
        let gaps: f32 = (1..in_line).map(|_| 1.0).sum();
        let step = if gaps > 0.0 { (self.inner() - widest) / gaps } else { 0.0 };
        (groups.chunks(in_line).map(<[&str]>::to_vec).collect(), step)
    }

    fn height(&self) -> f32 {
        let lines: f32 = self.lines().0.iter().map(|_| self.style.leading).sum();
        height_of(&self.label(), NAME) + mm(1.0) + lines + 2.0 * PLATE_PADDING
    }

    /// Draws it at the present height.
    fn set(&self, flow: &mut Flow<'_>, height: f32) {
        flow.artifact(|canvas, y| canvas.frame(self.x, y, self.width, height, 0.75, Ink::Accent));
        let left = self.x + PLATE_PADDING;
        let label = self.label();
        let node = flow.tree.add(Tree::ROOT, Role::Paragraph);
        flow.mark(node, |canvas, y| canvas.lines(NAME, left, y + PLATE_PADDING, &label));
        let (lines, step) = self.lines();
        let below = PLATE_PADDING + height_of(&label, NAME) + mm(1.0) + self.style.baseline();
        let node = flow.tree.add(Tree::ROOT, Role::Paragraph);
        flow.mark(node, |canvas, y| {
            let mut baseline = y + below;
            for line in lines {
                let mut x = left;
                for group in line {
                    canvas.text(self.style, x, baseline, group);
                    x += step;
                }
                baseline += self.style.leading;
            }
        });
    }
}

/// What a plate needs to stand in one line.
fn wanted_width(plate: &Plate, style: Style) -> f32 {
    let groups: f32 = plate.groups.iter().map(|group| style.width(group) + GROUP_GAP_MIN).sum();
    f32::max(groups, NAME.width(&plate.label)) + 2.0 * PLATE_PADDING
}

fn count_fitting(room: f32, each: f32) -> usize {
    let (mut count, mut used) = (0, each);
    while used <= room && each > 0.0 {
        count += 1;
        used += each;
    }
    count
}

/// All on one page, with a line to cut along below.
fn slip(flow: &mut Flow<'_>, slip: &Slip) {
    let plated = Plated::side_by_side(&slip.plates, SLIP_CODE);
    let plate_height = plated.iter().map(Plated::height).fold(0.0, f32::max);
    let title = height_of(&SECTION.wrap(&slip.title, WIDTH), SECTION) + SECTION_ABOVE + SECTION_BELOW;
    let remark = height_of(&REMARK.wrap(&slip.remark, WIDTH), REMARK) + PARAGRAPH_GAP;
    flow.keep(title + facts_height(&slip.facts) + plate_height + BLOCK_GAP + remark + CUT_GAP);
    heading(flow, Level::Section, &slip.title);
    facts(flow, &slip.facts);
    plates(flow, &slip.plates, SLIP_CODE);
    paragraph(flow, REMARK, &slip.remark);
    flow.space(CUT_GAP / 2.0);
    flow.artifact(|canvas, y| canvas.dashes(LEFT, y, WIDTH, 0.5, Ink::Black));
    flow.space(CUT_GAP / 2.0);
}

fn facts_height(facts: &[Fact]) -> f32 {
    let width = (WIDTH - COLUMN_GAP) / 2.0;
    let row = |pair: &[Fact]| pair.iter().map(|fact| fact_height(fact, width)).fold(0.0, f32::max) + PARAGRAPH_GAP;
    facts.chunks(2).map(row).sum::<f32>() + BLOCK_GAP
}

/// As many codes in a row as fit, each with its caption.
fn codes(flow: &mut Flow<'_>, list: &[Code]) -> Result<(), Refusal> {
    let mut x = LEFT;
    let mut row_height = 0.0;
    for code in list {
        let drawing = Drawing::new(&code.payload)?;
        let caption = CAPTION.wrap(&code.caption, drawing.side());
        let height = drawing.side() + height_of(&caption, CAPTION);
        if x > LEFT && x + drawing.side() > LEFT + WIDTH {
            flow.y += row_height + BLOCK_GAP;
            (x, row_height) = (LEFT, 0.0);
        }
        if x <= LEFT || flow.room() < height {
            flow.keep(height);
            (x, row_height) = (LEFT, 0.0);
        }
        figure(flow, code, &drawing, x);
        let node = flow.tree.add(Tree::ROOT, Role::Paragraph);
        flow.mark(node, |canvas, y| {
            canvas.lines(CAPTION, x, y + drawing.side(), &caption);
        });
        x += drawing.side() + COLUMN_GAP;
        row_height = f32::max(row_height, height);
    }
    flow.y += row_height;
    flow.space(BLOCK_GAP);
    Ok(())
}

fn figure(flow: &mut Flow<'_>, code: &Code, drawing: &Drawing, x: f32) {
    let node = flow.tree.add(Tree::ROOT, Role::Figure);
    let bottom = mm(PAGE_HEIGHT_MM) - flow.y - drawing.side();
    flow.tree.describe(
        node,
        Figure {
            alternative: code.alternative.clone(),
            frame: [x, bottom, x + drawing.side(), bottom + drawing.side()],
        },
    );
    flow.mark(node, |canvas, y| drawing.draw(canvas, x, y));
}

/// The remark, then two lines a row, all on one page if it can hold them; the electronic fields after the last one.
fn signatures(flow: &mut Flow<'_>, remark: &str, lines: &[SignatureLine]) {
    let width = (WIDTH - COLUMN_GAP) / 2.0;
    let row_height = |pair: &[SignatureLine]| {
        SIGNING_HEIGHT + pair.iter().map(|line| signature_height(line, width)).fold(0.0, f32::max)
    };
    let rows: f32 = lines.chunks(2).map(row_height).sum();
    flow.keep(height_of(&REMARK.wrap(remark, WIDTH), REMARK) + PARAGRAPH_GAP + rows);
    paragraph(flow, REMARK, remark);
    for pair in lines.chunks(2) {
        let height = row_height(pair);
        flow.keep(height);
        let mut x = LEFT;
        for line in pair {
            signature_line(flow, line, x, width);
            x += width + COLUMN_GAP;
        }
        flow.y += height;
    }
    flow.fields();
    flow.space(BLOCK_GAP);
}

fn signature_height(line: &SignatureLine, width: f32) -> f32 {
    height_of(&name_lines(line, width), STRONG) + height_of(&NAME.wrap(&line.role, width), NAME) + PARAGRAPH_GAP
}

/// No line at all where the name is still to be written.
fn name_lines(line: &SignatureLine, width: f32) -> Vec<&str> {
    if line.name.is_empty() { Vec::new() } else { STRONG.wrap(&line.name, width) }
}

fn signature_line(flow: &mut Flow<'_>, line: &SignatureLine, x: f32, width: f32) {
    flow.artifact(|canvas, y| canvas.rule(x, y + SIGNING_HEIGHT, width, 0.5, Ink::Black));
    let node = flow.tree.add(Tree::ROOT, Role::Paragraph);
    let name = name_lines(line, width);
    let role = NAME.wrap(&line.role, width);
    let below = SIGNING_HEIGHT + 2.0;
    flow.mark(node, |canvas, y| {
        canvas.lines(STRONG, x, y + below, &name);
        canvas.lines(NAME, x, y + below + height_of(&name, STRONG), &role);
    });
}
