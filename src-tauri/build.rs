//! Builds the window's files when they have changed, hides the database's symbols, and prepares the application.

use std::path::Path;
use std::process::Command;

/// What the window's files are made of.
const SOURCES: &[&str] =
    &["../ui/src", "../ui/index.html", "../ui/package-lock.json", "../ui/vite.config.ts", "../assets/locales"];

fn main() {
    for source in SOURCES {
        println!("cargo:rerun-if-changed={source}");
    }
    println!("cargo:rerun-if-changed=tauri.conf.json");
    println!("cargo:rerun-if-changed=capabilities");
    if !Path::new("../ui/node_modules").exists() {
        npm(&["ci", "--no-audit", "--no-fund"]);
    }
    npm(&["run", "build"]);
    // WebKit brings a SQLite of its own and must not find the names of ours.
    println!("cargo:rustc-link-arg-bins=-Wl,--exclude-libs,ALL");
    tauri_build::build();
}

fn npm(arguments: &[&str]) {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let output =
        Command::new(npm).args(arguments).current_dir("../ui").output().expect("npm is installed (Node.js 20)");
    assert!(
        output.status.success(),
        "npm {arguments:?} failed:\n{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}
