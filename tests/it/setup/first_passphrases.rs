//! A first passphrase opens nothing but the choice of an own one, and is typed once, as it comes.
use super::{OWN, code, path, secret, with_people};
use election::PersonId;
use operations::Desk;
use sealing::ExposeSecret;
use suite::night::{ADMINISTRATOR, Night, passphrase};

#[test]
fn r3_6_a_first_passphrase_opens_nothing_but_the_choice_of_an_own_one() {
    let night = Night::of_example().unwrap();
    let (mut desk, slips) = with_people(&night);
    let (ada, first) = (&slips[0].person.id, slips[0].passphrase.clone());
    desk.sign_in(ada.as_str(), &first).unwrap();
    let record = suite::night::example_papers(&night.election).unwrap().remove(0).0;
    assert_eq!(code(desk.board()), "passphrase-due");
    assert_eq!(code(desk.open_entry(&record, None)), "passphrase-due");
    assert_eq!(code(desk.setup()), "passphrase-due");
    assert_eq!(code(desk.change_passphrase(Some(&first), &secret("password1234"))), "weak-passphrase");
    assert_eq!(code(desk.change_passphrase(Some(&first), &first)), "same-passphrase");
    assert_eq!(
        code(desk.change_passphrase(Some(&secret("not the one on the slip")), &secret(OWN))),
        "wrong-passphrase"
    );
    // It follows from the journal, not from the screen.
    drop(desk);
    let mut desk = Desk::open(&path(&night), ada.as_str(), &first, night.world.clone()).unwrap();
    assert_eq!(code(desk.board()), "passphrase-due");
    desk.change_passphrase(Some(&first), &secret(OWN)).unwrap();
    assert!(desk.board().is_ok());
    drop(desk);
    assert_eq!(code(Desk::open(&path(&night), ada.as_str(), &first, night.world.clone())), "wrong-passphrase");
    let mut desk = Desk::open(&path(&night), ada.as_str(), &secret(OWN), night.world.clone()).unwrap();
    assert!(desk.board().is_ok());
    // The administrator gives a new first one; the own one ends with it.
    desk.sign_in(ADMINISTRATOR, &passphrase()).unwrap();
    let slip = desk.give_passphrase(ada).unwrap();
    assert_eq!(code(desk.sign_in("ada", &secret(OWN))), "wrong-passphrase");
    desk.sign_in("ada", &slip.passphrase).unwrap();
    assert_eq!(code(desk.board()), "passphrase-due");
    assert_eq!(code(desk.give_passphrase(&PersonId::new("vera"))), "passphrase-due");
}

#[test]
fn r3_6_a_first_passphrase_is_typed_once_with_or_without_its_dashes() {
    let night = Night::of_example().unwrap();
    let (mut desk, slips) = with_people(&night);
    let first = slips[0].passphrase.clone();
    let carelessly = secret(&first.expose_secret().to_lowercase().replace('-', " "));
    desk.sign_in("ada", &carelessly).unwrap();
    assert_eq!(code(desk.change_passphrase(None, &first)), "same-passphrase", "also when it was typed otherwise");
    // Behind a lock nobody is known to sit there; whoever comes back types it again.
    desk.lock().unwrap();
    desk.sign_in("ada", &first).unwrap();
    desk.change_passphrase(None, &secret(OWN)).unwrap();
    assert!(desk.board().is_ok());
    // From then on it is asked for.
    let refused = desk.change_passphrase(None, &secret("another one of my own")).unwrap_err();
    assert_eq!(refused.code(), "wrong-passphrase");
    assert!(refused.params().contains(&("wait", "no".to_owned())), "the first mistake costs nothing");
    desk.sign_in("ada", &secret(OWN)).unwrap();
    // What one did not see typed is not kept for the next.
    desk.sign_in("vera", &slips[1].passphrase).unwrap();
    desk.change_passphrase(None, &secret("a passphrase of vera's")).unwrap();
}
