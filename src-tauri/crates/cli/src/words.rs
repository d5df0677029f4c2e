//! The language of the program: asked for, or that of the surroundings.

use protocol::Wording;

/// Where a system says which language its person speaks, the strongest first (POSIX, XBD 8.2).
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The words in the language that was asked for, or in the system's.
pub(crate) fn words(asked: Option<&str>) -> Wording {
    let of_system = || VARIABLES.iter().filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty());
    let language = asked.map(str::to_owned).or_else(of_system).unwrap_or_default();
    Wording::new(&language)
}
