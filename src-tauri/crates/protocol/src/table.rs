//! Tables: figures that line up, a head on every page, rows that are never split.

use crate::canvas::{Ink, Style};
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
const FITTING_SHARE_MAX: f32 = 0.25;
const HAIRLINE: f32 = 0.35;

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
        let style = style_of(row.style);
        self.placed(row).map(|(_, _, lines)| height_of(&lines, style)).fold(style.leading, f32::max) + 2.0 * PADDING
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
        flow.y += self.height(over);
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
            let align = self.table.columns[index].align;
            if lines.iter().any(|line| !line.is_empty()) {
                flow.mark(cell, |canvas, y| {
                    place(canvas, style, span, align, y + PADDING, &lines);
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

/// Width of a fitting column: its widest text, within reason.
fn fitting(table: &Table, index: usize) -> Option<f32> {
    let column = &table.columns[index];
    if column.width != Width::Fitting {
        return None;
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
