//! A real stick: a file system in an image, on a loop device, that is put in, pulled out and broken like one.
use crate::Outcome;
use rustix::process::{Pid, Signal, kill_process};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::OnceLock;
use std::thread::sleep;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const PAUSE_MILLISECONDS: u64 = 10;
const PAUSES_MAXIMUM: u32 = 1_000;
/// No tool takes longer, unless something hangs for good.
const TOOL_SECONDS: u64 = 60;
/// e2fsck has found something, and mended it.
const MENDED: i32 = 1;
const MOUNTS: &str = "/proc/self/mountinfo";
/// Enough for a FAT32, whose root folder has no end; the image takes no more room than what is written to it.
pub const USUAL_MEGABYTES: u64 = 80;

/// What a stick is formatted with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// FAT, as sticks are sold; served by fusefat where the kernel has no FAT of its own.
    Fat,
    /// exFAT, as large sticks are sold; served by exfat-fuse.
    ExFat,
    /// ext4, by the kernel itself.
    Ext4,
}

impl Format {
    /// What people call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Fat => "FAT",
            Self::ExFat => "exFAT",
            Self::Ext4 => "ext4",
        }
    }
}

/// A stick with a label. It ends with its value, in or out.
#[derive(Debug)]
pub struct Stick {
    format: Format,
    device: String,
    mount: PathBuf,
    /// The program that serves its files, if the kernel does not.
    served_by: Option<Child>,
    image: PathBuf,
    /// A small file system of its own for an image that is larger than it.
    narrow: Option<PathBuf>,
    /// Holds the image and the mount point, and goes last.
    _folder: TempDir,
}

