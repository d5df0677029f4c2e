//! Rules about the code itself, kept by tests: who may import whom, how files open, what must not be written.
mod layers;
pub(crate) mod sources;
mod text;
mod translations;
