//! Published forms: each a stream from the same frozen figures, with nothing of it kept in memory.

pub mod cdf;
pub mod eml;
mod ink;
pub mod summary;
pub mod table;

pub use ink::Ink;

use std::io::{self, Write};

use chrono::{DateTime, SecondsFormat, Utc};
use election::Mode;

use self::cdf::Spelling;
use crate::figures::Figures;

/// What a contest may take of a file's name.
const CONTEST_NAME_MAX_CHARS: usize = 32;

/// Who was elected on a list, as the allocation of seats found it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListSeats {
    /// How many seats the list got.
    pub seats: u32,
    /// Its elected candidates by place on the list, in the order of their election; fewer than seats where a list has
    /// no candidates.
    pub elected: Vec<usize>,
}

/// The outcome of a contest: one entry for each list, in the order of the ballot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seats(pub Vec<ListSeats>);

/// The name of a mode, as in a definition.
pub(crate) fn mode(mode: Mode) -> &'static str {
    crate::seal::sealing_mode(mode).as_str()
}

/// An instant to the second, as every standard here takes it.
pub(crate) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// One published form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Every figure as a table.
    Results,
    /// The fields of that table.
    Fields,
    /// The areas and stations of that table.
    Units,
    /// The seats of each list, and who is elected.
    Seats,
    /// What its columns mean.
    Dictionary,
    /// NIST SP 1500-100.
    Cdf(Spelling),
    /// EML 510b or 510d of the contest at this place.
    EmlCount(eml::Count, usize),
    /// EML 520 of the contest at this place.
    EmlResult(usize),
    /// The summary of the contest at this place, as a table.
    SummaryTable(usize),
    /// The same as JSON.
    Summary(usize),
}

/// A form in which a contest cannot be written, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// The form.
    pub form: Form,
    /// Why.
    pub reason: &'static str,
}

impl Form {
    /// Every form in which these figures can be written, and those in which they cannot. `seats` are those of each contest,
    /// in the order of the figures.
    pub fn all(figures: &Figures<'_>, seats: &[Option<Seats>]) -> (Vec<Self>, Vec<Left>) {
        let mut forms = vec![Self::Results, Self::Fields, Self::Units, Self::Dictionary];
        forms.extend(seats.iter().any(Option::is_some).then_some(Self::Seats));
        forms.extend([Self::Cdf(Spelling::Json), Self::Cdf(Spelling::Xml)]);
        let mut left = vec![];
        for (place, contest) in figures.contests().iter().enumerate() {
            forms.extend([Self::SummaryTable(place), Self::Summary(place)]);
            let won = seats
                .get(place)
                .and_then(Option::as_ref)
                .is_some_and(|seats| seats.0.iter().any(|list| list.seats > 0));
            let counts = [eml::Count::Stations, eml::Count::Districts].map(|which| Self::EmlCount(which, place));
            for form in counts.into_iter().chain([Self::EmlResult(place)]) {
                match eml::check(figures, contest.contest()) {
                    Err(reason) => left.push(Left { form, reason: reason.name() }),
                    Ok(()) if form == Self::EmlResult(place) && !won => left.push(Left { form, reason: "no-seats" }),
                    Ok(()) => forms.push(form),
                }
            }
        }
        (forms, left)
    }

    /// The name of its file.
    pub fn file_name(self, figures: &Figures<'_>) -> String {
        let of = |form: &str, place: usize, ending: &str| {
            let id = figures.contests().get(place).map_or("", |contest| contest.contest().id.as_str());
            let fits = |character: char| if character.is_ascii_alphanumeric() { character } else { '-' };
            let id: String = id.chars().take(CONTEST_NAME_MAX_CHARS).map(fits).collect();
            format!("{form}-{}-{id}.{ending}", place + 1)
        };
        match self {
            Self::Results => table::names::RESULTS.into(),
            Self::Fields => table::names::FIELDS.into(),
            Self::Units => table::names::UNITS.into(),
            Self::Seats => table::names::SEATS.into(),
            Self::Dictionary => table::names::DICTIONARY.into(),
            Self::Cdf(Spelling::Json) => "nist-1500-100.json".into(),
            Self::Cdf(Spelling::Xml) => "nist-1500-100.xml".into(),
            Self::EmlCount(eml::Count::Stations, place) => of("eml-510b", place, "eml.xml"),
            Self::EmlCount(eml::Count::Districts, place) => of("eml-510d", place, "eml.xml"),
            Self::EmlResult(place) => of("eml-520", place, "eml.xml"),
            Self::SummaryTable(place) => of("summary", place, "csv"),
            Self::Summary(place) => of("summary", place, "json"),
        }
    }

    /// The media type of its file.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Results | Self::Fields | Self::Units | Self::Seats | Self::Dictionary | Self::SummaryTable(_) => {
                "text/csv"
            }
            Self::Cdf(Spelling::Json) | Self::Summary(_) => "application/json",
            Self::Cdf(Spelling::Xml) | Self::EmlCount(..) | Self::EmlResult(_) => "application/xml",
        }
    }

    /// Writes it; `all` seats are those of each contest, in the order of the figures.
    ///
    /// # Errors
    /// As `out`; `InvalidInput` for a form that [`Form::all`] does not name.
    pub fn write<W: Write>(self, figures: &Figures<'_>, all: &[Option<Seats>], out: W) -> io::Result<W> {
        let contest = |place: usize| figures.contests().get(place).ok_or(io::ErrorKind::InvalidInput);
        let seats = |place: usize| all.get(place).and_then(Option::as_ref);
        match self {
            Self::Results => table::results(figures, out),
            Self::Fields => table::fields(figures, out),
            Self::Units => table::units(figures, out),
            Self::Seats => table::seats(figures, all, out),
            Self::Dictionary => table::dictionary(figures, out),
            Self::Cdf(spelling) => cdf::report(figures, all, spelling, out),
            Self::EmlCount(which, place) => eml::count(figures, contest(place)?, which, out),
            Self::EmlResult(place) => {
                eml::result(figures, contest(place)?, seats(place).ok_or(io::ErrorKind::InvalidInput)?, out)
            }
            Self::SummaryTable(place) => summary::csv(figures, contest(place)?, seats(place), out),
            Self::Summary(place) => summary::json(figures, contest(place)?, seats(place), out),
        }
    }
}
