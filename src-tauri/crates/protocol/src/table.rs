//! Tables: figures that line up, a head on every page, rows that are never split.

use crate::canvas::{Ink, Style, mm};
use crate::document::{Align, Row, RowStyle, Table, Width};
use crate::error::{Refusal, excerpt};
use crate::font::Face;
use crate::page::{Flow, LEFT, WIDTH, height_of, style};
use crate::structure::{NodeId, Role, Tree};

const HEAD: Style = style(Face::Bold, 7.5, 10.0, Ink::Grey);
const PLAIN: Style = style(Face::Regular, 9.0, 11.5, Ink::Black);
const STRONG: Style = style(Face::Bold, 9.0, 11.5, Ink::Black);
/// Narrower than [`STRONG`], in whose lines it is set.
const CONTINUED: Style = style(Face::Italic, 8.5, 11.5, Ink::Grey);
const GAP: f32 = 10.0;
const PADDING: f32 = 2.0;
const INDENT: f32 = 12.0;
const FITTING_SHARE_MAX: f32 = 0.3;
const HAIRLINE: f32 = 0.35;
/// Room for a hand to write five digits, or nine in a pinch.
const WRITING_WIDTH: f32 = mm(44.0);
const WRITING_HEIGHT: f32 = mm(8.0);
const WRITING_GAP: f32 = mm(1.5);
const TICK_SIDE: f32 = mm(4.5);
const BOX_LINE: f32 = 0.9;

/// Sets `table`.
///
/// # Errors
/// [`Refusal::RowTooTall`] when a row does not fit on an empty page.
pub(crate) fn set(flow: &mut Flow<'_>, table: &Table) -> Result<(), Refusal> {
    let node = flow.tree.add(Tree::ROOT, Role::Table);
    let grid = Grid::new(table);
    let mut rows = table.rows.as_slice();
    let first: f32 = kept_together(rows).iter().map(|row| grid.height(row)).sum();
    flow.keep(grid.head_height() + first);
    grid.head(flow, Some(node));
    let mut over = None;
    while !rows.is_empty() {
        let (group, later) = rows.split_at(kept_together(rows).len());
        grid.group(flow, node, group, over)?;
        over = group.iter().rfind(|row| row.style == RowStyle::Strong).or(over);
        rows = later;
    }
    Ok(())
}

/// The first rows up to one that may be the last of a page.
fn kept_together(rows: &[Row]) -> &[Row] {
    let end = rows.iter().position(|row| !row.with_next).map_or(rows.len(), |last| last + 1);
    &rows[..end]
}

/// A table with the edges of its columns.
struct Grid<'t> {
    table: &'t Table,
    columns: Vec<Span>,
}

/// A column's left edge and width in points.
#[derive(Clone, Copy)]
struct Span {
    x: f32,
    width: f32,
}

impl<'t> Grid<'t> {
    fn new(table: &'t Table) -> Self {
        let widths: Vec<Option<f32>> = (0..table.columns.len()).map(|index| fitting(table, index)).collect();
        let gaps: f32 = table.columns.iter().skip(1).map(|_| GAP).sum();
        let taken: f32 = widths.iter().flatten().sum();
        let sharing: f32 = widths.iter().filter(|width| width.is_none()).map(|_| 1.0).sum();
        let share = (WIDTH - gaps - taken) / sharing.max(1.0);
        let mut x = LEFT;
        let columns = widths
            .into_iter()
            .map(|width| {
                let width = width.unwrap_or(share);
                let span = Span { x, width };
                x += width + GAP;
                span
            })
            .collect();
        Self { table, columns }
    }

    fn head_height(&self) -> f32 {
        self.cells(self.headings(), HEAD).map(|(_, _, lines)| height_of(&lines, HEAD)).fold(0.0, f32::max)
            + 2.0 * PADDING
    }

    fn headings(&self) -> impl Iterator<Item = &str> {
        self.table.columns.iter().map(|column| column.heading.as_str())
    }

