//! Reads printed files again, with another eye than the one that wrote them.
#![allow(clippy::unwrap_used, clippy::panic)]

mod layout;
mod papers;
mod reader;
mod sheet;
mod signature;
mod structure;
