//! The real surroundings of the program: clock, randomness, and the program's own identity.

use std::fs::File;
use std::io::Read;
use std::sync::Arc;

use operations::{SystemWorld, World};
use sealing::{Digest, Hasher};

use crate::failure::Failure;

const CHUNK_BYTES: usize = 1 << 20;

/// The system's clock and randomness, with the digest of the running program, which each result file names.
///
/// # Errors
/// The program's own file cannot be read.
pub(crate) fn surroundings() -> Result<Arc<dyn World>, Failure> {
    let io = |error: std::io::Error| Failure::new("io").with("detail", &error);
    let mut file = std::env::current_exe().and_then(File::open).map_err(io)?;
    Ok(SystemWorld::new(env!("CARGO_PKG_VERSION"), digest(&mut file).map_err(io)?))
}

fn digest(file: &mut File) -> std::io::Result<Digest> {
    let (mut hasher, mut chunk) = (Hasher::new(), vec![0; CHUNK_BYTES]);
    loop {
        match file.read(&mut chunk)? {
            0 => return Ok(hasher.finish()),
            length => hasher.update(chunk.get(..length).unwrap_or_default()),
        }
    }
}
