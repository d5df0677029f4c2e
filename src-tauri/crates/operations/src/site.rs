//! The results site: pages that any browser shows without a server and without scripts, from the same frozen figures.
//!
//! The pages are written by hand through [`exchange::publish::Ink`], which escapes every name: a template engine would have
//! to be fed a million rows as values of its own, and would add a compiler of templates to what must be trusted.

mod frame;
mod steps;
mod unit;
mod words;

use std::io::{self, Write};

use election::StationKind;
use exchange::figures::{ContestFigures, Figures};
use exchange::publish::Ink;
use protocol::Wording;

use self::frame::{Crumb, frame};
use self::unit::Unit;
pub(crate) use self::words::Words;
use crate::publish::{Allocated, Item};

/// The folder of the site inside a publication.
const FOLDER: &str = "site";
const STYLE: &str = include_str!("../../../../assets/site/style.css");
const SEARCH: &str = include_str!("../../../../assets/site/search.js");

/// So many stations are listed on the page of all places; where there are more, they are reached through their areas.
const LISTED_STATIONS_MAX: usize = 5_000;

/// Every file of the site. `files` are the other files of the publication, to be offered on the first page.
pub(crate) fn items<'a>(
    figures: &'a Figures<'a>,
    seats: &'a [Option<Allocated>],
    words: &'a Words,
    files: Vec<String>,
) -> Vec<Item<'a>> {
    let page =
        |name: String, write: Page<'a>| Item { name: format!("{FOLDER}/{name}"), media_type: "text/html", write };
    let mut items = vec![
        plain("style.css", "text/css", STYLE),
        plain("search.js", "text/javascript", SEARCH),
        page("index.html".into(), Box::new(move |out| index(figures, words, &files, out))),
    ];
    for (place, contest) in figures.contests().iter().enumerate() {
        let site = Site::of(figures, contest, place, words, seats.get(place).and_then(Option::as_ref));
        items.push(page(site.places_page(), Box::new(move |out| unit::places(&site, out))));
        if let Some(seats) = site.seats {
            items.push(page(site.seats_page(), Box::new(move |out| steps::page(&site, seats, out))));
        }
        let areas = (0..contest.areas().len()).map(Unit::Area);
        let stations = (0..contest.stations().len()).map(Unit::Station);
        items.extend(
            areas.chain(stations).map(|of| page(site.page(of), Box::new(move |out| unit::page(&site, of, out)))),
        );
    }
    items
}

type Page<'a> = Box<dyn Fn(&mut dyn Write) -> io::Result<()> + Send + Sync + 'a>;

fn plain(name: &str, media_type: &'static str, text: &'static str) -> Item<'static> {
    Item { name: format!("{FOLDER}/{name}"), media_type, write: Box::new(move |out| out.write_all(text.as_bytes())) }
}

/// The pages of one contest.
#[derive(Clone, Copy)]
struct Site<'a> {
    figures: &'a Figures<'a>,
    contest: &'a ContestFigures<'a>,
    place: usize,
    words: &'a Words,
    seats: Option<&'a Allocated>,
    /// Whether some votes come by post, so that a station's voters are not all of those registered there.
    has_postal: bool,
}

impl<'a> Site<'a> {
    fn of(
        figures: &'a Figures<'a>,
        contest: &'a ContestFigures<'a>,
        place: usize,
        words: &'a Words,
        seats: Option<&'a Allocated>,
    ) -> Self {
        let has_postal = contest.stations().iter().any(|unit| unit.station.kind == StationKind::Postal);
        Self { figures, contest, place, words, seats, has_postal }
    }

    /// The file of a unit's page; the contest's own area is its first page.
    fn page(&self, unit: Unit) -> String {
        let contest = self.place + 1;
        match unit {
            Unit::Area(0) => format!("c{contest}.html"),
            Unit::Area(place) => format!("c{contest}-a{place}.html"),
            Unit::Station(place) => format!("c{contest}-s{}.html", place + 1),
        }
    }

    /// The file of the page of all places.
    fn places_page(&self) -> String {
        format!("c{}-places.html", self.place + 1)
    }

    /// The file of the page that shows how seats were computed.
    fn seats_page(&self) -> String {
        format!("c{}-seats.html", self.place + 1)
    }

    fn title(&self) -> &'a str {
        self.contest.contest().title.in_language(self.figures.language())
    }
}

/// The first page: every contest, and every file.
fn index(figures: &Figures<'_>, words: &Words, files: &[String], out: &mut dyn Write) -> io::Result<()> {
    let title = figures.election().definition().title.in_language(figures.language());
    let mut ink = Ink::new(out);
    frame(&mut ink, figures, words, title, &[], |ink| {
        ink.raw("<ul class=cards>\n");
        for (place, contest) in figures.contests().iter().enumerate() {
            let site = Site::of(figures, contest, place, words, None);
            ink.raw("<li><h2><a href=\"")
                .raw(&site.page(Unit::Area(0)))
                .raw("\">")
                .xml(site.title())
                .raw("</a></h2>\n");
            unit::key_figures(ink, &site, Unit::Area(0));
            ink.raw("</li>\n");
        }
        ink.raw("</ul>\n<h2>").xml(words.text("site-files")).raw("</h2>\n<ul class=files>\n");
        for file in files {
            ink.raw("<li><a href=\"../").xml(file).raw("\">").xml(file).raw("</a></li>\n");
        }
        ink.raw("</ul>\n");
        Ok(())
    })?;
    ink.finish().map(drop)
}

impl Words {
    /// The words of the chief language of the election's papers, with everything that stands on each page.
    pub(crate) fn of(figures: &Figures<'_>, clock: chrono::FixedOffset) -> Self {
        let wording = Wording::new(figures.language());
        let (definition, issue) = (figures.election().definition(), figures.issue());
        Self::new(&wording, wording.date(definition.date), wording.moment(issue.at, clock))
    }
}

/// Where the present page stands, from the first page downwards.
fn crumbs(site: &Site<'_>, unit: Unit) -> Vec<Crumb> {
    let language = site.figures.language();
    let areas = site.contest.areas();
    let mut above = match unit {
        Unit::Area(place) => areas.get(place).and_then(|area| area.parent),
        Unit::Station(place) => site.contest.stations().get(place).map(|station| station.area),
    };
    let mut crumbs = vec![];
    while let Some((place, area)) = above.and_then(|place| Some((place, areas.get(place)?))) {
        let name = if place == 0 { site.title() } else { area.area.name.in_language(language) };
        crumbs.push(Crumb { page: site.page(Unit::Area(place)), name: name.to_owned() });
        above = area.parent;
    }
    crumbs.push(Crumb { page: "index.html".into(), name: site.words.text("site-home").to_owned() });
    crumbs.reverse();
    crumbs
}
