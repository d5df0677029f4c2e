//! The commands that the screen can call, one file a feature; each takes its arguments apart and calls an operation.

pub(crate) mod approval;
pub(crate) mod backup;
pub(crate) mod board;
pub(crate) mod close;
pub(crate) mod confirm;
pub(crate) mod enrol;
pub(crate) mod entry;
pub(crate) mod files;
pub(crate) mod findings;
pub(crate) mod handover;
pub(crate) mod incident;
pub(crate) mod journal;
pub(crate) mod news;
pub(crate) mod night;
pub(crate) mod office;
pub(crate) mod paper;
pub(crate) mod papers;
pub(crate) mod people;
pub(crate) mod prepare;
pub(crate) mod printing;
pub(crate) mod readiness;
pub(crate) mod results;
pub(crate) mod session;
pub(crate) mod settlement;
pub(crate) mod setup;
pub(crate) mod start;

use std::sync::Arc;
use std::time::{Duration, Instant};

use operations::{Desk, Progress, Refusal};
use store::DeskKind;
use tauri::State;
use tauri::ipc::Channel;

use crate::error::Problem;
use crate::state::Desks;
use crate::views::ProgressView;

type Answer<T> = Result<T, Problem>;
type Held<'a> = State<'a, Arc<Desks>>;

/// Does work on a thread of its own. The few threads that take the screen's commands never wait for a desk that is busy,
/// so that every other desk, and the wish to stop, is heard at once.
async fn apart<T: Send + 'static>(
    desks: Held<'_>,
    work: impl FnOnce(&Desks) -> Answer<T> + Send + 'static,
) -> Answer<T> {
    let desks = Arc::clone(&desks);
    let done = tauri::async_runtime::spawn_blocking(move || work(&desks)).await;
    done.unwrap_or_else(|error| Err(Problem::unexpected(&error)))
}

/// As [`apart`], at an open desk.
async fn at<T: Send + 'static>(
    desks: Held<'_>,
    kind: DeskKind,
    work: impl FnOnce(&mut Desk) -> Result<T, Refusal> + Send + 'static,
) -> Answer<T> {
    apart(desks, move |desks| Ok(desks.at(kind, work)?)).await
}

/// The screen hears of progress so often, not of every step.
const BETWEEN_REPORTS: Duration = Duration::from_millis(50);

/// What tells the screen how far work has come: now and then, and at its end.
struct Reporter {
    screen: Channel<ProgressView>,
    told: Instant,
}

impl Reporter {
    fn new(screen: Channel<ProgressView>) -> Self {
        Self { screen, told: Instant::now() }
    }

    fn tell(&mut self, progress: Progress) {
        if progress.done == progress.total || self.told.elapsed() >= BETWEEN_REPORTS {
            self.told = Instant::now();
            // A screen that is gone does not stop the work.
            let _ = self.screen.send(progress.into());
        }
    }
}
