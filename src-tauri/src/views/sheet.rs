//! A sheet to be keyed, and what was keyed on it.

use election::{ContestId, Count, Counts, Entry, Field, FieldRole, Form, RecordId, Sheet, State, StationId, limits};
use operations::{Desk, Draft, Loaded, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A number as the screen sends it; the core says whether it is a count.
pub(crate) type Number = u32;

/// Which record, as the screen names it.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct RecordRef {
    station: String,
    contest: String,
}

impl RecordRef {
    /// As the core names it.
    pub(crate) fn id(&self) -> RecordId {
        RecordId { station: StationId::new(self.station.clone()), contest: ContestId::new(self.contest.clone()) }
    }
}

/// A sheet to be keyed: its head and its blanks, and of values only what the same person typed and did not save.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct SheetView {
    station: String,
    number: String,
    station_name: String,
    kind: String,
    area: String,
    contest: String,
    contest_title: String,
    revision: u32,
    pass: Pass,
    correction: Option<String>,
    /// The serial of the sheet must be typed before its blanks are shown.
    serial_wanted: bool,
    /// How many sheets the station may have.
    sheets_max: usize,
    draft: Option<DraftView>,
    fields: Vec<FieldView>,
}

/// What the person typed of this sheet before and did not save.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct DraftView {
    /// In the order of the fields, sheet after sheet; `null` is a blank.
    counts: Vec<Option<Number>>,
    /// The place in `counts` that had the focus.
    focus: usize,
    saved: String,
}

/// Which keying it is.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "views.ts")]
pub(crate) enum Pass {
    First,
    Second,
    Settle,
}

/// A blank on the sheet.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "views.ts")]
pub(crate) struct FieldView {
    id: String,
    code: String,
    label: String,
    section: String,
    level: Level,
    total: bool,
    statement: bool,
    /// The sheet, from 1, where fields of several stand together.
    sheet: Option<usize>,
}

/// What kind of line it is.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "views.ts")]
pub(crate) enum Level {
    Field,
    List,
    Candidate,
    Option,
}

/// The sheet for the next entry of whoever is signed in, once the serial that the election may want is the sheet's.
pub(crate) fn entry_sheet(
    desk: &mut Desk,
    record: &RecordId,
    serial: Option<&str>,
    language: &str,
) -> Result<SheetView, Refusal> {
    let opened = desk.open_entry(record, serial);
    let serial_wanted = opened == Err(Refusal::SerialWanted);
    let draft = if serial_wanted { None } else { opened? };
    let (loaded, entry) = (desk.loaded()?, desk.entry(record));
    let found = loaded.election.sheet(record)?;
    let pass = if entry.state() == State::Waiting { Pass::First } else { Pass::Second };
    let shown = found.form.asked(found.kind).filter(|_| !serial_wanted);
    let view = sheet(&loaded, record, &entry, pass, shown, language)?;
    let draft = draft.map(|draft| {
        let sheets = draft.counts.len() / found.form.fields().len().max(1);
        draft_view(&draft, &positions(found, sheets))
    });
    let sheets_max = if found.policies.batches { limits::SHEETS_MAX } else { 1 };
    Ok(SheetView { serial_wanted, draft, sheets_max, ..view })
}

/// The differing fields, for whoever is signed in.
pub(crate) fn settlement_sheet(desk: &mut Desk, record: &RecordId, language: &str) -> Result<SheetView, Refusal> {
    let (loaded, (open, draft)) = (desk.loaded()?, desk.open_settlement(record)?);
    let draft = draft.map(|draft| draft_view(&draft, &open));
    let view = sheet(&loaded, record, &desk.entry(record), Pass::Settle, open.into_iter(), language)?;
    Ok(SheetView { draft, ..view })
}

/// The positions of so many sheets in the order in which they are keyed.
fn positions(sheet: Sheet<'_>, sheets: usize) -> Vec<usize> {
    let length = sheet.form.fields().len();
    (0..sheets).flat_map(|one| sheet.form.asked(sheet.kind).map(move |place| one * length + place)).collect()
}

fn draft_view(draft: &Draft, positions: &[usize]) -> DraftView {
    let focus = usize::try_from(draft.focus).ok();
    DraftView {
        counts: positions.iter().map(|position| draft.counts.at(*position).map(Into::into)).collect(),
        focus: positions.iter().position(|position| Some(*position) == focus).unwrap_or(0),
        saved: draft.saved.to_rfc3339(),
    }
}

