//! Watches what changes by itself while the window is open, tells the screen, and has the journal note it. Media have a thread
//! of their own, which looks whenever the system calls: a stick that does not answer holds up nothing else.

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
    let of_media = Arc::clone(&desks);
    thread::spawn(move || {
        let mut media = media::Watch::default();
        loop {
            media.look(&of_media);
            of_media.drives.wait(AT_MOST);
        }
    });
    thread::spawn(move || {
        loop {
            if let Some(locked) = desks.lock_idle() {
                desks.news.change(|news| news.locked = locked);
            }
            backup::look(&desks);
            network::look(&desks);
            thread::sleep(AT_MOST);
        }
    });
}
