//! The commands without a window: the whole path as the screen calls it.
#![allow(clippy::unwrap_used, clippy::panic)]