impl Stick {
    /// Why there can be no such stick on this machine, if so: loop devices and mounts need the right to make them.
    pub fn impossible(format: Format) -> Option<&'static str> {
        static REASONS: OnceLock<[Option<String>; 3]> = OnceLock::new();
        let reason = |format| {
            let tried = Self::make(format, "TRY", USUAL_MEGABYTES).and_then(|mut stick| stick.put_in());
            tried.err().map(|cause| cause.to_string())
        };
        let all = || [reason(Format::Fat), reason(Format::ExFat), reason(Format::Ext4)];
        let [fat, exfat, ext4] = REASONS.get_or_init(all);
        match format {
            Format::Fat => fat.as_deref(),
            Format::ExFat => exfat.as_deref(),
            Format::Ext4 => ext4.as_deref(),
        }
    }

    /// A new stick, formatted, not in yet.
    ///
    /// # Errors
    /// This machine cannot make one.
    pub fn make(format: Format, label: &str, megabytes: u64) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let image = folder.path().join("image");
        Self::on(format, label, megabytes, folder, &image, None)
    }

    /// A stick with these contents, which the power may have left in the middle of anything: mended as a system does before
    /// it is put in.
    ///
    /// # Errors
    /// As [`Stick::make`]; nothing of it can be mended.
    pub fn found(label: &str, contents: &[u8]) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let (image, mount) = (folder.path().join("image"), folder.path().join(label));
        fs::write(&image, contents)?;
        fs::create_dir(&mount)?;
        let mended = ended("e2fsck", &["-f", "-y", &text(&image)])?;
        if mended.status.code().is_none_or(|code| code > MENDED) {
            return Err(format!("e2fsck: {}", String::from_utf8_lossy(&mended.stdout)).into());
        }
        let device = output("losetup", &["--find", "--show", &text(&image)])?.trim().to_owned();
        Ok(Self { format: Format::Ext4, device, mount, image, served_by: None, narrow: None, _folder: folder })
    }

    /// What its device holds now, whatever the system has not written yet.
    ///
    /// # Errors
    /// The image cannot be read.
    pub fn contents(&self) -> Outcome<Vec<u8>> {
        Ok(fs::read(&self.image)?)
    }

    /// A stick, put in, that says that it has room, and fails when more than `holds` kilobytes are written to it.
    ///
    /// # Errors
    /// As [`Stick::make`].
    pub fn too_small(format: Format, label: &str, holds: usize) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let narrow = folder.path().join("narrow");
        fs::create_dir(&narrow)?;
        run("mount", &["-t", "tmpfs", "-o", "size=8m", "tmpfs", &text(&narrow)])?;
        let (image, ballast) = (narrow.join("image"), narrow.join("ballast"));
        let mut stick = Self::on(format, label, USUAL_MEGABYTES, folder, &image, Some(narrow))?;
        stick.put_in()?;
        // What the file system wrote when it was put in is in the image before the rest is taken away.
        run("sync", &["--file-system", &text(&image)])?;
        let mut rest = File::create(&ballast)?;
        while rest.write_all(&[7; 1 << 10]).is_ok() {}
        rest.set_len(rest.metadata()?.len().saturating_sub(u64::try_from(holds)? << 10))?;
        Ok(stick)
    }

    fn on(
        format: Format,
        label: &str,
        megabytes: u64,
        folder: TempDir,
        image: &Path,
        narrow: Option<PathBuf>,
    ) -> Outcome<Self> {
        let mount = folder.path().join(label);
        let image = image.to_owned();
        let mut stick = Self { format, device: String::new(), mount, image, served_by: None, narrow, _folder: folder };
        fs::create_dir(&stick.mount)?;
        File::create(&stick.image)?.set_len(megabytes << 20)?;
        match format {
            // A kilobyte a cluster: with less fusefat does not know how much room is left.
            Format::Fat if megabytes >= USUAL_MEGABYTES => {
                run("mkfs.vfat", &["-F", "32", "-s", "2", "-n", label, &text(&stick.image)])?;
            }
            Format::Fat => run("mkfs.vfat", &["-n", label, &text(&stick.image)])?,
            Format::ExFat => run("mkfs.exfat", &["-L", label, &text(&stick.image)])?,
            Format::Ext4 => {
                run("mkfs.ext4", &["-q", "-F", "-m", "0", "-O", "^has_journal", "-L", label, &text(&stick.image)])?;
            }
        }
        stick.device = output("losetup", &["--find", "--show", &text(&stick.image)])?.trim().to_owned();
        Ok(stick)
    }

    /// Where its files are while it is in.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.mount
    }

    /// The device, as in `/dev/loop0`.
    #[must_use]
    pub fn device(&self) -> &str {
        &self.device
    }

    /// Puts it in.
    ///
    /// # Errors
    /// It does not appear.
    pub fn put_in(&mut self) -> Outcome<()> {
        self.appear("rw")
    }

    /// Puts it in with its write protection on.
    ///
    /// # Errors
    /// It does not appear.
    pub fn put_in_protected(&mut self) -> Outcome<()> {
        self.appear("ro")
    }

    fn appear(&mut self, way: &str) -> Outcome<()> {
        let mount = text(&self.mount);
        match self.format {
            Format::Ext4 => run("mount", &["-o", way, &self.device, &mount])?,
            Format::Fat => {
                let options = if way == "rw" { "rw+" } else { way };
                self.serve("fusefat", &["-f", "-o", options])?;
            }
            // So that it stays in the foreground it has to tell what it does, to nobody.
            Format::ExFat => self.serve("mount.exfat-fuse", &["-d", "-o", way])?,
        }
        self.wait(true)
    }

    fn serve(&mut self, program: &str, options: &[&str]) -> Outcome<()> {
        let mut served = Command::new(program);
        served.args(options).args([&self.device, &text(&self.mount)]);
        served.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        self.served_by = Some(served.spawn().map_err(|cause| format!("{program} does not start: {cause}"))?);
        Ok(())
    }

    fn is_in(&self) -> bool {
        let mount = format!(" {} ", text(&self.mount));
        fs::read_to_string(MOUNTS).unwrap_or_default().contains(&mount)
    }

    fn wait(&mut self, is_in: bool) -> Outcome<()> {
        for _ in 0..PAUSES_MAXIMUM {
            if self.is_in() == is_in {
                return Ok(());
            }
            if let Some(ended) = self.served_by.as_mut().and_then(|served| served.try_wait().transpose()) {
                return Err(format!("what serves it ends by itself: {}", ended?).into());
            }
            sleep(Duration::from_millis(PAUSE_MILLISECONDS));
        }
        Err(format!("{} does not {}", self.device, if is_in { "appear" } else { "go" }).into())
    }

    /// Pulls it out, whatever is being written: a FAT or exFAT no longer answers, an ext4 is gone from its place.
    ///
    /// # Errors
    /// The system keeps it.
    pub fn pull(&mut self) -> Outcome<()> {
        if let Some(mut served) = self.served_by.take() {
            served.kill()?;
            served.wait()?;
            return Ok(());
        }
        self.clear()
    }

    /// Breaks it off after so many kilobytes: what lies behind gives errors.
    ///
    /// # Errors
    /// The system does not let it.
    pub fn break_off(&self, kilobytes: u64) -> Outcome<()> {
        File::options().write(true).open(&self.image)?.set_len(kilobytes << 10)?;
        run("losetup", &["--set-capacity", &self.device])?;
        run("blockdev", &["--flushbufs", &self.device])
    }

    /// It is whole again, and what lay behind is gone.
    ///
    /// # Errors
    /// The system does not let it.
    pub fn mend(&self, megabytes: u64) -> Outcome<()> {
        File::options().write(true).open(&self.image)?.set_len(megabytes << 20)?;
        run("losetup", &["--set-capacity", &self.device])
    }

    /// Lets the program that serves it hang, or go on.
    ///
    /// # Errors
    /// No program serves it.
    pub fn hang(&self, hanging: bool) -> Outcome<()> {
        let served = self.served_by.as_ref().ok_or("the kernel serves this stick")?;
        let signal = if hanging { Signal::STOP } else { Signal::CONT };
        Ok(kill_process(Pid::from_child(served), signal)?)
    }

    /// As a desktop does after a pull: nothing is left at the place where it was.
    ///
    /// # Errors
    /// The system keeps it.
    pub fn clear(&mut self) -> Outcome<()> {
        run("umount", &["--lazy", &text(&self.mount)])?;
        if let Some(mut served) = self.served_by.take() {
            // Without its mount it has nothing left to serve.
            served.kill()?;
            served.wait()?;
        }
        self.wait(false)
    }

    /// Takes it out in peace.
    ///
    /// # Errors
    /// Somebody still uses it.
    pub fn take_out(&mut self) -> Outcome<()> {
        run("umount", &[&text(&self.mount)])?;
        if let Some(mut served) = self.served_by.take() {
            served.wait()?;
        }
        self.wait(false)
    }
}

