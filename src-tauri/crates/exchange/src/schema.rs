//! The published JSON Schemas (2020-12), as the program itself applies them.

use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value;

use crate::error::{Refusal, shown};
use crate::wire;

/// `counterfoil-record-1.schema.json`.
pub const RECORD_SCHEMA: &str = include_str!("../../../../assets/schemas/counterfoil-record-1.schema.json");
/// `counterfoil-election-1.schema.json`.
pub const ELECTION_SCHEMA: &str = include_str!("../../../../assets/schemas/counterfoil-election-1.schema.json");

/// `counterfoil-close-1.schema.json`.
pub const CLOSE_SCHEMA: &str = include_str!("../../../../assets/schemas/counterfoil-close-1.schema.json");

/// How many faults are told at once.
pub(crate) const FAULTS_MAX: usize = 200;

static RECORD: LazyLock<Validator> = LazyLock::new(|| validator(RECORD_SCHEMA));
static ELECTION: LazyLock<Validator> = LazyLock::new(|| validator(ELECTION_SCHEMA));
static CLOSE: LazyLock<Validator> = LazyLock::new(|| validator(CLOSE_SCHEMA));

fn validator(schema: &str) -> Validator {
    let schema: Value = serde_json::from_str(schema).expect("the embedded schema is JSON; a test reads it");
    let options = jsonschema::options().should_validate_formats(true);
    options.build(&schema).expect("the embedded schema is valid and refers to nothing outside; a test builds it")
}

/// Whether `bytes` are JSON as the schema of records wants it.
///
/// # Errors
/// [`Refusal::BadJson`] alone, or up to 200 times [`Refusal::Schema`].
pub fn validate_record(bytes: &[u8]) -> Result<(), Vec<Refusal>> {
    validate(&RECORD, bytes)
}

/// Whether `bytes` are JSON as the schema of definitions wants it.
///
/// # Errors
/// [`Refusal::BadJson`] alone, or up to 200 times [`Refusal::Schema`].
pub fn validate_election(bytes: &[u8]) -> Result<(), Vec<Refusal>> {
    validate(&ELECTION, bytes)
}

/// Whether `bytes` are JSON as the schema of closed centres wants it.
///
/// # Errors
/// [`Refusal::BadJson`] alone, or up to 200 times [`Refusal::Schema`].
pub fn validate_close(bytes: &[u8]) -> Result<(), Vec<Refusal>> {
    validate(&CLOSE, bytes)
}

fn validate(validator: &Validator, bytes: &[u8]) -> Result<(), Vec<Refusal>> {
    let value: Value = wire::read(bytes).map_err(|refusal| vec![refusal])?;
    if validator.is_valid(&value) {
        return Ok(());
    }
    let fault = |error: jsonschema::ValidationError<'_>| Refusal::Schema {
        place: shown(error.instance_path().as_str()),
        detail: shown(&error.masked().to_string()),
    };
    Err(validator.iter_errors(&value).take(FAULTS_MAX).map(fault).collect())
}
