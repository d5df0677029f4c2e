//! What stands on the papers of the demonstration: the example's counts, field by field in the order of the sheet.
use suite::Outcome;

/// The boxes of a sheet in their order, each with its number.
pub(crate) type Paper = Vec<(String, u32)>;

/// The paper of one station's contest.
pub(crate) fn of(station: &str, contest: &str) -> Outcome<Paper> {
    let mut lines = operations::EXAMPLE_COUNTS.lines();
    let fields = lines.next().ok_or("the example has no counts")?.split(',');
    let line = lines
        .map(|line| line.split(',').collect::<Vec<_>>())
        .find(|cells| cells.starts_with(&[station, contest]))
        .ok_or_else(|| format!("the example has no paper of {station}, {contest}"))?;
    let filled = fields.zip(line).skip(2).filter(|(_, cell)| !cell.is_empty());
    filled.map(|(field, cell)| Ok((field.to_owned(), cell.parse()?))).collect()
}

/// The same paper with some numbers written differently.
pub(crate) fn with(paper: &Paper, changes: &[(&str, u32)]) -> Paper {
    let changed = |field: &str| changes.iter().find(|(name, _)| *name == field).map(|(_, number)| *number);
    paper.iter().map(|(field, number)| (field.clone(), changed(field).unwrap_or(*number))).collect()
}

/// The number in a box.
pub(crate) fn number(paper: &Paper, field: &str) -> Outcome<u32> {
    let found = paper.iter().find(|(name, _)| name == field);
    found.map(|(_, number)| *number).ok_or_else(|| format!("the paper has no {field}").into())
}
