//! Crockford's base 32: digits and capitals without I, L, O and U, made to be read aloud and typed.

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS_PER_SYMBOL: usize = 5;
const GROUP_SYMBOLS: usize = 4;

/// The first `count` symbols of `bytes` read as one string of bits, the highest first; bits past the end are zero.
pub(crate) fn symbols(bytes: &[u8], count: usize) -> String {
    (0..count)
        .map(|index| {
            let value = (0..BITS_PER_SYMBOL)
                .fold(0, |value, offset| (value << 1) | bit(bytes, index * BITS_PER_SYMBOL + offset));
            char::from(ALPHABET[usize::from(value)])
        })
        .collect()
}

/// The symbols in groups of four with dashes between: `ABCD-EFGH`.
pub(crate) fn grouped(symbols: &str) -> String {
    let mut text = String::with_capacity(symbols.len() + symbols.len() / GROUP_SYMBOLS);
    for (index, symbol) in symbols.chars().enumerate() {
        if index > 0 && index % GROUP_SYMBOLS == 0 {
            text.push('-');
        }
        text.push(symbol);
    }
    text
}

/// What a person typed, as the canonical symbols: dashes and blanks dropped, small letters raised, I and L read as 1,
/// O as 0. `None` if a character is left over or there are not exactly `count`.
pub(crate) fn canonical(text: &str, count: usize) -> Option<String> {
    let mut symbols = String::with_capacity(count);
    for character in text.chars().filter(|c| !is_separator(*c)) {
        let symbol = match character.to_ascii_uppercase() {
            'I' | 'L' => '1',
            'O' => '0',
            other => other,
        };
        if !is_symbol(symbol) || symbols.len() == count {
            return None;
        }
        symbols.push(symbol);
    }
    (symbols.len() == count).then_some(symbols)
}

/// Whether it is one of the 32 as they are written.
pub(crate) fn is_symbol(character: char) -> bool {
    u8::try_from(character).is_ok_and(|byte| ALPHABET.contains(&byte))
}

/// The bytes behind canonical symbols; a rest of less than eight bits is dropped.
pub(crate) fn bytes(symbols: &str) -> Vec<u8> {
    let bits: Vec<u8> = symbols
        .bytes()
        .filter_map(|symbol| ALPHABET.iter().position(|known| *known == symbol))
        .flat_map(|value| (0..BITS_PER_SYMBOL).rev().map(move |shift| u8::from(value >> shift & 1 == 1)))
        .collect();
    bits.chunks_exact(8).map(|byte| byte.iter().fold(0, |value, bit| (value << 1) | bit)).collect()
}

/// Blanks and the dashes that keyboards and word processors put in their place.
pub(crate) fn is_separator(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn bit(bytes: &[u8], index: usize) -> u8 {
    bytes.get(index / 8).map_or(0, |byte| byte >> (7 - index % 8) & 1)
}
