//! `totals`: one row a field, for a person, for a table or for a machine.

use election::{AreaId, ContestId, Election, Mode};
use operations::{AreaTotals, Desk};
use protocol::Value;
use serde_json::json;

use crate::args::Totals;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{Output, columns};

/// The heading of the table.
const HEADING: [&str; 3] = ["field", "label", "total"];

/// A contest's totals in an area, with everything that is written.
struct Sheet {
    mode: Mode,
    contest: ContestId,
    title: String,
    area: AreaId,
    area_name: String,
    totals: AreaTotals,
    /// How many of its records say what their signed paper says.
    confirmed: u64,
    rows: Vec<Row>,
}

impl Sheet {
    fn is_complete(&self) -> bool {
        self.totals.totals.records() == self.totals.expected
    }

    fn received(&self) -> [(&'static str, Value<'static>); 2] {
        [("received", self.totals.totals.records().into()), ("expected", self.totals.expected.into())]
    }
}

struct Row {
    field: String,
    label: String,
    total: u64,
}

/// Shows the totals of one contest, or of all.
pub(super) fn run(wanted: &Totals, output: &Output) -> Result<Exit, Failure> {
    let mut desk = super::open(&wanted.key, output)?;
    let loaded = desk.loaded()?;
    let contests = contests(&loaded.election, wanted)?;
    for contest in contests {
        let sheet = sheet(&mut desk, &loaded.election, contest, wanted.area.as_ref(), output)?;
        if wanted.csv {
            remarks(&sheet, output).iter().for_each(|remark| output.aside(remark));
            output.plain(table(&sheet)?.trim_end())?;
        } else {
            machine(&sheet, output)?;
            person(&sheet, output)?;
        }
    }
    Ok(Exit::Well)
}

/// The contest that was asked for, or every contest; a table holds only one.
fn contests(election: &Election, wanted: &Totals) -> Result<Vec<ContestId>, Failure> {
    let all: Vec<ContestId> = election.contests().map(|(contest, _)| contest.id.clone()).collect();
    if let Some(contest) = &wanted.contest {
        return Ok(vec![contest.clone()]);
    }
    if wanted.csv && all.len() > 1 {
        let names = all.iter().map(ContestId::as_str).collect::<Vec<_>>().join(", ");
        return Err(Failure::new("contest-needed").with("contests", &names));
    }
    Ok(all)
}

fn sheet(
    desk: &mut Desk,
    election: &Election,
    id: ContestId,
    area: Option<&AreaId>,
    output: &Output,
) -> Result<Sheet, Failure> {
    let totals = desk.totals(&id, area)?;
    let confirmed = desk.lookout()?.muster(&id, area)?.confirmed;
    let (contest, form) = election.contest(&id).ok_or(Failure::new("unknown-record"))?;
    let area = area.unwrap_or(&contest.area).clone();
    let language = output.words().tag();
    let rows = form.fields().iter().zip(totals.totals.numbers());
    let rows = rows.map(|(field, total)| Row {
        field: field.id.to_string(),
        label: field.label.in_language(language).to_owned(),
        total: *total,
    });
    Ok(Sheet {
        mode: election.definition().mode,
        title: contest.title.in_language(language).to_owned(),
        area_name: election.area(&area).map_or("", |area| area.name.in_language(language)).to_owned(),
        rows: rows.collect(),
        contest: id,
        area,
        totals,
        confirmed,
    })
}

/// What must be known of these totals before anybody passes them on.
fn remarks(sheet: &Sheet, output: &Output) -> Vec<String> {
    let test = (sheet.mode == Mode::Test).then(|| output.text("cli-totals-test", &[]));
    let partial = (!sheet.is_complete()).then(|| output.text("cli-totals-partial", &sheet.received()));
    test.into_iter().chain(partial).collect()
}

fn table(sheet: &Sheet) -> Result<String, Failure> {
    let failed = |error: csv::Error| Failure::new("io").with("detail", &error);
    let mut writer = csv::Writer::from_writer(vec![]);
    writer.write_record(HEADING).map_err(failed)?;
    for row in &sheet.rows {
        writer.write_record([&row.field, &row.label, &row.total.to_string()]).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| Failure::new("io").with("detail", &error))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn machine(sheet: &Sheet, output: &Output) -> Result<(), Failure> {
    let row = |row: &Row| json!({ "field": row.field, "label": row.label, "total": row.total });
    output.object(&json!({
        "mode": sheet.mode,
        "contest": sheet.contest,
        "area": sheet.area,
        "expected": sheet.totals.expected,
        "received": sheet.totals.totals.records(),
        "confirmed": sheet.confirmed,
        "complete": sheet.is_complete(),
        "rows": sheet.rows.iter().map(row).collect::<Vec<_>>(),
    }))
}

fn person(sheet: &Sheet, output: &Output) -> Result<(), Failure> {
    let Sheet { contest, title, area, area_name, rows, .. } = sheet;
    output.line(&format!("{title} ({contest}) · {area_name} ({area})"))?;
    output.say("cli-totals-received", &sheet.received())?;
    output.say("cli-totals-confirmed", &[("confirmed", sheet.confirmed.into())])?;
    remarks(sheet, output).iter().try_for_each(|remark| output.line(remark))?;
    let cells = |row: &Row| vec![format!("  {}", row.field), output.words().number(row.total), row.label.clone()];
    columns(&rows.iter().map(cells).collect::<Vec<_>>(), &[1]).iter().try_for_each(|line| output.line(line))?;
    output.line("")
}
