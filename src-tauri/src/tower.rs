//! Where the office's lookout is found while its desk is busy with an import.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use operations::{Desk, Lookout};
use store::DeskKind;

use crate::error::Problem;
use crate::state::Desks;

/// The last lookout; it goes with the desk that it belongs to.
#[derive(Debug, Default)]
pub(crate) struct Tower(Mutex<Weak<Lookout>>);

impl Tower {
    /// The office's lookout. A desk that is free is asked whether whoever sits there may look; one that is busy has been.
    pub(crate) fn lookout(&self, desks: &Desks) -> Result<Arc<Lookout>, Problem> {
        if desks.try_place(DeskKind::Office).is_none()
            && let Some(lookout) = self.last().upgrade()
        {
            return Ok(lookout);
        }
        let lookout = desks.at(DeskKind::Office, Desk::lookout)?;
        *self.last() = Arc::downgrade(&lookout);
        Ok(lookout)
    }

    fn last(&self) -> MutexGuard<'_, Weak<Lookout>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
