//! The copy of a centre of 250 stations: all of it, one entry more, its proof and a restored vault, each beside plain work on
//! the same bytes; and what a person waits while it is made.
use election::{Counts, Explanations, Finding, RecordId, findings};
use operations::{Bringing, Following, World, restore};
use std::fs::{self, File};
use std::io::{Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::scope;
use std::time::Instant;
use store::{Fault, Head, Vault};
use suite::Outcome;
use suite::hall::{FIRST, Hall, SECOND, SUPERVISOR};
use suite::night::passphrase;
use suite::stations;
use suite::world::SetWorld;

/// As many as a centre has at most.
const STATIONS: usize = 250;
/// Work on the whole is measured so often, in turn with plain work.
const ROUNDS: usize = 5;
/// Entries that are copied one by one, and entries during which the copier runs or rests; no more than there are stations.
const ENTRIES: usize = 60;
/// How much a plain program moves at once.
const CHUNK_BYTES: usize = 1 << 20;

/// A centre whose night is nearly over, and everything around it.
struct Night {
    hall: Hall,
    world: Arc<dyn World>,
    folder: PathBuf,
    papers: Vec<(RecordId, Counts)>,
}

/// Prints what each takes.
///
/// # Errors
/// Something that should work does not.
pub(crate) fn measure() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let mut night = Night::approved(folder.path())?;
    let copy = night.whole()?;
    let mut following = night.hall.desk.resume_backup()?.ok_or("a copy was begun")?;
    night.entries(&mut following, &copy)?;
    night.proof(&mut following, &copy)?;
    night.restored(&copy)?;
    night.waiting(&mut following)
}

impl Night {
    /// A centre whose records are all entered twice, approved and made into protocols.
    fn approved(folder: &Path) -> Outcome<Self> {
        let world: Arc<dyn World> = SetWorld::evening();
        let mut hall = Hall::establish(folder, &stations::definition(STATIONS)?, &world)?;
        let loaded = hall.desk.loaded()?;
        let papers = stations::papers(&loaded.election)?;
        hall.enter(FIRST, &papers)?;
        hall.enter(SECOND, &papers)?;
        hall.desk.sign_in(SUPERVISOR, &passphrase())?;
        for (record, counts) in &papers {
            let sheet = loaded.election.sheet(record)?;
            let explain = |finding: &Finding<'_>| (finding.rule.id.clone(), "As on the paper.".to_owned());
            let explanations = findings(sheet.form, counts, sheet.kind).iter().map(explain).collect();
            hall.desk.approve(record, Explanations(explanations))?;
        }
        let records: Vec<_> = papers.iter().map(|(record, _)| record.clone()).collect();
        hall.desk.make_protocols(&records)?;
        Ok(Self { hall, world, folder: folder.to_owned(), papers })
    }

    /// The first copy, in turn with a plain copy of what it came to.
    fn whole(&mut self) -> Outcome<PathBuf> {
        let (mut wholes, mut plains, mut last) = (vec![], vec![], PathBuf::new());
        for round in 0..ROUNDS {
            let medium = self.path(&format!("medium-{round}"))?;
            let mut following = self.hall.desk.begin_backup(&medium, None)?;
            wholes.push(milliseconds(|| follow(&mut following))?);
            last = following.state().copy;
            plains.push(milliseconds(|| plain(&last, &self.path(&format!("plain-{round}"))?))?);
        }
        println!("copy of {STATIONS} approved stations, {} kB", bytes(&last)? / 1_000);
        told("whole, read back", &mut wholes, "a plain copy of the bytes, flushed", &mut plains);
        Ok(last)
    }

    /// One confirmed entry after the other, each copied, in turn with one flush of as many bytes as it took.
    fn entries(&mut self, following: &mut Following, copy: &Path) -> Outcome<()> {
        let (mut ones, mut flushes) = (vec![], vec![]);
        let mut probe = File::create(copy.with_file_name("probe"))?;
        for (record, counts) in self.papers.iter().take(ENTRIES) {
            self.hall.desk.sign_in(SUPERVISOR, &passphrase())?;
            self.hall.desk.correct(record, "Counted again.")?;
            self.hall.desk.sign_in(FIRST, &passphrase())?;
            follow(following)?;
            let before = bytes(copy)?;
            self.hall.desk.enter(record, counts.clone())?;
            ones.push(milliseconds(|| follow(following))?);
            // What waits beside the database begins anew now and then.
            let grown = usize::try_from(bytes(copy)?.saturating_sub(before))?.max(1);
            flushes.push(milliseconds(|| Ok(probe.write_all(&vec![7; grown]).and_then(|()| probe.sync_all())?))?);
        }
        told("one entry more, read back", &mut ones, "one flush of as many bytes", &mut flushes);
        Ok(())
    }

    /// Every page read and decrypted, every table compared, in turn with reading the bytes.
    fn proof(&self, following: &mut Following, copy: &Path) -> Outcome<()> {
        let (mut proofs, mut reads) = (vec![], vec![]);
        for _ in 0..ROUNDS {
            proofs.push(milliseconds(|| Ok(following.prove(&[], go_on)?))?);
            reads.push(milliseconds(|| files(copy)?.iter().try_for_each(|file| pump(file, &mut std::io::sink())))?);
        }
        told("proof of the whole", &mut proofs, "reading the bytes", &mut reads);
        Ok(())
    }

