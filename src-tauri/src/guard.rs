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
        use std::io::Read;
        use std::net::{TcpListener, UdpSocket};
        use std::os::unix::net::{UnixListener, UnixStream};
        use std::path::Path;
        use std::process::Command;
        use std::time::Duration;

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

        /// The first word that CUPS' own command says to a spooler that we play; nothing if it never comes.
        fn asked(folder: &Path) -> std::io::Result<Option<String>> {
            let socket = folder.join("socket");
            let listener = UnixListener::bind(&socket)?;
            listener.set_nonblocking(true)?;
            let mut command = Command::new("lpstat").arg("-p").env("CUPS_SERVER", &socket).spawn()?;
            let mut first = None;
            while command.try_wait()?.is_none() {
                if let Ok((mut caller, _)) = listener.accept() {
                    caller.set_nonblocking(false)?;
                    let mut word = [0; 4];
                    caller.read_exact(&mut word)?;
                    first = Some(String::from_utf8_lossy(&word).into_owned());
                    break;
                }
                std::thread::sleep(Duration::from_millis(5));
            }
            command.kill()?;
            command.wait()?;
            Ok(first)
        }

        #[test]
        fn r3_4_the_spooler_is_reached_without_a_network() {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().to_owned();
            let asked = std::thread::spawn(move || super::install().map(|()| asked(&path)));
            match asked.join().expect("the thread ends").expect("the filter is installed") {
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => println!("skipped: there is no lpstat"),
                asked => assert_eq!(asked.expect("lpstat runs").as_deref(), Some("POST")),
            }
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
