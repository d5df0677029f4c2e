//! The commands that the screen can call, one file a feature; each takes its arguments apart and calls an operation.

pub(crate) mod approval;
pub(crate) mod board;
pub(crate) mod entry;
pub(crate) mod files;
pub(crate) mod handover;
pub(crate) mod office;
pub(crate) mod paper;
pub(crate) mod session;
pub(crate) mod settlement;
pub(crate) mod start;

use tauri::State;

use crate::error::Problem;
use crate::state::Desks;

type Answer<T> = Result<T, Problem>;
type Held<'a> = State<'a, Desks>;
