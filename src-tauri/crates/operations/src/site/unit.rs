//! The page of an area or a station: key figures, lists with bars, what lies below, candidates, and the whole form.

use std::cmp::Reverse;
use std::io::{self, Write};

use election::{ContestKind, FieldRole};
use exchange::figures::{KeyNumbers, share};
use exchange::publish::Ink;

use super::frame::{Crumb, frame};
use super::{LISTED_STATIONS_MAX, Site, Words, crumbs};

/// An area or a station, by its place in the contest.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Area(usize),
    Station(usize),
}

/// What a unit counted, by position on the form.
type Numbers = Vec<Option<u64>>;

fn numbers(site: &Site<'_>, unit: Unit) -> Numbers {
    match unit {
        Unit::Area(place) => {
            site.contest.areas().get(place).map_or(vec![], |area| area.numbers.iter().copied().map(Some).collect())
        }
        Unit::Station(place) => {
            let counts = site.contest.stations().get(place).and_then(|station| site.contest.counts(station));
            counts.map_or(vec![], |counts| counts.map(|count| count.map(u64::from)).collect())
        }
    }
}

fn key(site: &Site<'_>, unit: Unit) -> KeyNumbers {
    let key = match unit {
        Unit::Area(place) => site.contest.areas().get(place).map(|area| site.contest.key_of_area(area)),
        Unit::Station(place) => {
            site.contest.stations().get(place).and_then(|station| site.contest.key_of_station(station))
        }
    };
    key.unwrap_or_default()
}

/// How many records are counted, and how many belong here.
fn counted(site: &Site<'_>, unit: Unit) -> (u64, u64) {
    match unit {
        Unit::Area(place) => site.contest.areas().get(place).map_or((0, 0), |area| (area.received, area.expected)),
        Unit::Station(place) => {
            let is_counted =
                site.contest.stations().get(place).is_some_and(exchange::figures::StationFigures::is_counted);
            (u64::from(is_counted), 1)
        }
    }
}

fn name(site: &Site<'_>, unit: Unit) -> String {
    let language = site.figures.language();
    match unit {
        Unit::Area(0) => site.title().to_owned(),
        Unit::Area(place) => site
            .contest
            .areas()
            .get(place)
            .map_or(String::new(), |area| area.area.name.in_language(language).to_owned()),
        Unit::Station(place) => site.contest.stations().get(place).map_or(String::new(), |unit| {
            format!("{} {}", unit.station.number, unit.station.name.in_language(language))
        }),
    }
}

/// Writes the page of a unit.
///
/// # Errors
/// As the stream.
pub(super) fn page(site: &Site<'_>, unit: Unit, out: &mut dyn Write) -> io::Result<()> {
    let mut ink = Ink::new(out);
    let title = name(site, unit);
    frame(&mut ink, site.figures, site.words, &title, &crumbs(site, unit), |ink| {
        key_figures(ink, site, unit);
        if unit == Unit::Area(0) {
            ink.raw("<p><a href=\"").raw(&site.places_page()).raw("\">").xml(site.words.text("site-places"));
            ink.raw("</a></p>\n");
        }
        let (numbers, key) = (numbers(site, unit), key(site, unit));
        lists(ink, site, unit, &numbers, key)?;
        if let Unit::Area(place) = unit {
            areas_below(ink, site, place)?;
            stations_below(ink, site, place)?;
        }
        if counted(site, unit).0 > 0 {
            candidates(ink, site, unit, &numbers)?;
            form(ink, site, &numbers)?;
        }
        Ok(())
    })?;
    ink.finish().map(drop)
}

