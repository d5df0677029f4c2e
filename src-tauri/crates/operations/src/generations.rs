//! Generations of a centre's vault, as the office judges them: who went on although the vault had been restored elsewhere.
//!
//! Every judgement here is one on a set of files, so that the order in which they come never matters.

use election::CentreId;
use exchange::v1::{Record, Restoration};
use sealing::Hasher;
use store::{Head, KnownFence, Standing, Trace};

use crate::Refusal;

/// Where a record stands in its centre's journal, and the restorations that it tells of.
pub(crate) fn trace(record: &Record, centre: &CentreId) -> (Trace, Vec<KnownFence>) {
    let mut fences: Vec<KnownFence> = vec![];
    for restoration in record.restored.as_deref().unwrap_or_default() {
        let Restoration { generation, seq, hash } = *restoration;
        let parent = fences.last().map(|fence| fence.branch);
        let mut hasher = Hasher::new();
        parent.iter().for_each(|parent| hasher.update(parent.as_bytes()));
        hasher.update(format!("{generation}\n{seq}\n{hash}\n").as_bytes());
        fences.push(KnownFence { branch: hasher.finish(), parent, generation, seq });
    }
    let head = Head { seq: record.journal.seq, hash: record.journal.hash };
    let branch = fences.last().map(|fence| fence.branch);
    (Trace { centre: centre.clone(), generation: record.generation, branch, head }, fences)
}

/// Whether a file was sealed beyond a restoration of its centre's vault that is none of its own past: its laptop went on
/// although the vault was restored elsewhere, or the copy was restored twice.
pub(crate) fn is_beyond(trace: &Trace, known: &[KnownFence]) -> bool {
    let mut own = vec![];
    let mut branch = trace.branch;
    while let Some(fence) = branch.and_then(|branch| known.iter().find(|fence| fence.branch == branch)) {
        own.push(fence.branch);
        branch = fence.parent;
    }
    let foreign = known.iter().filter(|fence| !own.contains(&fence.branch));
    foreign.into_iter().any(|fence| fence.generation <= trace.generation || fence.seq < trace.head.seq)
}

/// Whether one journal cannot have both: the same number on the same way with another hash was turned back between.
pub(crate) fn is_forked(one: &Trace, other: &Trace) -> bool {
    one.centre == other.centre
        && one.branch == other.branch
        && one.head.seq == other.head.seq
        && one.head.hash != other.head.hash
}

/// The code of the reason, if it is one of this file.
pub(crate) fn is_aside(reason: &str) -> bool {
    [Refusal::TwoGenerations, Refusal::JournalForked].iter().any(|known| known.code() == reason)
}

/// A proved file of a record before it is judged: its revision, why it is set aside, if it is, and what two officers decided
/// of it, if they did.
#[derive(Clone, Debug)]
pub(crate) struct Proved {
    pub(crate) revision: u32,
    pub(crate) aside: Option<Refusal>,
    pub(crate) ruling: Option<Ruling>,
}

/// What two officers decided of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ruling {
    /// It counts, whatever had set it aside.
    Chosen,
    /// Another one counts.
    PassedOver,
}

impl Proved {
    /// Whether it has a say in which revision counts.
    fn has_say(&self) -> bool {
        match self.ruling {
            Some(Ruling::Chosen) => true,
            Some(Ruling::PassedOver) => false,
            None => self.aside.is_none(),
        }
    }
}

/// How the proved files of one record stand, and why. The highest revision counts, if one file alone has it; files that are
/// set aside, and those that officers passed over, have no say.
pub(crate) fn stand(proved: &[Proved]) -> Vec<(Standing, Option<Refusal>)> {
    let revisions = || proved.iter().filter(|one| one.has_say()).map(|one| one.revision);
    let newest = revisions().max().unwrap_or(0);
    let contents = revisions().filter(|revision| *revision == newest).count();
    let one = |one: &Proved| match (&one.aside, one.ruling) {
        (_, Some(Ruling::PassedOver)) => (Standing::Superseded, Some(Refusal::PassedOver)),
        (Some(reason), None) => (Standing::Conflict, Some(reason.clone())),
        _ if one.revision < newest => (Standing::Superseded, Some(Refusal::OldRevision { known: newest })),
        _ if contents > 1 => (Standing::Conflict, Some(Refusal::Conflict)),
        _ => (Standing::Counted, None),
    };
    proved.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use sealing::Digest;

    use super::*;

    fn fence(branch: u8, parent: Option<u8>, generation: u32, seq: u64) -> KnownFence {
        let digest = |byte: u8| Digest::of(&[byte]);
        KnownFence { branch: digest(branch), parent: parent.map(digest), generation, seq }
    }

    fn at(generation: u32, branch: Option<u8>, seq: u64) -> Trace {
        let head = Head { seq, hash: Digest::of(&seq.to_be_bytes()) };
        Trace { centre: CentreId::new("C1"), generation, branch: branch.map(|byte| Digest::of(&[byte])), head }
    }

    #[test]
    fn r3_7_only_what_was_sealed_beyond_the_fence_is_set_aside() {
        let known = [fence(1, None, 2, 100), fence(2, Some(1), 3, 150)];
        for (trace, beyond) in [
            (at(1, None, 100), false),
            (at(1, None, 101), true),
            (at(2, Some(1), 102), false),
            (at(2, Some(1), 150), false),
            (at(2, Some(1), 151), true),
            (at(3, Some(2), 152), false),
            (at(3, Some(2), 9_999), false),
        ] {
            assert_eq!(is_beyond(&trace, &known), beyond, "{trace:?}");
        }
    }

    #[test]
    fn r3_7_a_copy_that_was_restored_twice_sets_both_aside_and_not_what_was_before() {
        let known = [fence(1, None, 2, 100), fence(2, None, 2, 90), fence(3, Some(2), 3, 120)];
        for (trace, beyond) in [
            (at(1, None, 90), false),
            (at(1, None, 91), true),
            (at(2, Some(1), 102), true),
            (at(2, Some(2), 92), true),
            (at(3, Some(3), 122), true),
        ] {
            assert_eq!(is_beyond(&trace, &known), beyond, "{trace:?}");
        }
    }

    #[test]
    fn r3_7_one_number_with_two_hashes_is_a_journal_that_was_turned_back() {
        let (one, mut other) = (at(1, None, 100), at(1, None, 100));
        assert!(!is_forked(&one, &other));
        other.head.hash = Digest::of(b"another");
        assert!(is_forked(&one, &other));
        other.branch = Some(Digest::of(b"restored"));
        assert!(!is_forked(&one, &other), "the fence judges those");
    }
}
