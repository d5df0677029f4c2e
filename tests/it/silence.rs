//! Nothing among what the programs are built from speaks to a network, updates itself or reports to anybody.
#![allow(clippy::unwrap_used, clippy::panic)]
use std::process::Command;

/// Clients, updaters and reporters, by the beginning of their names.
const SPEAKERS: &[&str] = &[
    "reqwest",
    "ureq",
    "hyper",
    "curl",
    "isahc",
    "surf",
    "attohttpc",
    "h2 ",
    "quinn",
    "tungstenite",
    "tokio-tungstenite",
    "native-tls",
    "rustls ",
    "openssl ",
    "self_update",
    "self-update",
    "tauri-plugin-updater",
    "tauri-plugin-http",
    "tauri-plugin-shell",
    "tauri-plugin-websocket",
    "sentry",
    "opentelemetry",
    "posthog",
    "trust-dns",
    "hickory",
];

#[test]
fn r8_1_no_updater_no_telemetry_and_no_client_is_part_of_the_programs() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--edges", "normal", "--prefix", "none", "--format", "{p}"])
        .args(["--package", "counterfoil-desktop", "--package", "cli"])
        .current_dir(suite::place::root())
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let tree = String::from_utf8(tree.stdout).unwrap();
    assert!(tree.lines().any(|line| line.starts_with("tauri ")), "the list is that of the programs");
    let found: Vec<&str> =
        tree.lines().filter(|line| SPEAKERS.iter().any(|speaker| line.starts_with(speaker))).collect();
    assert!(found.is_empty(), "{found:?}");
}