/// The figures that everybody asks for first.
pub(super) fn key_figures<W: Write>(ink: &mut Ink<W>, site: &Site<'_>, unit: Unit) {
    let (words, key, (received, expected)) = (site.words, key(site, unit), counted(site, unit));
    ink.raw("<dl class=\"key\">\n<div><dt>").xml(words.text("site-counted")).raw("</dt><dd>");
    words.number(ink, received);
    ink.raw(" ").xml(words.text("site-of")).raw(" ");
    words.number(ink, expected);
    if let Some(counted) = share(received, expected).filter(|counted| *counted < 10_000) {
        ink.raw(" <small>(");
        words.percent(ink, counted);
        ink.raw(")</small>");
    }
    ink.raw("</dd></div>\n");
    if unit == Unit::Area(0) {
        compared(ink, site);
    }
    let mut figure = |key: &str, number: Option<u64>| figure_of(ink, words, key, number);
    figure("site-electorate", key.electorate);
    figure("site-voters", key.voters);
    figure("site-turnout", turnout(site, unit, key));
    figure("site-valid", key.valid);
    figure("site-invalid", key.invalid);
    figure("site-blank", key.blank);
    ink.raw("</dl>\n");
}

/// How much was compared with paper, and what drew it.
fn compared<W: Write>(ink: &mut Ink<W>, site: &Site<'_>) {
    let (words, issue) = (site.words, site.figures.issue());
    figure_of(ink, words, "site-confirmed", Some(issue.confirmed_of(&site.contest.contest().id)));
    if let Some(seed) = &issue.sample.seed {
        ink.raw("<div><dt>").xml(words.text("site-seed")).raw("</dt><dd>").xml(seed).raw("</dd></div>\n");
    }
}

/// A figure with its name, if it is known.
fn figure_of<W: Write>(ink: &mut Ink<W>, words: &Words, key: &str, number: Option<u64>) {
    let Some(number) = number else { return };
    ink.raw("<div><dt>").xml(words.text(key)).raw("</dt><dd>");
    if key == "site-turnout" {
        words.percent(ink, number);
    } else {
        words.number(ink, number);
    }
    ink.raw("</dd></div>\n");
}

/// Turnout means something only where every record is in: postal voters are counted elsewhere than they are registered.
fn turnout(site: &Site<'_>, unit: Unit, key: KeyNumbers) -> Option<u64> {
    let (received, expected) = counted(site, unit);
    let votes_elsewhere = site.has_postal && matches!(unit, Unit::Station(_));
    key.turnout().filter(|_| received == expected && !votes_elsewhere)
}

/// One list, option or person with its votes.
struct Line {
    place: usize,
    votes: u64,
}

fn lines(site: &Site<'_>, numbers: &Numbers) -> Vec<Line> {
    let positions = site.contest.key().lists.iter().enumerate();
    let votes = |position: &usize| numbers.get(*position).copied().flatten().unwrap_or(0);
    positions.map(|(place, position)| Line { place, votes: votes(position) }).collect()
}

