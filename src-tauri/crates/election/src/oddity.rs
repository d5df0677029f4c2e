//! What stands out among the sheets of stations that are alike: figures far from the others', swapped, slipped or repeated.
//!
//! Everything is measured against the median of the group and its median deviation, so that what stands out cannot hide
//! itself by moving the measure. Shares are parts of a million, distances hundredths of a spread; there is no floating point.

use crate::{Counts, FieldKind, FieldRole, Form};

/// Fewer sheets than this say nothing about one of them.
pub const PEERS_LEAST: usize = 8;
/// A share of fewer ballots or votes says nothing.
const BASE_LEAST: u64 = 20;
/// A million parts are the whole.
const WHOLE: u64 = 1_000_000;
/// Hundredths of a spread from which on a figure stands out.
const FAR: u64 = 500;
/// The same, where a slip is to explain it.
const SLIP: u64 = 700;
/// Hundredths of a spread within which a figure is like the others'.
const NEAR: u64 = 200;
/// As [`NEAR`], for what a changed digit would make of it.
const NEARER: u64 = 100;
/// The least distance of a share that anybody would look at: three points of a hundred; for turnout ten.
const POINTS: u64 = 30_000;
const TURNOUT_POINTS: u64 = 100_000;
/// So many ballots or votes less or more are nothing.
const VOTES_LEAST: u64 = 10;
/// What each kind of explanation adds to the rank: it says more than a distance.
const SLIP_RANK: u64 = 200;
const SWAP_RANK: u64 = 400;
/// The rank of two equal sheets.
const ALIKE_RANK: u64 = 3_000;

/// In what a sheet stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OddityKind {
    /// Two fields fit the others' if their figures change places.
    Swapped,
    /// A field fits the others' if a digit is added, dropped or moved.
    DigitSlipped,
    /// A list, an answer or a person has another share than elsewhere.
    ShareFar,
    /// Another turnout than elsewhere.
    TurnoutFar,
    /// Another share of invalid ballots than elsewhere.
    InvalidFar,
    /// Two stations have the same figures throughout.
    Alike,
}

/// A sheet that stands out, with the numbers that say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Oddity {
    /// Which sheet of the group.
    pub sheet: usize,
    /// In what.
    pub kind: OddityKind,
    /// The fields to look at, each with what it would be if the sheet were like the others.
    pub fields: Vec<OddField>,
    /// The share here, in parts of a million.
    pub here: u64,
    /// The others' median.
    pub usual: u64,
    /// How far sheets of this size lie from it on both sides, mostly.
    pub spread: u64,
    /// By how much it stands out: for ranking, in hundredths of a spread.
    pub rank: u64,
}

/// A field to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OddField {
    /// Its position.
    pub position: usize,
    /// What the sheet says.
    pub count: u64,
    /// What it would be if the sheet were like the others.
    pub usual: u64,
}

impl OddityKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Swapped, Self::DigitSlipped, Self::ShareFar, Self::TurnoutFar, Self::InvalidFar, Self::Alike];

    /// The name used in files and translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::Swapped => "swapped",
            Self::DigitSlipped => "digit-slipped",
            Self::ShareFar => "share-far",
            Self::TurnoutFar => "turnout-far",
            Self::InvalidFar => "invalid-far",
            Self::Alike => "alike",
        }
    }
}

/// A share of one position in several, sheet by sheet, and what is usual.
struct Measure {
    position: usize,
    /// Part and whole of each sheet; nothing where the whole is too small.
    shares: Vec<Option<(u64, u64)>>,
    median: u64,
    deviation: u64,
}

/// What stands out among these sheets of one form, in no order. Fewer than eight sheets say nothing.
pub fn oddities(form: &Form, sheets: &[Counts]) -> Vec<Oddity> {
    let key = Positions::of(form);
    let mut found = votes(&key.lists, sheets, true);
    for candidates in &key.candidates {
        found.extend(votes(candidates, sheets, false));
    }
    found.extend(of_whole(&key.voters, &key.electorate, sheets, OddityKind::TurnoutFar, TURNOUT_POINTS));
    let ballots: Vec<usize> = [&key.lists, &key.blank, &key.invalid].into_iter().flatten().copied().collect();
    let found_ballots = if key.ballots.is_empty() { &ballots } else { &key.ballots };
    found.extend(of_whole(&key.invalid, found_ballots, sheets, OddityKind::InvalidFar, POINTS));
    found
}

