//! What changes by itself, and the one channel on which the screen hears of it.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tauri::ipc::Channel;

use crate::views::News;

/// The last news, and who listens.
#[derive(Default)]
pub(crate) struct Newsroom(Mutex<Told>);

#[derive(Default)]
struct Told {
    news: News,
    listener: Option<Channel<News>>,
}

impl Newsroom {
    /// Tells the news to this listener, at once and whenever they change; whoever listened before hears no more.
    pub(crate) fn listen(&self, listener: Channel<News>) {
        let mut told = self.told();
        told.listener = Some(listener);
        told.tell();
    }

    /// Changes a part of the news. The listener hears the whole, and only if something is new.
    pub(crate) fn change(&self, change: impl FnOnce(&mut News)) {
        let mut told = self.told();
        let before = told.news.clone();
        change(&mut told.news);
        if told.news != before {
            told.tell();
        }
    }

    /// Looks at the last news.
    pub(crate) fn read<T>(&self, look: impl FnOnce(&News) -> T) -> T {
        look(&self.told().news)
    }

    fn told(&self) -> MutexGuard<'_, Told> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Told {
    fn tell(&mut self) {
        let Some(listener) = &self.listener else { return };
        if listener.send(self.news.clone()).is_err() {
            // The screen is gone; the next one asks anew.
            self.listener = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn a_listener_hears_the_last_news_and_then_only_what_is_new() {
        let (room, heard) = (Newsroom::default(), Arc::new(AtomicUsize::new(0)));
        let counted = heard.clone();
        room.listen(Channel::new(move |_| {
            counted.fetch_add(1, Ordering::SeqCst);
            Ok(())
        }));
        room.change(|_| ());
        assert_eq!(heard.load(Ordering::SeqCst), 1);
        room.change(|news| news.media = vec![crate::views::tests::medium("STICK")]);
        room.change(|news| news.media = vec![crate::views::tests::medium("STICK")]);
        assert_eq!(heard.load(Ordering::SeqCst), 2);
    }
}