fn lists<W: Write>(
    ink: &mut Ink<W>,
    site: &Site<'_>,
    unit: Unit,
    numbers: &Numbers,
    key: KeyNumbers,
) -> io::Result<()> {
    let (words, contest) = (site.words, site.contest.contest());
    let mut lines = lines(site, numbers);
    lines.sort_by_key(|line| (Reverse(line.votes), line.place));
    let sum: u64 = lines.iter().map(|line| line.votes).sum();
    let whole = if contest.votes_per_ballot == 1 { key.valid.unwrap_or(sum) } else { sum };
    let most = lines.first().map_or(0, |line| line.votes);
    let seats = site.seats.filter(|_| unit == Unit::Area(0));
    ink.raw("<h2>").xml(words.text("site-result")).raw("</h2>\n");
    open_table(ink, words.text("site-lists"), "");
    let [number, list, votes, percent] =
        ["site-number", "site-name", "site-votes", "site-share"].map(|key| words.text(key));
    ink.raw("<th scope=\"col\" class=\"c\">").xml(number).raw("<th scope=\"col\">").xml(list);
    ink.raw("<th scope=\"col\" class=\"n\">").xml(votes).raw("<th scope=\"col\" class=\"n\">").xml(percent);
    if seats.is_some() {
        ink.raw("<th scope=\"col\" class=\"n\">").xml(words.text("site-seats"));
    }
    ink.raw("<td class=\"b\"></tr></thead>\n<tbody>\n");
    for line in &lines {
        let Some(list) = contest.lists.get(line.place) else { continue };
        ink.raw("<tr id=\"list.").xml(&list.id).raw("\"><td class=\"c\">").xml(&list.id).raw("<th scope=\"row\">");
        let name = list.name.in_language(site.figures.language());
        if list.candidates.is_empty() || numbers.is_empty() {
            ink.xml(name);
        } else {
            ink.raw("<a href=\"#l").number(u64::try_from(line.place).unwrap_or(0)).raw("\">").xml(name).raw("</a>");
        }
        ink.raw("<td class=\"n\">");
        words.number(ink, line.votes);
        ink.raw("<td class=\"n\">");
        share(line.votes, whole).into_iter().for_each(|share| words.percent(ink, share));
        if let Some(seats) = seats {
            ink.raw("<td class=\"n seats\">").number(seats.seats.0.get(line.place).map_or(0, |list| list.seats.into()));
        }
        ink.raw("<td class=\"b\">");
        bar(ink, share(line.votes, most).unwrap_or(0));
        ink.raw("</tr>\n");
        ink.settle()?;
    }
    close_table(ink);
    if seats.is_some() {
        ink.raw("<p><a href=\"").raw(&site.seats_page()).raw("\">").xml(words.text("site-seats-how")).raw("</a></p>\n");
    }
    Ok(())
}

/// A bar of so many hundredths of a per cent of its width. What it says stands beside it as a number.
fn bar<W: Write>(ink: &mut Ink<W>, length: u64) {
    ink.raw(
        "<svg class=\"bar\" viewBox=\"0 0 10000 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"",
    );
    ink.number(length).raw("\" height=\"1\"/></svg>");
}

/// A table that can be scrolled sideways on a narrow screen, also by keyboard.
pub(super) fn open_table<W: Write>(ink: &mut Ink<W>, caption: &str, class: &str) {
    ink.raw("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"").xml(caption).raw("\"><table");
    if !class.is_empty() {
        ink.raw(" class=\"").raw(class).raw("\"");
    }
    ink.raw("><caption>").xml(caption).raw("</caption>\n<thead><tr>");
}

pub(super) fn close_table<W: Write>(ink: &mut Ink<W>) {
    ink.raw("</tbody></table></div>\n");
}

fn heads<W: Write>(ink: &mut Ink<W>, site: &Site<'_>, keys: &[&str], numbers_from: usize) {
    for (place, key) in keys.iter().enumerate() {
        ink.raw(if place < numbers_from { "<th scope=\"col\">" } else { "<th scope=\"col\" class=\"n\">" });
        ink.xml(site.words.text(key));
    }
}

fn areas_below<W: Write>(ink: &mut Ink<W>, site: &Site<'_>, above: usize) -> io::Result<()> {
    let all = site.contest.areas().iter().enumerate();
    let below: Vec<usize> = all.filter(|(_, area)| area.parent == Some(above)).map(|(place, _)| place).collect();
    if below.is_empty() {
        return Ok(());
    }
    ink.raw("<h2>").xml(site.words.text("site-areas")).raw("</h2>\n");
    open_table(ink, site.words.text("site-areas"), "");
    heads(ink, site, &["site-name", "site-leading", "site-counted", "site-valid", "site-turnout"], 2);
    ink.raw("<td class=\"b\"></tr></thead>\n<tbody>\n");
    for place in below {
        let unit = Unit::Area(place);
        row_begin(ink, site, unit);
        let (key, mut lines) = (key(site, unit), lines(site, &numbers(site, unit)));
        lines.sort_by_key(|line| (Reverse(line.votes), line.place));
        ink.raw("<td>");
        if let Some((line, list)) = lines
            .first()
            .filter(|line| line.votes > 0)
            .and_then(|line| Some((line, site.contest.contest().lists.get(line.place)?)))
        {
            let name = list.short_name.as_ref().unwrap_or(&list.name);
            ink.xml(name.in_language(site.figures.language())).raw(" ");
            let sum = lines.iter().map(|line| line.votes).sum();
            share(line.votes, sum).into_iter().for_each(|share| site.words.percent(ink, share));
        }
        let (received, expected) = counted(site, unit);
        ink.raw("<td class=\"n\">");
        site.words.number(ink, received);
        ink.raw("/");
        site.words.number(ink, expected);
        cell(ink, site, key.valid);
        let turnout = turnout(site, unit, key);
        ink.raw("<td class=\"n\">");
        turnout.into_iter().for_each(|turnout| site.words.percent(ink, turnout));
        ink.raw("<td class=\"b\">");
        turnout.into_iter().for_each(|turnout| bar(ink, turnout.min(10_000)));
        ink.raw("</tr>\n");
        ink.settle()?;
    }
    close_table(ink);
    Ok(())
}