impl Drop for Stick {
    fn drop(&mut self) {
        // What is not there any more needs no clearing away.
        let quietly = |program: &str, arguments: &[&str]| drop(run(program, arguments));
        if self.is_in() {
            quietly("umount", &["--lazy", &text(&self.mount)]);
        }
        if let Some(mut served) = self.served_by.take() {
            let _ = served.kill();
            let _ = served.wait();
        }
        if !self.device.is_empty() {
            quietly("losetup", &["--detach", &self.device]);
        }
        if let Some(narrow) = &self.narrow {
            quietly("umount", &["--lazy", &text(narrow)]);
        }
    }
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

fn run(program: &str, arguments: &[&str]) -> Outcome<()> {
    output(program, arguments).map(drop)
}

fn output(program: &str, arguments: &[&str]) -> Outcome<String> {
    let done = ended(program, arguments)?;
    if !done.status.success() {
        let said = String::from_utf8_lossy(&done.stderr).trim().to_owned();
        return Err(format!("{program} ends with {}: {said}", done.status).into());
    }
    Ok(String::from_utf8(done.stdout)?)
}

fn ended(program: &str, arguments: &[&str]) -> Outcome<Output> {
    let mut tool = Command::new(program);
    tool.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut tool = tool.spawn().map_err(|cause| format!("{program} does not start: {cause}"))?;
    let begun = Instant::now();
    // What these tools say fits into a pipe.
    while tool.try_wait()?.is_none() {
        if begun.elapsed() > Duration::from_secs(TOOL_SECONDS) {
            tool.kill()?;
            return Err(format!("{program} does not end").into());
        }
        sleep(Duration::from_millis(1));
    }
    Ok(tool.wait_with_output()?)
}
