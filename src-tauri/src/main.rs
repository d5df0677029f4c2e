//! The desktop application: first the network is closed, then the window opens.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    counterfoil_desktop::run();
}
