//! How many tests passed and failed, read from what the runners of Rust and of Vitest print.
use std::fmt;

/// Tests that passed, failed, and were left out.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    passed: u64,
    failed: u64,
    skipped: u64,
}

impl Count {
    /// The tests that a step's output tells of. A step that holds no tests is one check itself, and a step that
    /// failed before a single test did counts as one failure.
    pub(crate) fn of_step(output: &str, succeeded: bool) -> Self {
        let mut count = Self::default();
        for line in output.lines() {
            count.add(&Self::of_line(line));
        }
        match (succeeded, &count) {
            (false, Self { failed: 0, .. }) => count.failed = 1,
            (true, Self { passed: 0, failed: 0, skipped: 0 }) => count.passed = 1,
            _ => {}
        }
        count
    }

    /// Adds another count.
    pub(crate) fn add(&mut self, other: &Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// Rust: `test result: ok. 3 passed; 0 failed; 1 ignored; …`; Vitest: `Tests  1 failed | 41 passed (42)`.
    fn of_line(line: &str) -> Self {
        let line = line.trim();
        let Some(rest) = ["test result: ", "Tests "].iter().find_map(|start| line.strip_prefix(start)) else {
            return Self::default();
        };
        let words: Vec<&str> = rest.split([' ', ';', '|', '.']).filter(|word| !word.is_empty()).collect();
        let before = |names: &[&str]| -> u64 {
            let pairs = words.windows(2).filter(|pair| names.contains(&pair[1]));
            pairs.filter_map(|pair| pair[0].parse::<u64>().ok()).sum()
        };
        Self {
            passed: before(&["passed"]),
            failed: before(&["failed"]),
            skipped: before(&["ignored", "skipped", "todo"]),
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(passed: u64, failed: u64, skipped: u64) -> Count {
        Count { passed, failed, skipped }
    }

    #[test]
    fn rust_binaries_are_added_up() {
        let output = "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 5 filtered out; finished in 0.1s\n\
                      test result: FAILED. 40 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(Count::of_step(output, false), count(43, 2, 1));
    }

    #[test]
    fn vitest_is_read_too() {
        let output = " Test Files  3 passed (3)\n      Tests  1 failed | 41 passed | 2 skipped (44)\n";
        assert_eq!(Count::of_step(output, false), count(41, 1, 2));
        assert_eq!(Count::of_step("      Tests  12 passed (12)", true), count(12, 0, 0));
    }

    #[test]
    fn a_step_without_tests_is_one_check() {
        assert_eq!(Count::of_step("Finished", true), count(1, 0, 0));
        assert_eq!(Count::of_step("error[E0308]", false), count(0, 1, 0));
    }

    #[test]
    fn skipped_tests_do_not_pass() {
        let output = "test result: ok. 0 passed; 0 failed; 3 ignored";
        assert_eq!(Count::of_step(output, true), count(0, 0, 3));
    }

    #[test]
    fn a_crash_after_passing_tests_is_a_failure() {
        let output = "test result: ok. 7 passed; 0 failed; 0 ignored\nerror: test failed (signal: 11)";
        assert_eq!(Count::of_step(output, false), count(7, 1, 0));
    }
}
