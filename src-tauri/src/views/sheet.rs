//! A sheet to be keyed, and what was keyed on it.

use election::{ContestId, Count, Counts, Entry, Field, FieldRole, Form, RecordId, State, StationId};
use operations::{Desk, Loaded, Refusal};
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

/// A sheet to be keyed: its head and its blanks, never a value.
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
    fields: Vec<FieldView>,
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

/// The empty sheet for the next entry of whoever is signed in, once the serial that the election may want is the sheet's.
pub(crate) fn entry_sheet(
    desk: &mut Desk,
    record: &RecordId,
    serial: Option<&str>,
    language: &str,
) -> Result<SheetView, Refusal> {
    let opened = desk.open_entry(record, serial);
    let serial_wanted = opened == Err(Refusal::SerialWanted);
    if !serial_wanted {
        opened?;
    }
    let (loaded, entry) = (desk.loaded()?, desk.entry(record));
    let found = loaded.election.sheet(record)?;
    let pass = if entry.state() == State::Waiting { Pass::First } else { Pass::Second };
    let shown = found.form.asked(found.kind).filter(|_| !serial_wanted);
    let view = sheet(&loaded, record, &entry, pass, shown, language)?;
    Ok(SheetView { serial_wanted, ..view })
}

/// The differing fields, for whoever is signed in.
pub(crate) fn settlement_sheet(desk: &Desk, record: &RecordId, language: &str) -> Result<SheetView, Refusal> {
    let (loaded, open) = (desk.loaded()?, desk.to_settle(record)?);
    sheet(&loaded, record, &desk.entry(record), Pass::Settle, open.into_iter(), language)
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
        fields: positions.filter_map(|position| Some(field(form, form.fields().get(position)?, language))).collect(),
    })
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
    }
}

/// The whole sheet from the numbers in the order of its blanks.
pub(crate) fn counts(desk: &Desk, record: &RecordId, numbers: &[Option<Number>]) -> Result<Counts, Refusal> {
    let loaded = desk.loaded()?;
    let sheet = loaded.election.sheet(record)?;
    let mut counts = Counts::blank(sheet.form.fields().len());
    if sheet.form.asked(sheet.kind).count() != numbers.len() {
        return Err(election::Refusal::WrongForm.into());
    }
    for (position, number) in sheet.form.asked(sheet.kind).zip(numbers) {
        let count = |number: &Number| Count::new(*number).ok_or(election::Refusal::WrongForm);
        counts.put(position, number.as_ref().map(count).transpose()?);
    }
    Ok(counts)
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
