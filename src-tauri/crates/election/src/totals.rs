//! Totals: sums of vectors of counts.

use crate::Counts;

/// The sum of some records of one contest, by position on its form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    numbers: Vec<u64>,
    records: u64,
}

impl Totals {
    /// Nothing counted yet on a form of `length` positions.
    pub fn nothing(length: usize) -> Self {
        Self { numbers: vec![0; length], records: 0 }
    }

    /// Totals as they were kept.
    pub fn kept(numbers: Vec<u64>, records: u64) -> Self {
        Self { numbers, records }
    }

    /// Adds a record.
    pub fn add(&mut self, counts: &Counts) {
        self.records += 1;
        for (number, count) in self.numbers.iter_mut().zip(counts.iter()) {
            *number += u64::from(count.map_or(0, Into::into));
        }
    }

    /// Takes out a record that was added before; `None` if it cannot have been.
    #[must_use]
    pub fn without(mut self, counts: &Counts) -> Option<Self> {
        self.records = self.records.checked_sub(1)?;
        for (number, count) in self.numbers.iter_mut().zip(counts.iter()) {
            *number = number.checked_sub(u64::from(count.map_or(0, Into::into)))?;
        }
        Some(self)
    }

    /// The sums by position.
    pub fn numbers(&self) -> &[u64] {
        &self.numbers
    }

    /// How many records they sum.
    pub fn records(&self) -> u64 {
        self.records
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Count;

    fn sheets() -> impl Strategy<Value = Vec<Counts>> {
        let count = proptest::option::of(
            (0..=crate::COUNT_MAX).prop_map(|number| Count::new(number).expect("within the limit")),
        );
        proptest::collection::vec(proptest::collection::vec(count, 5).prop_map(Counts::from_iter), 0..20)
    }

    fn total<'a>(sheets: impl Iterator<Item = &'a Counts>) -> Totals {
        sheets.fold(Totals::nothing(5), |mut totals, sheet| {
            totals.add(sheet);
            totals
        })
    }

    proptest! {
        #[test]
        fn order_does_not_matter(sheets in sheets()) {
            prop_assert_eq!(total(sheets.iter()), total(sheets.iter().rev()));
        }

        #[test]
        fn what_was_added_can_be_taken_out(sheets in sheets(), extra in sheets()) {
            let before = total(sheets.iter());
            let mut totals = total(sheets.iter().chain(&extra));
            for sheet in &extra {
                totals = totals.without(sheet).expect("it was added");
            }
            prop_assert_eq!(totals, before);
        }
    }
}