    /// Each cell's column, position of its column, and lines.
    fn cells<'a>(
        &'a self,
        texts: impl Iterator<Item = &'a str>,
        style: Style,
    ) -> impl Iterator<Item = (Span, usize, Vec<&'a str>)> {
        self.columns
            .iter()
            .zip(texts)
            .enumerate()
            .map(move |(index, (span, text))| (*span, index, style.wrap(text, span.width)))
    }

    /// The head: part of the text the first time, an artifact on the pages that follow.
    fn head(&self, flow: &mut Flow<'_>, table: Option<NodeId>) {
        let row = table.map(|table| flow.tree.add(table, Role::Row));
        let height = self.head_height();
        for (span, index, lines) in self.cells(self.headings(), HEAD) {
            let align = self.table.columns[index].align;
            let top = height - PADDING - height_of(&lines, HEAD);
            let draw = |canvas: &mut crate::canvas::Canvas, y: f32| {
                place(canvas, HEAD, span, align, y + top, &lines);
            };
            match row {
                Some(row) => {
                    let cell = flow.tree.add(row, Role::ColumnHead);
                    flow.mark(cell, draw);
                }
                None => flow.artifact(draw),
            }
        }
        flow.y += height;
        flow.artifact(|canvas, y| canvas.rule(LEFT, y, WIDTH, 0.75, Ink::Accent));
    }

    fn height(&self, row: &Row) -> f32 {
        let has_box = (0..row.cells.len()).any(|index| self.is_writing(index));
        self.text_height(row).max(if has_box { WRITING_HEIGHT + WRITING_GAP } else { 0.0 })
    }

    fn text_height(&self, row: &Row) -> f32 {
        let style = style_of(row.style);
        let texts = self.placed(row).filter(|(_, index, _)| !self.is_writing(*index));
        texts.map(|(_, _, lines)| height_of(&lines, style)).fold(style.leading, f32::max) + 2.0 * PADDING
    }

    fn is_writing(&self, column: usize) -> bool {
        self.table.columns.get(column).is_some_and(|column| column.width == Width::Writing)
    }

    /// As [`Self::cells`], with the indentation of the row's name.
    fn placed<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = (Span, usize, Vec<&'a str>)> {
        let indent = if row.style == RowStyle::Indented { INDENT } else { 0.0 };
        let style = style_of(row.style);
        self.columns.iter().zip(&row.cells).enumerate().map(move |(index, (span, text))| {
            let indent = if index == self.table.naming_column { indent } else { 0.0 };
            let span = Span { x: span.x + indent, width: span.width - indent };
            (span, index, style.wrap(text, span.width))
        })
    }

    /// Rows that belong on one page, if a page can hold them; `over` is the strong row that they stand under.
    fn group<'r>(
        &self,
        flow: &mut Flow<'_>,
        table: NodeId,
        rows: &'r [Row],
        mut over: Option<&'r Row>,
    ) -> Result<(), Refusal> {
        let page = flow.height() - self.head_height() - over.map_or(0.0, |row| self.height(row));
        let heights: Vec<f32> = rows.iter().map(|row| self.height(row)).collect();
        let together: f32 = heights.iter().sum();
        if together <= page {
            self.keep(flow, together, rows.first(), over);
        }
        for (row, height) in rows.iter().zip(heights) {
            if height > page {
                return Err(Refusal::RowTooTall {
                    text: excerpt(row.cells.iter().max_by_key(|cell| cell.len()).map_or("", |c| c)),
                });
            }
            self.keep(flow, height, Some(row), over);
            self.row(flow, table, row, height);
            if row.style == RowStyle::Strong {
                over = Some(row);
            }
        }
        Ok(())
    }

    /// Turns the page if need be, and repeats there the head and, for an indented row, what it stands under.
    fn keep(&self, flow: &mut Flow<'_>, height: f32, row: Option<&Row>, over: Option<&Row>) {
        if !flow.keep(height) {
            return;
        }
        self.head(flow, None);
        if let Some(over) = over.filter(|_| row.is_some_and(|row| row.style == RowStyle::Indented)) {
            self.continued(flow, over);
        }
    }

    /// The name of the strong row under which the rows of the page before go on; its figures stand there only.
    fn continued(&self, flow: &mut Flow<'_>, over: &Row) {
        let named = self.placed(over).filter(|(_, index, _)| *index <= self.table.naming_column);
        for (span, index, lines) in named {
            let align = self.table.columns[index].align;
            flow.artifact(|canvas, y| {
                place(canvas, CONTINUED, span, align, y + PADDING, &lines);
            });
        }
        flow.y += self.text_height(over);
        flow.artifact(|canvas, y| canvas.rule(LEFT, y, WIDTH, HAIRLINE, Ink::Rule));
    }

    fn row(&self, flow: &mut Flow<'_>, table: NodeId, row: &Row, height: f32) {
        let style = style_of(row.style);
        if row.style == RowStyle::Total {
            flow.artifact(|canvas, y| canvas.rule(LEFT, y, WIDTH, 0.75, Ink::Black));
        }
        let node = flow.tree.add(table, Role::Row);
        for (span, index, lines) in self.placed(row) {
            let role = if index == self.table.naming_column { Role::RowHead } else { Role::Cell };
            let cell = flow.tree.add(node, role);
            if self.is_writing(index) {
                boxes(flow, cell, span, &row.cells[index], height);
                continue;
            }
            let align = self.table.columns[index].align;
            // Beside a box to write in, the text stands at half its height.
            let top = (height - height_of(&lines, style)).max(2.0 * PADDING) / 2.0;
            if lines.iter().any(|line| !line.is_empty()) {
                flow.mark(cell, |canvas, y| {
                    place(canvas, style, span, align, y + top, &lines);
                });
            }
        }
        flow.y += height;
        flow.artifact(|canvas, y| canvas.rule(LEFT, y, WIDTH, HAIRLINE, Ink::Rule));
    }
}

