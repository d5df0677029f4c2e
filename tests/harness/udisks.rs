//! A UDisks2 that a test plays, on a bus of its own: the objects, properties and signals that a computer with sticks has.
//! Interfaces as in <https://storaged.org/doc/udisks2-api/latest/>.
use crate::Outcome;
use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;
use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::{ObjectPath, OwnedObjectPath, OwnedValue};
use zbus::{DBusError, fdo, interface};

const NAME: &str = "org.freedesktop.UDisks2";
const ROOT: &str = "/org/freedesktop/UDisks2";
/// The real one, where Debian puts it.
const REAL: &str = "/usr/libexec/udisks2/udisksd";
const CONFIGURATION: &str = r#"<busconfig>
  <type>custom</type>
  <listen>unix:path=SOCKET</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

type Options = HashMap<String, OwnedValue>;

/// A message bus that nobody else is on.
#[derive(Debug)]
pub struct Bus {
    daemon: Child,
    address: String,
    _folder: TempDir,
}

impl Bus {
    /// Why there can be none on this machine, if so.
    #[must_use]
    pub fn impossible() -> Option<&'static str> {
        let there = Command::new("dbus-daemon").arg("--version").stdout(Stdio::null()).status().is_ok();
        (!there).then_some("there is no dbus-daemon")
    }

    /// Starts one.
    ///
    /// # Errors
    /// dbus-daemon does not start.
    pub fn start() -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let (file, socket) = (folder.path().join("bus.conf"), folder.path().join("bus"));
        fs::write(&file, CONFIGURATION.replace("SOCKET", &socket.display().to_string()))?;
        let mut daemon = Command::new("dbus-daemon")
            .arg(format!("--config-file={}", file.display()))
            .args(["--nofork", "--nopidfile", "--print-address"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut address = String::new();
        // It says where it is once somebody can come.
        BufReader::new(daemon.stdout.take().ok_or("dbus-daemon says nothing")?).read_line(&mut address)?;
        Ok(Self { daemon, address: address.trim().to_owned(), _folder: folder })
    }

    /// Where it is, as D-Bus writes addresses.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        // One that has ended already is as good.
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// The real UDisks2 on a bus of its own; without the system's device events it knows no sticks.
#[derive(Debug)]
pub struct Real {
    daemon: Child,
    bus: Bus,
}

impl Real {
    /// Starts it, if it is installed.
    ///
    /// # Errors
    /// It does not start.
    pub fn start() -> Outcome<Option<Self>> {
        if Bus::impossible().is_some() || !Path::new(REAL).exists() {
            return Ok(None);
        }
        let bus = Bus::start()?;
        let mut command = Command::new(REAL);
        command.env("DBUS_SYSTEM_BUS_ADDRESS", bus.address()).stdout(Stdio::null()).stderr(Stdio::null());
        let daemon = command.stdin(Stdio::null()).spawn()?;
        Ok(Some(Self { daemon, bus }))
    }

    /// The address of its bus.
    #[must_use]
    pub fn address(&self) -> &str {
        self.bus.address()
    }
}

impl Drop for Real {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// A medium for a [`UDisks`].
#[derive(Debug, Clone)]
pub struct Medium {
    /// The label of its file system.
    pub label: String,
    /// What tells this very file system from all others.
    pub uuid: String,
    /// Where its files are reached when it is mounted.
    pub place: PathBuf,
    /// Whether it is mounted when it is put in.
    pub mounted: bool,
    /// Whether it is protected.
    pub read_only: bool,
    /// How it is connected: `usb`, or something inside.
    pub connection: String,
}

impl Medium {
    /// A stick whose files are at `place`.
    #[must_use]
    pub fn stick(label: &str, place: &Path) -> Self {
        let (label, uuid, place) = (label.to_owned(), format!("{label}-1234"), place.to_owned());
        Self { label, uuid, place, mounted: true, read_only: false, connection: "usb".to_owned() }
    }
}

/// A UDisks2 of which a test decides what is in.
#[derive(Debug)]
pub struct UDisks {
    connection: Connection,
    bus: Bus,
}

impl UDisks {
    /// Starts one with nothing in.
    ///
    /// # Errors
    /// There is no bus.
    pub fn start() -> Outcome<Self> {
        let bus = Bus::start()?;
        let connection = Builder::address(bus.address())?.serve_at(ROOT, fdo::ObjectManager)?.name(NAME)?.build()?;
        Ok(Self { connection, bus })
    }

    /// The address of its bus.
    #[must_use]
    pub fn address(&self) -> &str {
        self.bus.address()
    }

    /// Puts a medium into a socket, as `sdb1`.
    ///
    /// # Errors
    /// The socket's name is none.
    pub fn put_in(&self, socket: &str, medium: &Medium) -> Outcome<()> {
        let (block, drive) = paths(socket)?;
        let Medium { label, uuid, place, mounted, read_only, connection } = medium.clone();
        let server = self.connection.object_server();
        server.at(&drive, Drive { connection })?;
        server.at(&block, FileSystem { place, mounted })?;
        server.at(&block, Block { label, uuid, drive, read_only })?;
        Ok(())
    }

    /// Takes out what is in a socket, without a warning.
    ///
    /// # Errors
    /// The socket's name is none.
    pub fn take_out(&self, socket: &str) -> Outcome<()> {
        let (block, drive) = paths(socket)?;
        let server = self.connection.object_server();
        server.remove::<Block, _>(&block)?;
        server.remove::<FileSystem, _>(&block)?;
        server.remove::<Drive, _>(&drive)?;
        Ok(())
    }
}

fn paths(socket: &str) -> Outcome<(OwnedObjectPath, OwnedObjectPath)> {
    let path =
        |kind: &str| Ok::<_, zbus::zvariant::Error>(ObjectPath::try_from(format!("{ROOT}/{kind}/{socket}"))?.into());
    Ok((path("block_devices")?, path("drives")?))
}

/// How UDisks2 refuses.
#[derive(Debug, DBusError)]
#[zbus(prefix = "org.freedesktop.UDisks2.Error")]
enum Refused {
    #[zbus(error)]
    Bus(zbus::Error),
    AlreadyMounted(String),
    DeviceBusy(String),
    NotMounted(String),
}

struct Block {
    label: String,
    uuid: String,
    drive: OwnedObjectPath,
    read_only: bool,
}

#[interface(name = "org.freedesktop.UDisks2.Block")]
impl Block {
    #[zbus(property)]
    fn id_label(&self) -> &str {
        &self.label
    }

    #[zbus(property, name = "IdUUID")]
    fn id_uuid(&self) -> &str {
        &self.uuid
    }

    #[zbus(property)]
    fn id_type(&self) -> &str {
        "vfat"
    }

    #[zbus(property)]
    fn drive(&self) -> OwnedObjectPath {
        self.drive.clone()
    }

    #[zbus(property)]
    fn size(&self) -> u64 {
        64 << 20
    }

    #[zbus(property)]
    fn read_only(&self) -> bool {
        self.read_only
    }

    #[zbus(property)]
    fn hint_ignore(&self) -> bool {
        false
    }
}

struct FileSystem {
    place: PathBuf,
    mounted: bool,
}

#[interface(name = "org.freedesktop.UDisks2.Filesystem")]
impl FileSystem {
    #[zbus(property)]
    fn mount_points(&self) -> Vec<Vec<u8>> {
        let bytes = format!("{}\0", self.place.display()).into_bytes();
        if self.mounted { vec![bytes] } else { vec![] }
    }

    async fn mount(
        &mut self,
        _options: Options,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) -> Result<String, Refused> {
        let place = self.place.display().to_string();
        if self.mounted {
            return Err(Refused::AlreadyMounted(place));
        }
        self.mounted = true;
        self.mount_points_changed(&emitter).await?;
        Ok(place)
    }

    async fn unmount(
        &mut self,
        _options: Options,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) -> Result<(), Refused> {
        if !self.mounted {
            return Err(Refused::NotMounted(self.place.display().to_string()));
        }
        let done = Command::new("umount").arg(&self.place).output().map_err(zbus::Error::from)?;
        if !done.status.success() {
            return Err(Refused::DeviceBusy(String::from_utf8_lossy(&done.stderr).into_owned()));
        }
        self.mounted = false;
        self.mount_points_changed(&emitter).await?;
        Ok(())
    }
}

struct Drive {
    connection: String,
}

#[interface(name = "org.freedesktop.UDisks2.Drive")]
impl Drive {
    #[zbus(property)]
    fn removable(&self) -> bool {
        false
    }

    #[zbus(property)]
    fn connection_bus(&self) -> &str {
        &self.connection
    }

    #[zbus(property)]
    fn can_power_off(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn ejectable(&self) -> bool {
        false
    }

    #[zbus(property)]
    fn serial(&self) -> &str {
        "0042"
    }

    /// The socket goes dark: nothing is in it any more.
    async fn power_off(
        &self,
        _options: Options,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) -> Result<(), Refused> {
        let path = emitter.path().as_str().replace("/drives/", "/block_devices/");
        let server = emitter.connection().object_server();
        server.remove::<Block, _>(path.as_str()).await?;
        server.remove::<FileSystem, _>(path.as_str()).await?;
        Ok(())
    }
}
