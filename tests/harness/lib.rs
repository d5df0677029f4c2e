//! What the tests share: where things lie, an election night to play with, and the real window driven from outside.
pub mod asice;
pub mod centre;
pub mod cups;
pub mod display;
pub mod driver;
pub mod hall;
pub mod night;
pub mod place;
pub mod power;
pub mod reader;
pub mod stations;
pub mod stick;
pub mod surroundings;
pub mod trace;
pub mod udisks;
pub mod window;
pub mod world;
pub mod wuerzburg;

/// What a step of the harness gives; a failure says in words which step it was.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;
