//! Damage of every kind to every byte: never accepted, never a panic.

use proptest::prelude::*;

use super::{CONTENT, World, noon, verdict};
use crate::{Certificate, Purpose, Request, Role, Signature};

#[test]
fn no_bit_of_a_signature_is_free() {
    let world = World::new();
    let ring = world.ring();
    let signature = world.signature();
    assert_eq!(verdict(&ring, &signature), "accepted");
    for place in 0..signature.len() {
        for bit in 0..8 {
            let mut changed = signature.clone();
            changed[place] ^= 1 << bit;
            assert_ne!(verdict(&ring, &changed), "accepted", "bit {bit} of byte {place}");
        }
    }
}

#[test]
fn no_byte_can_go_or_come() {
    let world = World::new();
    let ring = world.ring();
    let signature = world.signature();
    for place in 0..signature.len() {
        assert_ne!(verdict(&ring, &signature[..place]), "accepted", "cut at {place}");
        let mut longer = signature.clone();
        longer.insert(place, 0);
        assert_ne!(verdict(&ring, &longer), "accepted", "longer at {place}");
        let mut shorter = signature.clone();
        shorter.remove(place);
        assert_ne!(verdict(&ring, &shorter), "accepted", "shorter at {place}");
    }
    assert_eq!(verdict(&ring, &[signature.as_slice(), &[0]].concat()), "damaged-signature");
}

#[test]
fn no_bit_of_the_content_is_free() {
    let world = World::new();
    let ring = world.ring();
    let signature = world.signature();
    for place in 0..CONTENT.len() {
        let mut changed = CONTENT.to_vec();
        changed[place] ^= 1;
        let refused = ring.verify(&changed, &signature, Purpose::Result, noon()).unwrap_err();
        assert_eq!(refused.code(), "wrong-digest");
    }
}

#[test]
fn no_byte_of_a_certificate_is_free() {
    let world = World::new();
    let ring = world.ring();
    let der = world.centre.certificate.der();
    for place in 0..der.len() {
        for mask in [1, 0x20, 0xff] {
            let mut changed = der.to_vec();
            changed[place] ^= mask;
            let Ok(certificate) = Certificate::from_der(&changed) else { continue };
            let refused = crate::chain::check_issued_by(&certificate, ring.authority(), noon());
            assert!(refused.is_err(), "byte {place} xor {mask}");
        }
    }
}

#[test]
fn no_byte_of_a_request_is_free() {
    let key = crate::SigningKey::make(&super::rng()).unwrap();
    let request = Request::make(&super::subject(Role::Centre), &key, &super::rng()).unwrap();
    assert!(Request::from_der(request.der()).is_ok());
    for place in 0..request.der().len() {
        for mask in [1, 0x20, 0xff] {
            let mut changed = request.der().to_vec();
            changed[place] ^= mask;
            assert!(Request::from_der(&changed).is_err(), "byte {place} xor {mask}");
        }
    }
}

#[test]
fn too_large_is_refused_before_it_is_read() {
    let world = World::new();
    let zeros = vec![0; 20_000];
    assert_eq!(verdict(&world.ring(), &zeros), "oversized");
    assert_eq!(Certificate::from_der(&zeros).unwrap_err().code(), "oversized");
    assert_eq!(Request::from_der(&zeros).unwrap_err().code(), "oversized");
    assert_eq!(Certificate::from_pem(&"-".repeat(20_000)).unwrap_err().code(), "oversized");
}

/// Thousands of headers, each saying that it holds the rest.
#[test]
fn deep_nesting_is_harmless() {
    for tag in [0x30, 0x31, 0xa0, 0x24] {
        let mut der = vec![tag, 0];
        while der.len() < 16_000 {
            let length = u16::try_from(der.len()).unwrap().to_be_bytes();
            der.splice(0..0, [tag, 0x82, length[0], length[1]]);
        }
        assert!(Signature::parse(&der).is_err());
        assert!(Certificate::from_der(&der[..8_000]).is_err());
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(Signature::parse(&bytes).is_err());
        prop_assert!(Certificate::from_der(&bytes).is_err());
        prop_assert!(Request::from_der(&bytes).is_err());
        prop_assert!(Certificate::from_pem(&String::from_utf8_lossy(&bytes)).is_err());
    }
}
