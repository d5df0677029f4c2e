//! All integration tests in one binary: it links once.
mod crash;
mod judges;
mod rehearsed;
mod tidy;
mod wuerzburg;
