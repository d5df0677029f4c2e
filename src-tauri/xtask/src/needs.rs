//! What the work needs from the system, and why: the list that `setup` installs.

/// What a Debian package is needed for; each purpose includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Purpose {
    /// Building the command line.
    CommandLine,
    /// Building the window.
    Window,
    /// Testing everything.
    Test,
}

/// A Debian package.
#[derive(Debug)]
pub(crate) struct Package {
    /// Its name in Debian 12.
    pub(crate) name: &'static str,
    /// What it is needed for.
    pub(crate) purpose: Purpose,
    /// Why, in a few words.
    pub(crate) reason: &'static str,
}

const fn package(purpose: Purpose, name: &'static str, reason: &'static str) -> Package {
    Package { name, purpose, reason }
}

use Purpose::{CommandLine, Test, Window};

/// Every package, in the order of its purpose.
pub(crate) const PACKAGES: &[Package] = &[
    package(CommandLine, "libssl-dev", "the encrypted database's ciphers"),
    package(CommandLine, "pkg-config", "finds libraries while building"),
    package(Window, "libwebkit2gtk-4.1-dev", "the window"),
    package(Test, "webkit2gtk-driver", "drives the window"),
    package(Test, "xvfb", "a display without a screen"),
    package(Test, "xauth", "for xvfb-run by hand"),
    package(Test, "fonts-noto-core", "Greek and Cyrillic names on screen"),
    package(Test, "dbus-daemon", "a bus of the tests' own for what a screen reader hears, and for UDisks2"),
    package(Test, "at-spi2-core", "what a screen reader hears of the window"),
    package(Test, "gir1.2-atspi-2.0", "the same, for the few lines of Python that listen"),
    package(Test, "python3-gi", "the same"),
    package(Test, "poppler-utils", "pdfsig judges signatures, pdftoppm draws pages"),
    package(Test, "qpdf", "judges the structure of PDF files"),
    package(Test, "libxml2-utils", "xmllint judges manifests"),
    package(Test, "unzip", "opens result files without Counterfoil"),
    package(Test, "openssl", "judges the signatures of result files"),
    package(Test, "openjdk-17-jre-headless", "runs veraPDF"),
    package(Test, "openjdk-17-jdk-headless", "compiles the few lines that call veraPDF"),
    package(Test, "libjaxb-java", "veraPDF reads its profiles with it"),
    package(Test, "python3-venv", "runs pyHanko apart from the system's Python"),
    package(Test, "fusefat", "serves a real FAT where the kernel has none"),
    package(Test, "fuse", "lets a program serve a file system"),
    package(Test, "exfat-fuse", "serves a real exFAT"),
    package(Test, "exfatprogs", "formats exFAT sticks"),
    package(Test, "dosfstools", "formats FAT sticks"),
    package(Test, "e2fsprogs", "formats ext4 sticks"),
    package(Test, "mount", "mounts sticks and makes loop devices"),
    package(Test, "udisks2", "the real one answers the drives' questions"),
    package(Test, "cups", "a print spooler of the tests' own"),
    package(Test, "printer-driver-cups-pdf", "a printer queue whose paper is PDF files"),
    package(Test, "strace", "shows that no network socket is opened"),
];

/// The packages for a purpose.
pub(crate) fn packages(purpose: Purpose) -> impl Iterator<Item = &'static Package> {
    PACKAGES.iter().filter(move |package| package.purpose <= purpose)
}
