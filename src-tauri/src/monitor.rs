//! Watches what changes by itself while the window is open: one thread, which looks whenever the system calls and each
//! second, tells the screen, and has the journal note it.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::state::Desks;

mod backup;
mod media;
pub(crate) mod network;

/// The longest between two looks.
const AT_MOST: Duration = Duration::from_secs(1);

/// Begins to watch, for as long as the program runs.
pub(crate) fn begin(desks: Arc<Desks>) {
    let mut media = media::Watch::default();
    thread::spawn(move || {
        loop {
            media.look(&desks);
            if let Some(locked) = desks.lock_idle() {
                desks.news.change(|news| news.locked = locked);
            }
            backup::look(&desks);
            network::look(&desks);
            desks.drives.wait(AT_MOST);
        }
    });
}