    /// On an empty place, until somebody is signed in again, in turn with a plain copy; the journal goes on from the same head.
    fn restored(&self, copy: &Path) -> Outcome<()> {
        let (head, secret) = (self.hall.desk.head(), passphrase());
        let (mut restores, mut plains) = (vec![], vec![]);
        for round in 0..ROUNDS {
            let to = self.folder.join(format!("spare-{round}.counterfoil"));
            let bringing = Bringing { from: copy, to: &to, person: SUPERVISOR, passphrase: &secret };
            restores.push(milliseconds(|| {
                restore(&bringing, self.world.clone(), |_| ControlFlow::Continue(()))?;
                Ok(())
            })?);
            let vault = Vault::open(&to, SUPERVISOR, &secret, self.world.now())?;
            same_head(head, &vault)?;
            plains.push(milliseconds(|| plain(copy, &self.path(&format!("again-{round}"))?))?);
        }
        println!("  journal heads equal: entry {} in all {ROUNDS} restored vaults", head.seq);
        told("restored and proved", &mut restores, "a plain copy of the bytes, flushed", &mut plains);
        Ok(())
    }

    /// What a person waits for an entry to be confirmed while the copier works without a pause, in turn with one that rests.
    fn waiting(&mut self, following: &mut Following) -> Outcome<()> {
        let (mut busy, mut quiet) = (vec![], vec![]);
        let papers: Vec<_> = self.papers.iter().skip(ENTRIES).take(ENTRIES).cloned().collect();
        self.hall.desk.sign_in(SUPERVISOR, &passphrase())?;
        papers.iter().try_for_each(|(record, _)| self.hall.desk.correct(record, "Counted again.").map(drop))?;
        self.hall.desk.sign_in(FIRST, &passphrase())?;
        for (number, (record, counts)) in papers.iter().enumerate() {
            if number.is_multiple_of(2) {
                quiet.push(self.enter(record, counts)?);
                continue;
            }
            let (begun, done) = (AtomicBool::new(false), AtomicBool::new(false));
            let took = scope(|scope| {
                let copier = scope.spawn(|| {
                    while !done.load(Ordering::SeqCst) {
                        begun.store(true, Ordering::SeqCst);
                        following.prove(&[], go_on)?;
                    }
                    Ok::<(), operations::Refusal>(())
                });
                while !begun.load(Ordering::SeqCst) {
                    std::thread::yield_now();
                }
                let took = self.enter(record, counts);
                done.store(true, Ordering::SeqCst);
                copier.join().map_err(|_| "the copier ended")??;
                took
            })?;
            busy.push(took);
        }
        told("an entry while the copy is proved", &mut busy, "an entry while it rests", &mut quiet);
        Ok(())
    }

    fn enter(&mut self, record: &RecordId, counts: &Counts) -> Outcome<f64> {
        milliseconds(|| {
            self.hall.desk.enter(record, counts.clone())?;
            Ok(())
        })
    }

    /// A new folder beside the vault.
    fn path(&self, name: &str) -> Outcome<PathBuf> {
        let path = self.folder.join(name);
        fs::create_dir(&path)?;
        Ok(path)
    }
}

/// The restored journal has the very entry with which the copy ended, and goes on from it.
fn same_head(head: Head, restored: &Vault) -> Outcome<()> {
    let mut hash = None;
    restored.replay::<Fault>(|entry| {
        if entry.seq == head.seq {
            hash = Some(entry.hash);
        }
        Ok(())
    })?;
    let fence = restored.lineage().fences.first().map(|fence| fence.seq);
    if (fence, hash) == (Some(head.seq), Some(head.hash)) {
        return Ok(());
    }
    Err("the restored journal does not go on from the copy's end".into())
}

/// Two medians and how they compare.
fn told(ours: &str, times: &mut [f64], theirs: &str, plains: &mut [f64]) {
    let (our, their) = (super::median(times), super::median(plains));
    println!("  {ours:35} {our:9.2} ms   (median of {}, worst {:.2})", times.len(), worst(times));
    println!("  {theirs:35} {their:9.2} ms   the ratio is {:.1}", our / their);
}

fn worst(times: &[f64]) -> f64 {
    times.iter().copied().fold(0.0, f64::max)
}

fn follow(following: &mut Following) -> Outcome<()> {
    Ok(following.follow(&[], go_on)?)
}

fn go_on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// The copy's files as a plain program would copy them: read, written, flushed.
fn plain(from: &Path, to: &Path) -> Outcome<()> {
    for path in files(from)? {
        let mut target = File::create(to.join(path.file_name().ok_or("a file has a name")?))?;
        pump(&path, &mut target)?;
        target.sync_all()?;
    }
    Ok(())
}

fn pump(from: &Path, to: &mut dyn Write) -> Outcome<()> {
    let (mut source, mut chunk) = (File::open(from)?, vec![0; CHUNK_BYTES]);
    loop {
        let read = source.read(&mut chunk)?;
        if read == 0 {
            return Ok(());
        }
        to.write_all(chunk.get(..read).unwrap_or_default())?;
    }
}

fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?;
    Ok(entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?)
}

fn bytes(folder: &Path) -> Outcome<u64> {
    files(folder)?.iter().try_fold(0, |sum, file| Ok(sum + fs::metadata(file)?.len()))
}

fn milliseconds(work: impl FnOnce() -> Outcome<()>) -> Outcome<f64> {
    let start = Instant::now();
    work()?;
    Ok(start.elapsed().as_secs_f64() * 1e3)
}
