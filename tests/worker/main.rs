//! A person at a desk who never stops: enters counts or imports files, says what has been confirmed, and is killed.
use operations::{Demonstration, Desk, FolderMedium, Following, Refusal, SystemWorld, World};
use sealing::{Digest, SecretString};
use std::env;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use suite::Outcome;
use suite::night::{OFFICER, example_papers, passphrase};
use suite::world::SetWorld;

mod entry;
mod import;

fn main() -> Outcome<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["entry", demonstration, vault, stick, medium] => at_the_centre(demonstration, vault, stick, medium),
        ["import", vault, pool] => at_the_office(vault, pool),
        _ => Err("Use: worker entry DEMONSTRATION VAULT STICK MEDIUM | worker import VAULT POOL".into()),
    }
}

fn at_the_centre(demonstration: &str, vault: &str, stick: &str, medium: &str) -> Outcome<()> {
    let world: Arc<dyn World> = SystemWorld::new("0.1.0-worker", Digest::of(b"worker"));
    let known = Demonstration::begin(Path::new(demonstration), &world)?;
    let passphrases = entry::PEOPLE.map(|person| {
        let passphrase = known.passphrase(&known.centre, &election::PersonId::new(person)).unwrap_or_default();
        SecretString::from(passphrase.to_owned())
    });
    let mut desk = Desk::open(Path::new(vault), entry::PEOPLE[0], &passphrases[0], world)?;
    let following = match desk.resume_backup()? {
        Some(following) => following,
        None => begin_backup(&mut desk, &passphrases[3], medium)?,
    };
    std::thread::spawn(move || follow(following));
    let papers = example_papers(&desk.loaded()?.election)?;
    let stick = FolderMedium::open(Path::new(stick)).map_err(Refusal::from)?;
    println!("ready");
    entry::Centre { desk, passphrases, papers, stick }.work()
}

fn at_the_office(vault: &str, pool: &str) -> Outcome<()> {
    let desk = Desk::open(Path::new(vault), OFFICER, &passphrase(), SetWorld::evening())?;
    println!("ready");
    import::work(desk, Path::new(pool))
}

/// The supervisor begins the copy.
fn begin_backup(desk: &mut Desk, passphrase: &SecretString, medium: &str) -> Outcome<Following> {
    desk.sign_in(entry::PEOPLE[3], passphrase)?;
    Ok(desk.begin_backup(Path::new(medium), None)?)
}

/// Copies whatever was confirmed, beside the work and without end, and says what has been copied.
fn follow(mut following: Following) {
    loop {
        if following.is_due(&[]) {
            let done = following.follow(&[], |_, _| ControlFlow::Continue(()));
            done.expect("the medium of the test is always in");
            println!("copied {}", following.copied());
        }
        std::thread::yield_now();
    }
}

/// Says where the journal ends now, after something was confirmed. The line is out before the next thing begins.
fn confirm(desk: &Desk) {
    let head = desk.head();
    println!("head {} {}", head.seq, head.hash);
}
