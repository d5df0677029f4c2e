//! Real results as open data: the European election of 2019 in Würzburg, as the tables that the product reads.
use crate::{Outcome, place};
use election::FieldId;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The contest.
pub const CONTEST: &str = "ep";
/// The area that is the whole city.
pub const CITY: &str = "wuerzburg";
/// Polling districts, those of postal voting among them.
pub const DISTRICTS: usize = 163;
/// Postal districts.
pub const POSTAL_DISTRICTS: usize = 51;
/// The columns before those of the form.
const HEAD_COLUMNS: usize = 7;

/// The folder of the data, where they lie beside the work tree.
#[must_use]
pub fn open_data() -> Option<PathBuf> {
    Some(place::root().join("../shared/data/ep2019-wuerzburg")).filter(|data| data.is_dir())
}

/// A table as the city publishes it: semicolons, no quotes.
pub struct Published {
    /// The headings.
    pub columns: Vec<String>,
    /// The rows below them.
    pub rows: Vec<Vec<String>>,
}

impl Published {
    /// Reads a table.
    ///
    /// # Errors
    /// It cannot be read, or is another kind of table.
    pub fn read(path: &Path) -> Outcome<Self> {
        let text = fs::read_to_string(path)?;
        if text.contains('"') {
            return Err(format!("{} has quotes", path.display()).into());
        }
        let mut rows = text.lines().map(|line| line.split(';').map(str::to_owned).collect::<Vec<_>>());
        Ok(Self { columns: rows.next().ok_or("an empty table")?, rows: rows.collect() })
    }

    /// What stands in a column; nothing where there is no such column.
    #[must_use]
    pub fn cell<'a>(&self, row: &'a [String], column: &str) -> &'a str {
        let place = self.columns.iter().position(|name| name == column);
        place.and_then(|place| row.get(place)).map_or("", String::as_str)
    }

    /// The columns of the form: `A1` to `D40`.
    #[must_use]
    pub fn figures(&self) -> &[String] {
        self.columns.get(HEAD_COLUMNS..).unwrap_or_default()
    }
}

/// The three tables from which the election is made, and the one from which it is rehearsed.
pub struct Spreadsheets {
    /// `stations.csv`.
    pub stations: String,
    /// `lists.csv`.
    pub lists: String,
    /// `areas.csv`.
    pub areas: String,
    /// `counts.csv`.
    pub counts: String,
}

/// The open data as the tables that the product reads.
///
/// # Errors
/// They cannot be read.
pub fn spreadsheets(data: &Path) -> Outcome<Spreadsheets> {
    let districts = Published::read(&data.join("polling-districts.csv"))?;
    let places = Published::read(&data.join("polling-places.csv"))?;
    let json =
        |name: &str| -> Outcome<BTreeMap<String, String>> { Ok(serde_json::from_slice(&fs::read(data.join(name))?)?) };
    let quarters = json("quarters.json")?;
    Ok(Spreadsheets {
        stations: stations(&districts, &places, &quarters),
        lists: lists(&districts, &json("columns.json")?),
        areas: areas(&Published::read(&data.join("quarter-totals.csv"))?),
        counts: counts(&districts),
    })
}

/// A line of a table with every cell in quotes.
fn line<T: AsRef<str>>(cells: impl IntoIterator<Item = T>) -> String {
    let quoted = |cell: T| format!("\"{}\"", cell.as_ref().replace('"', "\"\""));
    cells.into_iter().map(quoted).collect::<Vec<_>>().join(",") + "\n"
}

fn stations(districts: &Published, places: &Published, quarters: &BTreeMap<String, String>) -> String {
    let mut table = line(["number", "name", "kind", "area", "centre", "address", "electorate"]);
    let mut postal = 0;
    for row in &districts.rows {
        let number = districts.cell(row, "gebiet-nr");
        let Some(place) = places.rows.iter().find(|place| places.cell(place, "Bezirk-Nr") == number) else { continue };
        let is_postal = places.cell(place, "Bezirk-Art") == "B";
        postal += usize::from(is_postal);
        let (kind, centre, electorate) = match is_postal {
            true => ("postal", "Briefwahl", ""),
            false => ("ordinary", "Rathaus", districts.cell(row, "A")),
        };
        let address =
            format!("{}, {}", places.cell(place, "Wahlraum-Bezeichnung"), places.cell(place, "Wahlraum-Adresse"));
        let name = districts.cell(row, "gebiet-name");
        let quarter = quarters.get(number.trim_start_matches('0')).map_or("", String::as_str);
        table += &line([number, name, kind, quarter, centre, &address, electorate]);
    }
    assert_eq!((districts.rows.len(), postal), (DISTRICTS, POSTAL_DISTRICTS));
    table
}

fn lists(districts: &Published, names: &BTreeMap<String, String>) -> String {
    let mut table = line(["contest", "list", "name", "short_name", "candidate", "candidate_name"]);
    for column in districts.figures() {
        if let Some(list) = list(column) {
            table += &line([CONTEST, list, names.get(column).map_or("", String::as_str), "", "", ""]);
        }
    }
    table
}

fn areas(quarters: &Published) -> String {
    let mut table = line(["id", "parent", "kind", "name"]) + &line([CITY, "", "city", "Würzburg"]);
    for row in &quarters.rows {
        let name = quarters.cell(row, "gebiet-name");
        table += &line([name, CITY, "quarter", name]);
    }
    table
}

fn counts(districts: &Published) -> String {
    let fields = districts.figures().iter().map(|column| field(column).to_string());
    let mut table = line(["station".into(), "contest".into()].into_iter().chain(fields));
    for row in &districts.rows {
        let number = districts.cell(row, "gebiet-nr");
        table += &line([number, CONTEST].into_iter().chain(row.iter().skip(HEAD_COLUMNS).map(String::as_str)));
    }
    table
}

/// The number of the list in a column: `D12` is list 12, `D` is all of them.
fn list(column: &str) -> Option<&str> {
    column.strip_prefix('D').filter(|number| !number.is_empty())
}

/// The field of the form that a published column holds.
#[must_use]
pub fn field(column: &str) -> FieldId {
    list(column).map_or_else(|| FieldId::new(column), FieldId::list)
}