/// Keeps what was typed so far, `focus` being a place in it.
pub(crate) fn save_draft(
    desk: &mut Desk,
    record: &RecordId,
    numbers: &[Option<Number>],
    focus: usize,
) -> Result<(), Refusal> {
    let (loaded, entry) = (desk.loaded()?, desk.entry(record));
    let sheet = loaded.election.sheet(record)?;
    let asked = sheet.form.asked(sheet.kind).count().max(1);
    let (positions, length) = match entry.differing() {
        Some(differing) => (differing.open(), differing.first.counts.len()),
        None => {
            let sheets = (numbers.len() / asked).min(limits::SHEETS_MAX);
            (positions(sheet, sheets), sheets * sheet.form.fields().len())
        }
    };
    if positions.len() != numbers.len() {
        return Err(election::Refusal::WrongForm.into());
    }
    let counts = filled(length, &positions, numbers)?;
    let focus = positions.get(focus).and_then(|position| u32::try_from(*position).ok()).unwrap_or(0);
    desk.save_draft(record, counts, focus)
}

/// Counts with these numbers at these positions.
fn filled(length: usize, positions: &[usize], numbers: &[Option<Number>]) -> Result<Counts, Refusal> {
    let mut counts = Counts::blank(length);
    for (position, number) in positions.iter().zip(numbers) {
        let count = |number: &Number| Count::new(*number).ok_or(election::Refusal::WrongForm);
        counts.put(*position, number.as_ref().map(count).transpose()?);
    }
    Ok(counts)
}

/// A sheet with the blanks at these positions.
pub(super) fn sheet(
    loaded: &Loaded,
    record: &RecordId,
    entry: &Entry,
    pass: Pass,
    positions: impl Iterator<Item = usize>,
    language: &str,
) -> Result<SheetView, Refusal> {
    let election = &loaded.election;
    let station = election.station(&record.station).ok_or(election::Refusal::UnknownRecord)?;
    let (contest, form) = election.contest(&record.contest).ok_or(election::Refusal::UnknownRecord)?;
    let area = election.area(&station.area).ok_or(election::Refusal::UnknownRecord)?;
    let several = entry.differing().is_some_and(|differing| differing.first.counts.len() > form.fields().len());
    Ok(SheetView {
        station: record.station.to_string(),
        number: station.number.to_string(),
        station_name: station.name.in_language(language).to_owned(),
        kind: station.kind.name().to_owned(),
        area: area.name.in_language(language).to_owned(),
        contest: record.contest.to_string(),
        contest_title: contest.title.in_language(language).to_owned(),
        revision: entry.revision(),
        pass,
        correction: entry.correction().map(ToOwned::to_owned),
        serial_wanted: false,
        sheets_max: 1,
        draft: None,
        fields: positions.filter_map(|position| blank(form, position, several, language)).collect(),
    })
}

/// The blank at a position; where there are several sheets, positions go on from one to the next.
fn blank(form: &Form, position: usize, several: bool, language: &str) -> Option<FieldView> {
    let length = form.fields().len().max(1);
    let view = field(form, form.fields().get(position % length)?, language);
    Some(FieldView { sheet: several.then_some(position / length + 1), ..view })
}

/// A blank.
pub(super) fn field(form: &Form, field: &Field, language: &str) -> FieldView {
    let level = match field.role {
        FieldRole::Plain { .. } => Level::Field,
        FieldRole::List(_) => Level::List,
        FieldRole::Option(_) => Level::Option,
        FieldRole::Candidate(..) => Level::Candidate,
    };
    FieldView {
        id: field.id.to_string(),
        code: field.code.clone(),
        label: field.label.in_language(language).to_owned(),
        section: form.sections().get(field.section).map_or("", |title| title.in_language(language)).to_owned(),
        level,
        total: field.is_total(),
        statement: field.is_statement(),
        sheet: None,
    }
}

/// The whole sheet from the numbers in the order of its blanks; or several sheets, one after the other.
pub(crate) fn counts(desk: &Desk, record: &RecordId, numbers: &[Option<Number>]) -> Result<Counts, Refusal> {
    let loaded = desk.loaded()?;
    let sheet = loaded.election.sheet(record)?;
    let asked = sheet.form.asked(sheet.kind).count().max(1);
    let sheets = numbers.len() / asked;
    if numbers.len() != sheets * asked || !(1..=limits::SHEETS_MAX).contains(&sheets) {
        return Err(election::Refusal::WrongForm.into());
    }
    filled(sheets * sheet.form.fields().len(), &positions(sheet, sheets), numbers)
}

/// The settled values from the numbers in the order of the open fields.
pub(crate) fn settled_values(
    desk: &Desk,
    record: &RecordId,
    numbers: &[Option<Number>],
) -> Result<Vec<(usize, Count)>, Refusal> {
    let open = desk.to_settle(record)?;
    let blanks = numbers.iter().filter(|number| number.is_none()).count();
    if blanks > 0 || open.len() != numbers.len() {
        return Err(election::Refusal::Blanks { number: blanks.max(1) }.into());
    }
    let value = |(position, number): (usize, &Option<Number>)| {
        let count = number.and_then(Count::new).ok_or(election::Refusal::WrongForm)?;
        Ok((position, count))
    };
    open.into_iter().zip(numbers).map(value).collect()
}