/// A row's beginning: the unit's name with the way to its page.
fn row_begin<W: Write>(ink: &mut Ink<W>, site: &Site<'_>, unit: Unit) {
    ink.raw("<tr><th scope=\"row\"><a href=\"").raw(&site.page(unit)).raw("\">").xml(&name(site, unit)).raw("</a>");
}

fn cell<W: Write>(ink: &mut Ink<W>, site: &Site<'_>, number: Option<u64>) {
    ink.raw("<td class=\"n\">");
    number.into_iter().for_each(|number| site.words.number(ink, number));
}

fn stations_below<W: Write>(ink: &mut Ink<W>, site: &Site<'_>, above: usize) -> io::Result<()> {
    let all = site.contest.stations().iter().enumerate();
    let below: Vec<_> = all.filter(|(_, station)| station.area == above).collect();
    if below.is_empty() {
        return Ok(());
    }
    ink.raw("<h2>").xml(site.words.text("site-stations")).raw("</h2>\n");
    open_table(ink, site.words.text("site-stations"), "");
    heads(ink, site, &["site-name", "site-kind", "site-electorate", "site-voters", "site-valid", "site-invalid"], 2);
    ink.raw("</tr></thead>\n<tbody>\n");
    for (place, station) in below {
        row_begin(ink, site, Unit::Station(place));
        let kind = format!("site-kind-{}", station.station.kind.name());
        ink.raw("<td>").xml(site.words.text(&kind));
        if station.is_counted() {
            let key = key(site, Unit::Station(place));
            [key.electorate, key.voters, key.valid, key.invalid].into_iter().for_each(|number| cell(ink, site, number));
        } else {
            ink.raw("<td class=\"n\" colspan=\"4\">").xml(site.words.text("site-none"));
        }
        ink.raw("</tr>\n");
        ink.settle()?;
    }
    close_table(ink);
    Ok(())
}

/// The candidates of each list with their own votes.
fn candidates<W: Write>(ink: &mut Ink<W>, site: &Site<'_>, unit: Unit, numbers: &Numbers) -> io::Result<()> {
    let contest = site.contest.contest();
    if !matches!(contest.kind, ContestKind::OpenList | ContestKind::Panachage) {
        return Ok(());
    }
    let mut open = None;
    for (field, number) in site.contest.form().fields().iter().zip(numbers) {
        let FieldRole::Candidate(list, rank) = field.role else { continue };
        let Some(on_ballot) = contest.lists.get(list) else { continue };
        if open != Some(list) {
            if open.is_some() {
                ink.raw("</tbody></table>\n");
            }
            open = Some(list);
            ink.raw("<h3 id=\"l").number(u64::try_from(list).unwrap_or(0)).raw("\">").xml(&on_ballot.id).raw(" ");
            ink.xml(on_ballot.name.in_language(site.figures.language())).raw("</h3>\n<table><thead><tr>");
            heads(ink, site, &["site-number", "site-candidate", "site-votes"], 2);
            ink.raw("</tr></thead>\n<tbody>\n");
        }
        let Some(candidate) = on_ballot.candidates.get(rank) else { continue };
        ink.raw("<tr id=\"").xml(field.id.as_str()).raw("\"><td class=\"c\">").xml(&candidate.id);
        ink.raw("<th scope=\"row\">").xml(&candidate.name);
        let won = site.seats.filter(|_| unit == Unit::Area(0)).and_then(|all| all.seats.0.get(list));
        if won.is_some_and(|won| won.elected.contains(&rank)) {
            ink.raw(" <span class=\"mark\">").xml(site.words.text("site-elected")).raw("</span>");
        }
        cell(ink, site, *number);
        ink.raw("\n");
        ink.settle()?;
    }
    if open.is_some() {
        ink.raw("</tbody></table>\n");
    }
    Ok(())
}