/// A number that equal sheets share, and among how many equally likely sheets such figures would be one, roughly: what is
/// equal by chance is told from what is copied by it. Nothing where too few votes were cast to say anything.
pub fn fingerprint(form: &Form, counts: &Counts) -> Option<(u64, u128)> {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let key = Positions::of(form);
    let split: Vec<usize> = key.candidates.iter().flatten().copied().collect();
    let positions = if split.is_empty() { &key.lists } else { &split };
    let mut hasher = DefaultHasher::new();
    let mut among: u128 = 1;
    for position in positions.iter().chain(&key.lists).chain(&key.voters).chain(&key.invalid) {
        number(counts, *position).hash(&mut hasher);
    }
    for position in positions {
        // A count of v comes out as exactly v once in about √(4πv) times.
        let width = (u128::from(number(counts, *position)) * 12).isqrt().max(1);
        among = among.saturating_mul(width);
    }
    (among > 1).then(|| (hasher.finish(), among))
}

/// Two equal sheets among `sheets`, if chance would hardly make such: the first of them stands out.
pub fn alike(sheet: usize, among: u128, sheets: usize) -> Option<Oddity> {
    let pairs = u128::try_from(sheets).unwrap_or(u128::MAX).saturating_pow(2) / 2;
    let is_told = among / 1_000 >= pairs.max(1);
    is_told.then(|| Oddity {
        sheet,
        kind: OddityKind::Alike,
        fields: vec![],
        here: 0,
        usual: 0,
        spread: 0,
        rank: ALIKE_RANK,
    })
}

/// The positions that are measured.
#[derive(Default)]
struct Positions {
    lists: Vec<usize>,
    candidates: Vec<Vec<usize>>,
    electorate: Vec<usize>,
    voters: Vec<usize>,
    ballots: Vec<usize>,
    blank: Vec<usize>,
    invalid: Vec<usize>,
}

impl Positions {
    fn of(form: &Form) -> Self {
        use FieldKind as K;
        let fields = || form.fields().iter().enumerate();
        let of_kind = |wanted: K| -> Vec<usize> {
            let is = |role: &FieldRole| matches!(role, FieldRole::Plain { kind, .. } if *kind == wanted);
            fields().filter(|(_, field)| is(&field.role)).map(|(position, _)| position).collect()
        };
        let first = |kinds: &[K]| kinds.iter().map(|kind| of_kind(*kind)).find(|found| !found.is_empty());
        let (mut lists, mut candidates) = (vec![], vec![]);
        for (position, field) in fields() {
            match field.role {
                FieldRole::List(_) | FieldRole::Option(_) => {
                    lists.push(position);
                    candidates.push(vec![]);
                }
                FieldRole::Candidate(..) => candidates.last_mut().into_iter().for_each(|list| list.push(position)),
                FieldRole::Plain { .. } => {}
            }
        }
        candidates.retain(|list| list.len() > 1);
        Self {
            lists,
            candidates,
            electorate: first(&[K::ElectorateTotal, K::Electorate]).unwrap_or_default(),
            voters: first(&[K::VotersTotal, K::Voters, K::BallotsFound]).unwrap_or_default(),
            ballots: of_kind(K::BallotsFound),
            blank: of_kind(K::BallotsBlank),
            invalid: of_kind(K::BallotsInvalid),
        }
    }
}

/// Lists among themselves, or the candidates of one list. Where a place decides, as a candidate's home does, a share that is
/// far from the others' says nothing by itself; only what exchanging two figures explains is told.
fn votes(positions: &[usize], sheets: &[Counts], with_far: bool) -> Vec<Oddity> {
    if positions.len() < 2 {
        return vec![];
    }
    let wholes: Vec<u64> = sheets.iter().map(|sheet| sum(sheet, positions)).collect();
    let measures: Vec<Measure> =
        positions.iter().filter_map(|position| Measure::of(sheets, &[*position], &wholes)).collect();
    let mut found = vec![];
    for sheet in 0..sheets.len() {
        let far: Vec<&Measure> = measures.iter().filter(|measure| measure.stands_out(sheet, FAR, POINTS)).collect();
        let swapped = swapped(&far, sheet);
        let slipped = if with_far && swapped.is_none() { slipped(&far, sheet) } else { None };
        match swapped.or(slipped) {
            Some(explained) => found.push(explained),
            None if with_far => {
                found.extend(far.iter().filter_map(|measure| measure.oddity(sheet, OddityKind::ShareFar)));
            }
            None => {}
        }
    }
    found
}

