//! All integration tests in one binary: it links once.
mod approvals;
mod bad_inputs;
mod crash;
mod entering;
mod evening;
mod judges;
mod office;
mod promises;
mod rehearsed;
mod requirements;
mod tidy;
mod wuerzburg;