/// Everything that stands on the form beside the votes.
fn form<W: Write>(ink: &mut Ink<W>, site: &Site<'_>, numbers: &Numbers) -> io::Result<()> {
    let language = site.figures.language();
    ink.raw("<h2>").xml(site.words.text("site-form")).raw("</h2>\n");
    open_table(ink, site.words.text("site-form"), "");
    heads(ink, site, &["site-code", "site-field", "site-number"], 2);
    ink.raw("</tr></thead>\n<tbody>\n");
    for (field, number) in site.contest.form().fields().iter().zip(numbers) {
        if !matches!(field.role, FieldRole::Plain { .. }) {
            continue;
        }
        ink.raw("<tr id=\"")
            .xml(field.id.as_str())
            .raw("\"><td class=\"c\">")
            .xml(&field.code)
            .raw("<th scope=\"row\">");
        ink.xml(field.label.in_language(language));
        cell(ink, site, *number);
        ink.raw("</tr>\n");
    }
    close_table(ink);
    ink.settle()
}

/// Writes the page of all places of a contest, to be searched by the browser or by typing.
///
/// # Errors
/// As the stream.
pub(super) fn places(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let (words, language) = (site.words, site.figures.language());
    let mut ink = Ink::new(out);
    let mut above = crumbs(site, Unit::Area(0));
    above.push(Crumb { page: site.page(Unit::Area(0)), name: site.title().to_owned() });
    frame(&mut ink, site.figures, words, words.text("site-places"), &above, |ink| {
        ink.raw("<form class=\"search\" role=\"search\" hidden><label for=\"q\">").xml(words.text("site-search"));
        ink.raw("</label>\n<input id=\"q\" type=\"search\" autocomplete=\"off\"> <output aria-live=\"polite\"></output></form>\n");
        open_table(ink, words.text("site-places"), "places");
        heads(ink, site, &["site-name", "site-kind", "site-counted"], 2);
        ink.raw("</tr></thead>\n<tbody>\n");
        let areas = (0..site.contest.areas().len()).map(Unit::Area);
        let listed = site.contest.stations().len() <= LISTED_STATIONS_MAX;
        let stations = (0..if listed { site.contest.stations().len() } else { 0 }).map(Unit::Station);
        for unit in areas.chain(stations) {
            row_begin(ink, site, unit);
            ink.raw("<td>");
            match unit {
                Unit::Area(place) => {
                    site.contest.areas().get(place).into_iter().for_each(|area| {
                        ink.xml(&area.area.kind);
                    });
                }
                Unit::Station(place) => {
                    if let Some(station) = site.contest.stations().get(place) {
                        ink.xml(words.text(&format!("site-kind-{}", station.station.kind.name())));
                        let area = site.contest.areas().get(station.area);
                        area.into_iter().for_each(|area| {
                            ink.raw(" · ").xml(area.area.name.in_language(language));
                        });
                    }
                }
            }
            let (received, expected) = counted(site, unit);
            ink.raw("<td class=\"n\">");
            words.number(ink, received);
            ink.raw("/");
            words.number(ink, expected);
            ink.raw("</tr>\n");
            ink.settle()?;
        }
        close_table(ink);
        ink.raw("<script src=\"search.js\"></script>\n");
        Ok(())
    })?;
    ink.finish().map(drop)
}
