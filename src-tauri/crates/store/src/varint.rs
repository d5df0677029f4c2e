//! Counts and sums as one compact blob: LEB128 numbers, a blank as 0 and a count as itself plus one.

use election::{Count, Counts};

/// The counts of a sheet as a blob.
pub(crate) fn from_counts(counts: &Counts) -> Vec<u8> {
    let mut blob = Vec::with_capacity(counts.len() * 2);
    for count in counts.iter() {
        put(&mut blob, count.map_or(0, |count| u64::from(count.number()) + 1));
    }
    blob
}

/// The counts back from the blob; `None` if it is not one.
pub(crate) fn to_counts(blob: &[u8]) -> Option<Counts> {
    let numbers = to_numbers(blob)?;
    let count = |number: u64| match number.checked_sub(1) {
        None => Some(None),
        Some(number) => u32::try_from(number).ok().and_then(Count::new).map(Some),
    };
    numbers.into_iter().map(count).collect::<Option<Counts>>()
}

/// Sums as a blob.
pub(crate) fn from_numbers(numbers: &[u64]) -> Vec<u8> {
    let mut blob = Vec::with_capacity(numbers.len() * 3);
    numbers.iter().for_each(|number| put(&mut blob, *number));
    blob
}

/// Sums back from the blob; `None` if it is not one.
pub(crate) fn to_numbers(blob: &[u8]) -> Option<Vec<u64>> {
    let (mut numbers, mut number, mut shift) = (vec![], 0_u64, 0_u32);
    for byte in blob {
        let part = u64::from(byte & 0x7f);
        if shift > 63 || (shift == 63 && part > 1) {
            return None;
        }
        number |= part << shift;
        if byte & 0x80 == 0 {
            numbers.push(std::mem::take(&mut number));
            shift = 0;
        } else {
            shift += 7;
        }
    }
    (shift == 0).then_some(numbers)
}

fn put(blob: &mut Vec<u8>, mut number: u64) {
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            blob.push(low & 0x7f);
            return;
        }
        blob.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn numbers_come_back(numbers in proptest::collection::vec(any::<u64>(), 0..40)) {
            prop_assert_eq!(to_numbers(&from_numbers(&numbers)), Some(numbers));
        }

        #[test]
        fn counts_come_back(numbers in proptest::collection::vec(proptest::option::of(0..=election::COUNT_MAX), 0..40)) {
            let counts: Counts = numbers.into_iter().map(|number| number.and_then(Count::new)).collect();
            prop_assert_eq!(to_counts(&from_counts(&counts)), Some(counts));
        }

        #[test]
        fn no_bytes_panic(blob in proptest::collection::vec(any::<u8>(), 0..60)) {
            let _ = (to_numbers(&blob), to_counts(&blob));
        }
    }

    #[test]
    fn a_cut_blob_is_refused() {
        assert_eq!(to_numbers(&[0x80]), None);
        assert_eq!(to_numbers(&[0xff; 11]), None);
    }
}
