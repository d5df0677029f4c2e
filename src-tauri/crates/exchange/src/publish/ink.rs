//! Writing with the right escapes: what is a name in the election stays a name in XML, JSON, HTML and a spreadsheet.

use std::io::{self, Write};

/// How much is gathered before it is handed on.
const CHUNK_BYTES: usize = 64 * 1024;

/// A stream that writes pieces of text cheaply, each escaped for where it stands.
#[derive(Debug)]
pub struct Ink<W: Write> {
    out: W,
    buffer: Vec<u8>,
}

impl Ink<Vec<u8>> {
    /// What was written into memory.
    pub(crate) fn into_text(self) -> String {
        // Only whole characters are ever written.
        String::from_utf8(self.buffer).unwrap_or_default()
    }
}

impl<W: Write> Ink<W> {
    /// A stream into `out`.
    pub fn new(out: W) -> Self {
        Self { out, buffer: Vec::with_capacity(CHUNK_BYTES + 1024) }
    }

    /// Hands on what is gathered, once there is enough of it.
    ///
    /// # Errors
    /// As `out`.
    pub fn settle(&mut self) -> io::Result<()> {
        if self.buffer.len() < CHUNK_BYTES {
            return Ok(());
        }
        self.out.write_all(&self.buffer)?;
        self.buffer.clear();
        Ok(())
    }

    /// Hands on the rest.
    ///
    /// # Errors
    /// As `out`.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.write_all(&self.buffer)?;
        self.out.flush()?;
        Ok(self.out)
    }

    /// Text that is part of the form itself.
    pub fn raw(&mut self, text: &str) -> &mut Self {
        self.buffer.extend_from_slice(text.as_bytes());
        self
    }

    /// A whole number in plain digits.
    pub fn number(&mut self, mut number: u64) -> &mut Self {
        let mut digits = [b'0'; 20];
        let mut begin = digits.len();
        for place in digits.iter_mut().rev() {
            *place = b'0' + u8::try_from(number % 10).unwrap_or(0);
            number /= 10;
            begin -= 1;
            if number == 0 {
                break;
            }
        }
        self.buffer.extend_from_slice(digits.get(begin..).unwrap_or_default());
        self
    }

    /// Text between or inside tags of XML and HTML.
    pub fn xml(&mut self, text: &str) -> &mut Self {
        escape_xml(text, &mut self.buffer);
        self
    }

    /// A string of JSON with its quotation marks.
    pub fn json(&mut self, text: &str) -> &mut Self {
        escape_json(text, &mut self.buffer);
        self
    }

    /// A cell of a table.
    pub fn cell(&mut self, text: &str) -> &mut Self {
        escape_cell(text, &mut self.buffer);
        self
    }
}

/// XML 1.0 knows no escape for what it does not allow at all; a definition has nothing of that but U+FFFE and U+FFFF.
fn escape_xml(text: &str, out: &mut Vec<u8>) {
    for character in text.chars() {
        match character {
            '&' => out.extend(b"&amp;"),
            '<' => out.extend(b"&lt;"),
            '>' => out.extend(b"&gt;"),
            '"' => out.extend(b"&quot;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.extend("\u{fffd}".bytes()),
            _ => push(character, out),
        }
    }
}

fn escape_json(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    for character in text.chars() {
        match character {
            '"' => out.extend(b"\\\""),
            '\\' => out.extend(b"\\\\"),
            '\u{0}'..='\u{1f}' => out.extend(format!("\\u{:04x}", u32::from(character)).bytes()),
            _ => push(character, out),
        }
    }
    out.push(b'"');
}

/// Quoted where a comma, a quotation mark or a line break stands in it. A spreadsheet would compute what begins with one of
/// `= + - @`, a tab or a carriage return: such a cell gets an apostrophe before it, and so does one that begins with an
/// apostrophe, so that taking away one leading apostrophe always gives the text back.
fn escape_cell(text: &str, out: &mut Vec<u8>) {
    let begins =
        |character: char| matches!(character, '=' | '+' | '-' | '@' | '\t' | '\r' | '\'' | '＝' | '＋' | '－' | '＠');
    let guard = if text.starts_with(begins) { "'" } else { "" };
    // A byte-order mark at the beginning of a table would be taken for the table's own.
    if text.contains([',', ';', '"', '\n', '\r', '\u{feff}']) {
        out.push(b'"');
        out.extend(guard.bytes());
        out.extend(text.replace('"', "\"\"").bytes());
        out.push(b'"');
    } else {
        out.extend(guard.bytes());
        out.extend(text.bytes());
    }
}

fn push(character: char, out: &mut Vec<u8>) {
    out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(write: impl Fn(&mut Ink<Vec<u8>>)) -> String {
        let mut ink = Ink::new(vec![]);
        write(&mut ink);
        String::from_utf8(ink.finish().expect("memory takes all")).expect("UTF-8")
    }

    proptest! {
        #[test]
        fn numbers_are_plain_digits(number in any::<u64>()) {
            prop_assert_eq!(written(|ink| { ink.number(number); }), number.to_string());
        }

        #[test]
        fn json_is_read_back_as_it_was(text in any::<String>()) {
            let json = written(|ink| { ink.json(&text); });
            prop_assert_eq!(serde_json::from_str::<String>(&json).expect("JSON"), text);
        }

        #[test]
        fn a_cell_is_read_back_as_it_was_and_never_computed(text in "[^\u{0}]{0,12}") {
            let line = written(|ink| { ink.cell(&text).raw(",x\n"); });
            let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes());
            let record = reader.records().next().expect("a line").expect("CSV");
            let cell = record.get(0).expect("a cell");
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
            prop_assert_eq!(cell.strip_prefix('\'').unwrap_or(cell), text);
        }
    }

    #[test]
    fn nothing_in_a_name_becomes_a_tag() {
        assert_eq!(
            written(|ink| {
                ink.xml("<b>\"A & B\"</b>");
            }),
            "&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;"
        );
    }
}
