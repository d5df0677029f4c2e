//! The tables, one file each: its SQL, its row, its reads and writes.

pub(crate) mod arrival;
pub(crate) mod document;
pub(crate) mod draft;
pub(crate) mod fence;
pub(crate) mod former_key;
pub(crate) mod holder;
pub(crate) mod paper;
pub(crate) mod preparation;
pub(crate) mod received;
pub(crate) mod signing_key;
pub(crate) mod total;
