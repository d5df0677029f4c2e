//! The page that shows how seats were computed, each step to be followed with a pencil.

use std::io::{self, Write};

use exchange::publish::Ink;

use super::frame::{Crumb, frame};
use super::unit::{Unit, close_table, open_table};
use super::{Site, crumbs};
use crate::publish::Allocated;
use crate::seats::Step;

/// Writes the page of a contest's seats.
///
/// # Errors
/// As the stream.
pub(super) fn page(site: &Site<'_>, allocated: &Allocated, out: &mut dyn Write) -> io::Result<()> {
    let mut ink = Ink::new(out);
    let mut above = crumbs(site, Unit::Area(0));
    above.push(Crumb { page: site.page(Unit::Area(0)), name: site.title().to_owned() });
    frame(&mut ink, site.figures, site.words, site.words.text("site-seats-how"), &above, |ink| {
        allocated.steps.iter().try_for_each(|step| self::step(ink, step))
    })?;
    ink.finish().map(drop)
}

fn step<W: Write>(ink: &mut Ink<W>, step: &Step) -> io::Result<()> {
    ink.raw("<h2>").xml(&step.title).raw("</h2>\n");
    for note in &step.notes {
        ink.raw("<p>").xml(note).raw("</p>\n");
    }
    open_table(ink, &step.title, "steps");
    let class = |is_figure: bool| if is_figure { " class=\"n\">" } else { ">" };
    for column in &step.columns {
        ink.raw("<th scope=\"col\"").raw(class(column.is_figure)).xml(&column.heading);
    }
    ink.raw("</tr></thead>\n<tbody>\n");
    for row in &step.rows {
        ink.raw(if row.is_won { "<tr class=\"won\">" } else { "<tr>" });
        for (cell, column) in row.cells.iter().zip(&step.columns) {
            ink.raw("<td").raw(class(column.is_figure)).xml(cell);
        }
        ink.raw("</tr>\n");
        ink.settle()?;
    }
    close_table(ink);
    for line in &step.after {
        ink.raw("<p>").xml(line).raw("</p>\n");
    }
    ink.settle()
}