/// The two fields that stand out most and fit if their figures change places.
fn swapped(far: &[&Measure], sheet: usize) -> Option<Oddity> {
    let mut best: Option<Oddity> = None;
    for (at, one) in far.iter().enumerate() {
        for other in far.iter().skip(at + 1) {
            let ((first, whole), (second, _)) = (one.share(sheet)?, other.share(sheet)?);
            let fits = one.distance(second, whole) <= NEAR && other.distance(first, whole) <= NEAR;
            let rank = one.distance(first, whole).min(other.distance(second, whole)) + SWAP_RANK;
            if fits && best.as_ref().is_none_or(|best| best.rank < rank) {
                let mut oddity = one.oddity(sheet, OddityKind::Swapped)?;
                oddity.fields = vec![
                    OddField { position: one.position, count: first, usual: second },
                    OddField { position: other.position, count: second, usual: first },
                ];
                best = Some(Oddity { rank, ..oddity });
            }
        }
    }
    best
}

/// The one field that stands out most, if another digit makes it fit.
fn slipped(far: &[&Measure], sheet: usize) -> Option<Oddity> {
    let most = far.iter().max_by_key(|measure| measure.distance_of(sheet))?;
    let (count, whole) = most.share(sheet)?;
    if most.distance_of(sheet) < SLIP {
        return None;
    }
    let fits = |other: &u64| {
        let whole = whole - count + other;
        whole >= BASE_LEAST && most.distance(*other, whole) <= NEARER
    };
    let usual = other_digits(count).into_iter().find(fits)?;
    let mut oddity = most.oddity(sheet, OddityKind::DigitSlipped)?;
    oddity.fields = vec![OddField { position: most.position, count, usual }];
    oddity.rank += SLIP_RANK;
    Some(oddity)
}

/// What a number is with one digit dropped, with two neighbours exchanged, and with one digit put in at the end; the last
/// digits first, where a slip changes least.
fn other_digits(number: u64) -> Vec<u64> {
    let digits = number.to_string().into_bytes();
    let read = |digits: &[u8]| std::str::from_utf8(digits).ok().and_then(|text| text.parse::<u64>().ok());
    let mut others = vec![];
    for place in (0..digits.len()).rev() {
        let mut dropped = digits.clone();
        dropped.remove(place);
        others.extend(read(&dropped));
        if place + 1 < digits.len() {
            let mut exchanged = digits.clone();
            exchanged.swap(place, place + 1);
            others.extend(read(&exchanged));
        }
    }
    others.extend((0..10).filter_map(|digit| number.checked_mul(10)?.checked_add(digit)));
    others.retain(|other| *other != number);
    others
}

/// Some positions as a share of others.
fn of_whole(part: &[usize], whole: &[usize], sheets: &[Counts], kind: OddityKind, points: u64) -> Vec<Oddity> {
    if part.is_empty() || whole.is_empty() {
        return vec![];
    }
    let wholes: Vec<u64> = sheets.iter().map(|sheet| sum(sheet, whole)).collect();
    let Some(measure) = Measure::of(sheets, part, &wholes) else { return vec![] };
    let far = (0..sheets.len()).filter(|sheet| measure.stands_out(*sheet, FAR, points));
    let oddity = |sheet: usize| {
        let mut oddity = measure.oddity(sheet, kind)?;
        if kind == OddityKind::TurnoutFar
            && let [electorate] = whole
        {
            let (voters, registered) = measure.share(sheet)?;
            // As often as the voters, the register was keyed wrong.
            let fits = |other: &u64| *other >= voters.max(BASE_LEAST) && measure.distance(voters, *other) <= NEARER;
            let other = other_digits(registered).into_iter().find(fits);
            if let Some(usual) = other.filter(|_| oddity.rank >= SLIP) {
                let field = OddField { position: *electorate, count: registered, usual };
                let rank = oddity.rank + SLIP_RANK;
                oddity = Oddity { kind: OddityKind::DigitSlipped, fields: vec![field], rank, ..oddity };
            }
        }
        Some(oddity)
    };
    far.filter_map(oddity).collect()
}

