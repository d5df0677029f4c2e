//! Who may import whom: the dependency graph that Cargo sees, against the table of ARCHITECTURE.md.
use serde::Deserialize;
use std::collections::BTreeMap;
use std::process::Command;

const CORE: &[&str] = &["election", "sealing"];
const EVERYTHING: &[&str] = &["election", "apportionment", "sealing", "exchange", "protocol", "store", "operations"];

/// Each package of ours, and which others of ours it may import.
const LAYERS: &[(&str, &[&str])] = &[
    ("election", &[]),
    ("apportionment", &[]),
    ("sealing", &[]),
    ("exchange", CORE),
    ("protocol", CORE),
    ("store", CORE),
    ("operations", &["election", "apportionment", "sealing", "exchange", "protocol", "store"]),
    ("cli", EVERYTHING),
    ("counterfoil-desktop", EVERYTHING),
    ("suite", EVERYTHING),
    ("xtask", &[]),
];

/// Foreign packages that only one package of ours may import: swapping or auditing one means reading one folder.
const KEPT_IN: &[(&str, &str)] = &[
    ("rusqlite", "store"),
    ("rusqlite_migration", "store"),
    ("printpdf", "protocol"),
    ("lopdf", "protocol"),
    ("ring", "sealing"),
    ("cms", "sealing"),
    ("x509-cert", "sealing"),
    ("rcgen", "sealing"),
    ("rustls-webpki", "sealing"),
    ("argon2", "sealing"),
    ("x25519-dalek", "sealing"),
    ("tauri", "counterfoil-desktop"),
    ("tauri-build", "counterfoil-desktop"),
    ("clap", "cli"),
];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    /// Nothing for an ordinary dependency; otherwise `dev` or `build`.
    kind: Option<String>,
}

#[test]
fn imports_point_one_way() {
    let allowed: BTreeMap<&str, &[&str]> = LAYERS.iter().copied().collect();
    for package in packages() {
        let row = allowed.get(package.name.as_str());
        assert!(row.is_some(), "{} has no row in the table of layers", package.name);
        for dependency in &package.dependencies {
            let ours = LAYERS.iter().any(|(name, _)| *name == dependency.name);
            let may = row.is_some_and(|row| row.contains(&dependency.name.as_str()));
            assert!(!ours || may, "{} must not import {}", package.name, dependency.name);
        }
    }
}

#[test]
fn every_layer_exists() {
    let names: Vec<String> = packages().into_iter().map(|package| package.name).collect();
    for (layer, _) in LAYERS {
        assert!(names.iter().any(|name| name == layer), "the table names {layer}, which is no package");
    }
}

/// Tests may look at foreign formats with foreign eyes, so `suite` and dev-dependencies are free.
#[test]
fn foreign_code_stays_where_it_belongs() {
    for package in packages().iter().filter(|package| package.name != "suite") {
        let ordinary = package.dependencies.iter().filter(|dependency| dependency.kind.as_deref() != Some("dev"));
        for dependency in ordinary {
            let home = KEPT_IN.iter().find(|(name, _)| *name == dependency.name);
            let plugin = dependency.name.starts_with("tauri-").then_some(&("", "counterfoil-desktop"));
            if let Some((_, home)) = home.or(plugin) {
                assert_eq!(package.name, *home, "{} is kept in {home}", dependency.name);
            }
        }
    }
}

fn packages() -> Vec<Package> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(suite::place::root())
        .output()
        .expect("Cargo runs these tests, so it is there");
    let metadata: Metadata = serde_json::from_slice(&output.stdout).expect("Cargo writes valid JSON");
    metadata.packages
}
