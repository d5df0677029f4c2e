//! The real surroundings of the program: clock, randomness, and the program's own identity.

use std::env;
use std::path::PathBuf;
use std::sync::Arc;

use operations::{SystemWorld, World};

use crate::failure::Failure;

/// The system's clock and randomness, with the digest of the running program, which each result file names.
///
/// # Errors
/// The program's own file cannot be read.
pub(crate) fn surroundings() -> Result<Arc<dyn World>, Failure> {
    let io = |error: std::io::Error| Failure::new("io").with("detail", &error);
    Ok(SystemWorld::of_this_program(env!("CARGO_PKG_VERSION")).map_err(io)?)
}

/// The program of the window, if it is installed beside this one.
pub(crate) fn window_program() -> Option<PathBuf> {
    let name = format!("counterfoil-desktop{}", env::consts::EXE_SUFFIX);
    Some(env::current_exe().ok()?.with_file_name(name)).filter(|path| path.is_file())
}