fn style_of(row: RowStyle) -> Style {
    match row {
        RowStyle::Plain | RowStyle::Indented => PLAIN,
        RowStyle::Strong | RowStyle::Total => STRONG,
    }
}

/// A box to write a number in, or one to tick for each line of the cell.
fn boxes(flow: &mut Flow<'_>, cell: NodeId, span: Span, text: &str, height: f32) {
    if text.is_empty() {
        let top = (height - WRITING_HEIGHT) / 2.0;
        flow.artifact(|canvas, y| canvas.frame(span.x, y + top, span.width, WRITING_HEIGHT, BOX_LINE, Ink::Black));
        return;
    }
    let step = span.width / 2.0;
    let top = (height - TICK_SIDE) / 2.0;
    let mut x = span.x;
    for name in text.lines() {
        flow.artifact(|canvas, y| canvas.frame(x, y + top, TICK_SIDE, TICK_SIDE, BOX_LINE, Ink::Black));
        let baseline = (height - PLAIN.leading) / 2.0 + PLAIN.baseline();
        flow.mark(cell, |canvas, y| canvas.text(PLAIN, x + TICK_SIDE + mm(1.5), y + baseline, name));
        x += step;
    }
}

/// Width of a column that does not share what is left: fixed, or that of its widest text, within reason.
fn fitting(table: &Table, index: usize) -> Option<f32> {
    let column = &table.columns[index];
    match column.width {
        Width::Remaining => return None,
        Width::Writing => return Some(WRITING_WIDTH),
        Width::Fitting => {}
    }
    let widest = table
        .rows
        .iter()
        .filter_map(|row| Some(style_of(row.style).width(row.cells.get(index)?)))
        .fold(HEAD.width(&column.heading), f32::max);
    // A hair more, lest rounding break a figure in two.
    Some((widest + 0.1).min(WIDTH * FITTING_SHARE_MAX))
}

fn place(canvas: &mut crate::canvas::Canvas, style: Style, span: Span, align: Align, y: f32, lines: &[&str]) {
    match align {
        Align::Start => canvas.lines(style, span.x, y, lines),
        Align::End => {
            let mut baseline = y + style.baseline();
            for line in lines {
                canvas.text_to(style, span.x + span.width, baseline, line);
                baseline += style.leading;
            }
        }
    }
}
