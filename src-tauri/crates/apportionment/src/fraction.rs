//! Exact fractions: no number of this crate is ever rounded but where a law says so.

use std::cmp::Ordering;
use std::fmt;

use serde::{Serialize, Serializer};

/// A non-negative fraction in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: u128,
    denominator: u128,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// `numerator / denominator`; `None` for a denominator of zero.
    pub fn new(numerator: u128, denominator: u128) -> Option<Self> {
        let divisor = greatest_common_divisor(numerator, denominator);
        (denominator != 0).then(|| Self { numerator: numerator / divisor, denominator: denominator / divisor })
    }

    /// A whole number.
    pub const fn whole(number: u128) -> Self {
        Self { numerator: number, denominator: 1 }
    }

    /// A decimal as people write it, `1.4` or `0,714`; `None` if it is none or has more than 24 digits.
    pub fn decimal(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let digits = format!("{whole}{part}");
        let is_number = !whole.is_empty() && digits.len() <= 24 && digits.bytes().all(|digit| digit.is_ascii_digit());
        let denominator = 10_u128.checked_pow(u32::try_from(part.len()).ok()?)?;
        is_number.then(|| Self::new(digits.parse().ok()?, denominator)).flatten()
    }

    /// Above the line.
    pub fn numerator(self) -> u128 {
        self.numerator
    }

    /// Below the line.
    pub fn denominator(self) -> u128 {
        self.denominator
    }

    /// The greatest whole number in it.
    pub fn floor(self) -> u128 {
        self.numerator / self.denominator
    }

    /// The smallest whole number that it does not exceed.
    pub fn ceiling(self) -> u128 {
        self.numerator.div_ceil(self.denominator)
    }

    /// Its first decimal places, cut off and not rounded, as a pencil finds them.
    pub fn places(self, number: u32) -> String {
        let mut text = self.floor().to_string();
        let mut rest = self.numerator % self.denominator;
        for place in 0..number {
            // Ten times the rest of a division by a number within the limits of a poll; larger ones are only cut sooner.
            let Some(ten) = rest.checked_mul(10) else { break };
            if place == 0 {
                text.push('.');
            }
            text.push_str(&(ten / self.denominator).to_string());
            rest = ten % self.denominator;
        }
        text
    }
}

/// By continued fractions, so that no product can overflow.
impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut left, mut right) = ((self.numerator, self.denominator), (other.numerator, other.denominator));
        loop {
            let wholes = (left.0 / left.1).cmp(&(right.0 / right.1));
            let rests = (left.0 % left.1, right.0 % right.1);
            match (wholes, rests) {
                (Ordering::Equal, (0, _) | (_, 0)) => return rests.0.cmp(&rests.1),
                // What is left is below one on both sides: the one with the smaller reciprocal is the greater.
                (Ordering::Equal, _) => (left, right) = ((right.1, rests.1), (left.1, rests.0)),
                (decided, _) => return decided,
            }
        }
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.denominator {
            1 => write!(formatter, "{}", self.numerator),
            denominator => write!(formatter, "{}/{denominator}", self.numerator),
        }
    }
}

/// As text, `3478/3`: a machine must not turn it into a number of its own that is not exact.
impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

pub(crate) fn greatest_common_divisor(mut left: u128, mut right: u128) -> u128 {
    while right != 0 {
        (left, right) = (right, left % right);
    }
    left.max(1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fraction(numerator: u128, denominator: u128) -> Fraction {
        Fraction::new(numerator, denominator).expect("not over zero")
    }

    #[test]
    fn a_fraction_is_written_as_it_is_worked_with_a_pencil() {
        assert_eq!(fraction(10, 4).to_string(), "5/2");
        assert_eq!(fraction(10, 5).to_string(), "2");
        assert_eq!(fraction(20, 3).places(2), "6.66");
        assert_eq!(fraction(1, 400).places(2), "0.00");
        assert_eq!(fraction(7, 1).places(0), "7");
        assert_eq!(Fraction::new(1, 0), None);
    }

    #[test]
    fn a_decimal_is_exact() {
        assert_eq!(Fraction::decimal("1.4"), Some(fraction(7, 5)));
        assert_eq!(Fraction::decimal("0,714"), Some(fraction(357, 500)));
        assert_eq!(Fraction::decimal("5"), Some(Fraction::whole(5)));
        for text in ["", ".5", "1.2.3", "-1", "1e3", "one", "1.000000000000000000000000000"] {
            assert_eq!(Fraction::decimal(text), None, "{text}");
        }
    }

    #[test]
    fn comparing_does_not_overflow() {
        let (nearly, over) = (fraction(u128::MAX - 1, u128::MAX), fraction(u128::MAX, u128::MAX - 1));
        assert!(nearly < Fraction::whole(1) && Fraction::whole(1) < over && nearly < over);
    }

    proptest! {
        #[test]
        fn order_is_that_of_cross_multiplication(a in 0..9999_u128, b in 1..9999_u128, c in 0..9999_u128, d in 1..9999_u128) {
            prop_assert_eq!(fraction(a, b).cmp(&fraction(c, d)), (a * d).cmp(&(c * b)));
        }
    }
}
