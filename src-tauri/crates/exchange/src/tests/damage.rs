//! A result file with one byte changed, or cut anywhere, is refused or says exactly the same.

use proptest::prelude::*;
use sealing::Purpose;

use super::world::WORLD;
use crate::container::{self, Caps};

#[test]
fn no_changed_byte_changes_what_is_believed() {
    let world = &*WORLD;
    let good = &world.sealed.container;
    let original = world.open(good).unwrap().into_content();
    let mut same = 0;
    for place in 0..good.len() {
        for mask in [0x01, 0x20, 0x80, 0xff] {
            let mut bytes = good.clone();
            bytes[place] ^= mask;
            if let Ok(opened) = world.open(&bytes) {
                assert_eq!(opened.content(), &original, "byte {place} by {mask:#x}");
                same += 1;
            }
        }
    }
    // Only the unused bits at the end of each packed stream are nobody's: three entries are packed.
    assert!(same <= 12, "{same} changed files were accepted");
}

#[test]
fn no_beginning_of_a_file_is_a_file() {
    let good = &WORLD.sealed.container;
    for length in 0..good.len() {
        assert!(WORLD.open(&good[..length]).is_err(), "{length} bytes");
    }
}

#[test]
fn nothing_may_stand_before_between_or_behind() {
    let good = &WORLD.sealed.container;
    for place in 0..=good.len() {
        let mut bytes = good.clone();
        bytes.insert(place, 0);
        if let Ok(opened) = WORLD.open(&bytes) {
            panic!("a byte at {place} went in: {:?}", opened.content().id);
        }
    }
}

proptest! {
    #[test]
    fn no_bytes_make_the_reading_of_a_container_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let mut headed = b"PK\x03\x04".to_vec();
        headed.extend(&bytes);
        prop_assert!(container::read(&bytes, Caps::of(Purpose::Result)).is_err());
        prop_assert!(container::read(&headed, Caps::of(Purpose::Result)).is_err());
    }

    #[test]
    fn no_other_bytes_in_a_container_make_it_panic(
        place in any::<proptest::sample::Index>(), new in proptest::collection::vec(any::<u8>(), 1..40),
    ) {
        let mut bytes = WORLD.sealed.container.clone();
        let from = place.index(bytes.len());
        let to = (from + new.len()).min(bytes.len());
        bytes.splice(from..to, new);
        let opened = WORLD.open(&bytes);
        prop_assert!(opened.is_err() || opened.unwrap().content().digest == WORLD.sealed.record_digest);
    }
}
