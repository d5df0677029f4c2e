//! What the files of this crate promise, tried with good ones, bad ones and damaged ones.
#![allow(clippy::unwrap_used, clippy::panic)]

mod bad_files;
mod bad_tables;
mod damage;
mod dutch;
mod foreign;
mod forms;
mod import;
mod journal;
mod kinds;
mod paper;
mod published;
mod record;
mod result;
mod tables;
mod world;
