//! Where two entries of the same sheet differ.

use crate::Counts;

/// The positions at which the two differ, in order. A blank differs from a zero.
pub fn differing(first: &Counts, second: &Counts) -> Vec<usize> {
    let length = first.len().max(second.len());
    (0..length).filter(|position| first.at(*position) != second.at(*position)).collect()
}
