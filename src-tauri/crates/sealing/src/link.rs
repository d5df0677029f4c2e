//! The links of a journal's chain: each entry's hash takes in the one before it.

use crate::digest::{Digest, Hasher};

/// An entry of a journal, as its hash takes it in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link<'a> {
    /// Its number, from 1.
    pub seq: u64,
    /// When, as it is written.
    pub at: &'a str,
    /// Who, or nothing.
    pub actor: &'a str,
    /// The kind of event.
    pub kind: &'a str,
    /// The event, byte for byte.
    pub body: &'a str,
}

impl Link<'_> {
    /// Where the chain of a vault begins: no journal can be moved to another vault.
    pub fn beginning(vault: &str) -> Digest {
        Digest::of(format!("counterfoil-journal/1\n{vault}").as_bytes())
    }

    /// `SHA-256(previous ‖ seq ‖ LF ‖ at ‖ LF ‖ actor ‖ LF ‖ kind ‖ LF ‖ body)`, all but the first as UTF-8 text. Neither
    /// `at`, `actor` nor `kind` can hold a line feed, so no two entries have the same bytes.
    pub fn hash(&self, previous: &Digest) -> Digest {
        let Self { seq, at, actor, kind, body } = self;
        let mut hasher = Hasher::new();
        hasher.update(previous.as_bytes());
        hasher.update(format!("{seq}\n{at}\n{actor}\n{kind}\n").as_bytes());
        hasher.update(body.as_bytes());
        hasher.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r3_5_a_link_takes_in_every_part_of_the_entry_and_the_one_before() {
        let link = Link { seq: 1, at: "t", actor: "a", kind: "k", body: "{}" };
        let first = Link::beginning("v");
        let others = [
            Link { seq: 2, ..link },
            Link { at: "u", ..link },
            Link { actor: "", ..link },
            Link { kind: "l", ..link },
            Link { body: "{ }", ..link },
        ];
        assert_eq!(link.hash(&first), Digest::of(&[first.as_bytes().as_slice(), b"1\nt\na\nk\n{}"].concat()));
        assert!(others.iter().all(|other| other.hash(&first) != link.hash(&first)));
        assert_ne!(link.hash(&first), link.hash(&Link::beginning("w")));
    }
}
