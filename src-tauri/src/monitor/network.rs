//! Network interfaces that come up and go down.

use operations::{NetworkStanding, Refusal, active};

use crate::state::Desks;
use crate::views::NetworkName;

/// Looks at the interfaces, has each desk note what is different, and tells the screen how the work stands to it.
pub(crate) fn look(desks: &Desks) {
    let seen = desks.around.interfaces().map(|interfaces| active(&interfaces));
    let looked = desks.look_around().unwrap_or_else(|refusal| {
        log::warn!("what the network does could not be noted: {refusal}");
        Looked::Stands(NetworkStanding::Blocking(seen.clone().unwrap_or_default()))
    });
    let up = match (&seen, &looked) {
        (Some(up), _) => up.clone(),
        // What cannot be seen is not taken for quiet: the last that the desk knew stands.
        (None, Looked::Stands(NetworkStanding::Blocking(up) | NetworkStanding::Accepted(up))) => up.clone(),
        (None, _) => vec![],
    };
    desks.news.change(|news| {
        let nothing = [NetworkName::Quiet, NetworkName::Unknown];
        news.network = match looked {
            _ if up.is_empty() && seen.is_none() => NetworkName::Unknown,
            _ if up.is_empty() => NetworkName::Quiet,
            // What was told of it last stands until the desk has time.
            Looked::Busy if !nothing.contains(&news.network) => news.network,
            Looked::Busy | Looked::Nowhere => NetworkName::Shown,
            Looked::Stands(standing) => NetworkName::from(&standing),
        };
        news.interfaces = up;
    });
}

/// What came of a look.
enum Looked {
    /// No vault is open, or only those of a demonstration: nothing counts there, and the network is no obstacle.
    Nowhere,
    /// The desk is busy. It looks by itself before it approves.
    Busy,
    /// How the desk stands to the network.
    Stands(NetworkStanding),
}

impl Desks {
    /// Has every open desk look around; whoever watches never waits for a busy one.
    fn look_around(&self) -> Result<Looked, Refusal> {
        if self.remembered().is_some() {
            return Ok(Looked::Nowhere);
        }
        let mut looked = Looked::Nowhere;
        for place in [self.try_place(store::DeskKind::Centre), self.try_place(store::DeskKind::Office)] {
            let Some(mut place) = place else { return Ok(Looked::Busy) };
            let Some(desk) = &mut place.desk else { continue };
            desk.watch(self.around.clone())?;
            looked = Looked::Stands(desk.network());
        }
        Ok(looked)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use operations::{Desk, Interface, Link, MemoryPrinters, NetworkMedium, Printers, Surroundings};
    use std::path::Path;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use store::DeskKind;

    use super::*;
    use crate::state::tests::{demonstration, sign_in};

    /// A cable that is in or out, and a system that may not say so.
    #[derive(Debug, Default)]
    struct Cable(AtomicBool, MemoryPrinters, AtomicBool);

    impl Surroundings for Cable {
        fn interfaces(&self) -> Option<Vec<Interface>> {
            if self.2.load(Ordering::SeqCst) {
                return None;
            }
            let link = if self.0.load(Ordering::SeqCst) { Link::Up } else { Link::On };
            let (name, medium) = ("eth0".to_owned(), NetworkMedium::Wired);
            Some(vec![Interface { name, medium, link, default_route: false }])
        }

        fn free_bytes(&self, _folder: &Path) -> Option<u64> {
            None
        }

        fn printers(&self) -> &dyn Printers {
            &self.1
        }
    }

    fn news(desks: &Desks) -> (Vec<String>, NetworkName) {
        let mut told = (vec![], NetworkName::Quiet);
        desks.news.change(|news| told = (news.interfaces.clone(), news.network));
        told
    }

    #[test]
    fn r3_4_a_demonstration_shows_the_network_and_is_not_held_up_by_it() {
        let home = tempfile::tempdir().unwrap();
        let (mut desks, cable) = (demonstration(home.path()), Arc::new(Cable::default()));
        desks.around = cable.clone();
        sign_in(&desks, DeskKind::Centre, "marta").unwrap();
        let seq = |desks: &Desks| desks.at(DeskKind::Centre, |desk| Ok(desk.head().seq)).unwrap();
        let before = seq(&desks);
        cable.0.store(true, Ordering::SeqCst);
        look(&desks);
        assert_eq!(news(&desks), (vec!["eth0".to_owned()], NetworkName::Shown));
        cable.2.store(true, Ordering::SeqCst);
        look(&desks);
        assert_eq!(news(&desks), (vec![], NetworkName::Unknown), "what cannot be seen is not taken for quiet");
        cable.2.store(false, Ordering::SeqCst);
        assert_eq!(seq(&desks), before);
        let network = |desk: &mut Desk| Ok(desk.network_refusal());
        assert_eq!(desks.at(DeskKind::Centre, network), Ok(None));
    }

    #[test]
    fn r3_4_a_vault_that_counts_notes_the_network_once_and_is_held_up() {
        let home = tempfile::tempdir().unwrap();
        let (mut desks, cable) = (demonstration(home.path()), Arc::new(Cable::default()));
        desks.around = cable.clone();
        let known = desks.remembered().clone().unwrap();
        let path = desks.place(DeskKind::Centre).path.clone().unwrap();
        desks.open_vault(&path).unwrap();
        let passphrase = known.passphrase(&path, &election::PersonId::new("marta")).unwrap();
        desks.sign_in(DeskKind::Centre, "marta", &sealing::SecretString::from(passphrase)).unwrap();
        let seq = |desks: &Desks| desks.at(DeskKind::Centre, |desk| Ok(desk.head().seq)).unwrap();
        look(&desks);
        let before = seq(&desks);
        assert_eq!(news(&desks), (vec![], NetworkName::Quiet));
        cable.0.store(true, Ordering::SeqCst);
        look(&desks);
        look(&desks);
        assert_eq!(seq(&desks), before + 1);
        assert_eq!(news(&desks), (vec!["eth0".to_owned()], NetworkName::Blocking));
        cable.2.store(true, Ordering::SeqCst);
        look(&desks);
        assert_eq!(news(&desks), (vec!["eth0".to_owned()], NetworkName::Blocking), "the last that was known stands");
        cable.2.store(false, Ordering::SeqCst);
        let up = ["eth0".to_owned()];
        desks.at(DeskKind::Centre, |desk| desk.accept_network(&up, "The printer hangs on it.")).unwrap();
        look(&desks);
        assert_eq!(news(&desks).1, NetworkName::Accepted);
        cable.0.store(false, Ordering::SeqCst);
        look(&desks);
        assert_eq!(news(&desks), (vec![], NetworkName::Quiet));
    }
}