impl Measure {
    /// Nothing where too few sheets have a share at all.
    fn of(sheets: &[Counts], part: &[usize], wholes: &[u64]) -> Option<Self> {
        let share = |(sheet, whole): (&Counts, &u64)| (*whole >= BASE_LEAST).then(|| (sum(sheet, part), *whole));
        let shares: Vec<Option<(u64, u64)>> = sheets.iter().zip(wholes).map(share).collect();
        let mut known: Vec<u64> = shares.iter().flatten().map(|(part, whole)| parts(*part, *whole)).collect();
        if known.len() < PEERS_LEAST {
            return None;
        }
        let median = median(&mut known);
        known.iter_mut().for_each(|share| *share = share.abs_diff(median));
        Some(Self { position: *part.first()?, shares, median, deviation: self::median(&mut known) })
    }

    fn share(&self, sheet: usize) -> Option<(u64, u64)> {
        *self.shares.get(sheet)?
    }

    /// How far shares of a whole of this size lie from the median, mostly: by how different the stations are, and by chance.
    fn spread(&self, whole: u64) -> u64 {
        let usual = self.median.clamp(WHOLE / whole.max(1), WHOLE.saturating_sub(WHOLE / whole.max(1)).max(1));
        let chance = usual.min(WHOLE) * WHOLE.saturating_sub(usual) / whole.max(1);
        // A spread is one and a half median deviations of what is spread as usual.
        let among = (self.deviation * 3 / 2).pow(2);
        (among + chance).isqrt().max(1)
    }

    /// How far a share is from the median, in hundredths of a spread.
    fn distance(&self, part: u64, whole: u64) -> u64 {
        parts(part, whole).abs_diff(self.median) * 100 / self.spread(whole)
    }

    fn distance_of(&self, sheet: usize) -> u64 {
        self.share(sheet).map_or(0, |(part, whole)| self.distance(part, whole))
    }

    fn usual(&self, whole: u64) -> u64 {
        u64::try_from(u128::from(self.median) * u128::from(whole) / u128::from(WHOLE)).unwrap_or(u64::MAX)
    }

    fn stands_out(&self, sheet: usize, far: u64, points: u64) -> bool {
        self.share(sheet).is_some_and(|(part, whole)| {
            self.distance(part, whole) >= far
                && parts(part, whole).abs_diff(self.median) >= points
                && part.abs_diff(self.usual(whole)) >= VOTES_LEAST
        })
    }

    fn oddity(&self, sheet: usize, kind: OddityKind) -> Option<Oddity> {
        let (part, whole) = self.share(sheet)?;
        let field = OddField { position: self.position, count: part, usual: self.usual(whole) };
        Some(Oddity {
            sheet,
            kind,
            fields: vec![field],
            here: parts(part, whole),
            usual: self.median,
            spread: self.spread(whole),
            rank: self.distance(part, whole),
        })
    }
}

/// A share in parts of a million; more than the whole is told as it is, up to ten times.
fn parts(part: u64, whole: u64) -> u64 {
    let parts = u128::from(part) * u128::from(WHOLE) / u128::from(whole.max(1));
    u64::try_from(parts).unwrap_or(u64::MAX).min(10 * WHOLE)
}

fn number(sheet: &Counts, position: usize) -> u64 {
    sheet.at(position).map_or(0, |count| u64::from(count.number()))
}

fn sum(sheet: &Counts, positions: &[usize]) -> u64 {
    positions.iter().map(|position| number(sheet, *position)).sum()
}

/// The middle one, or the lower of the two.
fn median(numbers: &mut [u64]) -> u64 {
    let middle = numbers.len().saturating_sub(1) / 2;
    if numbers.is_empty() { 0 } else { *numbers.select_nth_unstable(middle).1 }
}
