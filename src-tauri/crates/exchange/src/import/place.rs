//! Where in a text something stands, as a person counts.

/// Line and column, from 1, of the character that begins so many bytes from the beginning.
pub(super) fn of(text: &str, offset: usize) -> (usize, usize) {
    let before: &str = (0..=offset.min(text.len())).rev().find_map(|end| text.get(..end)).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let begin = before.rfind('\n').map_or(0, |place| place + 1);
    let column = before.get(begin..).map_or(0, |line| line.chars().count()) + 1;
    (line, column)
}

/// The bytes before a line and column as `serde_json` counts them: lines from 1, columns in bytes from 1, 0 for the begin.
pub(super) fn offset(text: &str, line: usize, column: usize) -> usize {
    let begin: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    begin + column.saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_characters() {
        let text = "a\nÜÄx\n";
        assert_eq!(of(text, 0), (1, 1));
        assert_eq!(of(text, 2), (2, 1));
        assert_eq!(of(text, 6), (2, 3));
        assert_eq!(of(text, 99), (3, 1));
        assert_eq!(offset(text, 2, 1), 2);
    }
}
