//! The steps of a computation as lines on a terminal.

use operations::StepOfSeats;

use crate::failure::Failure;
use crate::output::{Output, columns};

/// Shows a step: its title, its rule, its table, and what follows from it.
pub(super) fn step(step: &StepOfSeats, output: &Output) -> Result<(), Failure> {
    output.line(&step.title)?;
    step.notes.iter().try_for_each(|note| output.line(note))?;
    let heading: Vec<String> = step.columns.iter().map(|column| column.heading.clone()).collect();
    let rows: Vec<Vec<String>> =
        std::iter::once(heading).chain(step.rows.iter().map(|row| row.cells.clone())).collect();
    let to_the_right: Vec<usize> =
        step.columns.iter().enumerate().filter(|(_, column)| column.is_figure).map(|(place, _)| place).collect();
    columns(&rows, &to_the_right).iter().try_for_each(|line| output.line(&format!("  {line}")))?;
    step.after.iter().try_for_each(|line| output.line(line))?;
    output.line("")
}
