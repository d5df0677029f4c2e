//! All integration tests in one binary: it links once.
mod approvals;
mod backup;
mod bad_inputs;
mod crash;
mod entering;
mod evening;
mod generations;
mod journal;
mod judges;
mod office;
mod promises;
mod rehearsed;
mod requirements;
mod tidy;
mod wuerzburg;
