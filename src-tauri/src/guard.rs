//! No network: the kernel refuses every socket but those of this machine's own processes, and the window goes nowhere.

use tauri::{Runtime, Url, plugin::TauriPlugin};

/// Refuses, for this process and all that it starts, any socket that is not local. Only a window that a test drives keeps
/// its network, and only in a build for development.
pub(crate) fn close_network() {
    let driven = cfg!(debug_assertions) && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some();
    if driven {
        return;
    }
    if let Err(reason) = filter::install() {
        eprintln!("Counterfoil does not start where it cannot close the network: {reason}");
        std::process::exit(1);
    }
}

/// Keeps the window on the application's own pages.
pub(crate) fn navigation<R: Runtime>() -> TauriPlugin<R> {
    tauri::plugin::Builder::new("navigation-guard").on_navigation(|_, url| is_own(url)).build()
}

fn is_own(url: &Url) -> bool {
    matches!((url.scheme(), url.host_str()), ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost")))
}

#[cfg(target_os = "linux")]
mod filter {
    use std::collections::BTreeMap;
    use std::env::consts::ARCH;

    use seccompiler::{
        Error, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
        apply_filter,
    };

    /// `AF_UNIX` for the display and the spooler, `AF_NETLINK` for the state of the interfaces (linux/socket.h).
    const LOCAL_FAMILIES: [u64; 2] = [1, 16];
    /// `EAFNOSUPPORT`: what a kernel without networking would say.
    const NOT_SUPPORTED: u32 = 97;

    /// The numbers of `socket`, `socketpair` stays allowed, and of `io_uring_setup`, by which sockets could be made unseen.
    const fn numbers() -> Option<(i64, i64)> {
        match ARCH.as_bytes() {
            b"x86_64" => Some((41, 425)),
            b"aarch64" => Some((198, 425)),
            _ => None,
        }
    }

    pub(super) fn install() -> Result<(), String> {
        let (socket, io_uring_setup) = numbers().ok_or("no filter for this processor")?;
        let program = program(socket, io_uring_setup).map_err(|error| error.to_string())?;
        apply_filter(&program).map_err(|error| error.to_string())
    }

    fn program(socket: i64, io_uring_setup: i64) -> Result<seccompiler::BpfProgram, Error> {
        let other = |family| SeccompCondition::new(0, SeccompCmpArgLen::Dword, SeccompCmpOp::Ne, family);
        let foreign = SeccompRule::new(LOCAL_FAMILIES.into_iter().map(other).collect::<Result<_, _>>()?)?;
        let rules = BTreeMap::from([(socket, vec![foreign]), (io_uring_setup, vec![])]);
        let arch = ARCH.try_into().map_err(Error::Backend)?;
        let filter = SeccompFilter::new(rules, SeccompAction::Allow, SeccompAction::Errno(NOT_SUPPORTED), arch)?;
        Ok(filter.try_into()?)
    }

    #[cfg(test)]
    mod tests {
        use std::net::{TcpListener, UdpSocket};
        use std::os::unix::net::UnixStream;

        #[test]
        fn r3_4_no_socket_leaves_the_machine() {
            // A filter binds the thread that installs it and those it starts; the other tests keep their network.
            let refused = std::thread::spawn(|| {
                super::install().map(|()| {
                    (
                        TcpListener::bind("127.0.0.1:0").is_err(),
                        UdpSocket::bind("127.0.0.1:0").is_err(),
                        UnixStream::pair().is_ok(),
                    )
                })
            });
            assert_eq!(refused.join().expect("the thread ends"), Ok((true, true, true)));
        }
    }
}

/// Other systems have no such filter; there the window's policy and the absence of any network library are what holds.
#[cfg(not(target_os = "linux"))]
mod filter {
    pub(super) fn install() -> Result<(), String> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_stays_at_home() {
        let own = |url: &str| url.parse::<Url>().is_ok_and(|url| is_own(&url));
        assert!(own("tauri://localhost/index.html") && own("http://tauri.localhost/"));
        for url in [
            "https://example.org/",
            "http://127.0.0.1:80/",
            "file:///etc/passwd",
            "tauri://elsewhere/",
            "data:text/html,x",
        ] {
            assert!(!own(url), "{url}");
        }
    }
}
