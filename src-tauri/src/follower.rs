//! Follows a desk's changes to its copy: one thread a copy, for which no command waits unless a person asked for it.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use operations::{Following, Refusal};
use store::DeskKind;

use crate::news::Newsroom;
use crate::views::BackupView;

/// The longest between two looks at the medium.
const AT_MOST: Duration = Duration::from_secs(2);
/// The screen hears of progress so often.
const BETWEEN_REPORTS: Duration = Duration::from_millis(200);

/// Something to do beside looking whether something is due.
enum Order {
    /// Something may have changed.
    Look,
    /// Copy now, and say how it went.
    Copy(Sender<Result<(), Refusal>>),
    /// Copy now, prove the whole copy, and say how it went.
    Prove(Sender<Result<(), Refusal>>),
}

/// The end of the thread that commands hold; when it goes, the thread ends after what it is doing.
#[derive(Debug)]
pub(crate) struct Follower(Sender<Order>);

impl Follower {
    /// Begins to follow.
    pub(crate) fn begin(kind: DeskKind, following: Following, news: Arc<Newsroom>) -> Self {
        let (sender, orders) = channel();
        thread::spawn(move || Copying { kind, following, news }.work(&orders));
        Self(sender)
    }

    /// Something may have changed; this waits for nothing.
    pub(crate) fn look(&self) {
        // A thread that has ended follows no more, and the state says why.
        let _ = self.0.send(Order::Look);
    }

    /// Asks for a copy now, or for the proof of the whole copy; the answer comes when it is done.
    pub(crate) fn ask(&self, prove: bool) -> Receiver<Result<(), Refusal>> {
        let (sender, answer) = channel();
        let _ = self.0.send(if prove { Order::Prove(sender) } else { Order::Copy(sender) });
        answer
    }
}

struct Copying {
    kind: DeskKind,
    following: Following,
    news: Arc<Newsroom>,
}

impl Copying {
    fn work(mut self, orders: &Receiver<Order>) {
        self.follow_if_due();
        loop {
            match orders.recv_timeout(AT_MOST) {
                Ok(Order::Look) | Err(RecvTimeoutError::Timeout) => self.follow_if_due(),
                // Whoever asked may be gone.
                Ok(Order::Copy(answer)) => drop(answer.send(self.follow(false))),
                Ok(Order::Prove(answer)) => drop(answer.send(self.follow(true))),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn follow_if_due(&mut self) {
        if self.following.is_due(&self.media())
            && let Err(refusal) = self.follow(false)
        {
            log::warn!("the copy does not follow: {refusal}");
        }
    }

    fn follow(&mut self, prove: bool) -> Result<(), Refusal> {
        let (media, kind, news) = (self.media(), self.kind, Arc::clone(&self.news));
        let mut told = Instant::now();
        let each = |done, total| {
            if told.elapsed() >= BETWEEN_REPORTS {
                told = Instant::now();
                news.change(|news| news.copying(kind, done, total));
            }
            ControlFlow::Continue(())
        };
        let done = if prove { self.following.prove(&media, each) } else { self.following.follow(&media, each) };
        let view = BackupView::new(kind, &self.following.state());
        self.news.change(|news| news.set_backup(kind, Some(view)));
        done
    }

    /// Where the media are that are in.
    fn media(&self) -> Vec<PathBuf> {
        self.news.read(|news| news.media.iter().filter_map(|medium| medium.path()).map(PathBuf::from).collect())
    }
}
