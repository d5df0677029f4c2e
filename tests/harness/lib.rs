//! What the tests share: where things lie, and the real window driven from outside.
pub mod display;
pub mod driver;
pub mod place;
pub mod window;

/// What a step of the harness gives; a failure says in words which step it was.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;
