//! Printing: on a real CUPS queue, on one that is broken, and what the journal hears of it only when a person says so.
#![allow(clippy::unwrap_used, clippy::panic)]
use election::{Event, RecordId};
use operations::{
    CupsPrinters, JobProgress, MemoryPrinters, PrintJob, PrintOrder, PrinterFault, PrinterState, Printers, Step,
};
use std::path::{Path, PathBuf};
use std::process::Command;
use suite::centre::Centre;
use suite::cups::{Cups, QUEUE};
use suite::night::example;

/// Dots an inch at which two pages are compared: coarse enough that another program's smoothing does not count.
const LOOK_DPI: &str = "24";
/// Darkness, of 255, by which the same page may differ on average, drawn by two programs.
const SAME_PAGE_MAX: u64 = 8;

fn approved() -> (Centre, RecordId) {
    let mut centre = Centre::of(&example().unwrap()).unwrap();
    let record = centre.desk.board().unwrap().remove(0).record;
    centre.approve(&record).unwrap();
    (centre, record)
}

fn step(centre: &Centre, record: &RecordId) -> Step {
    centre.desk.board().unwrap().into_iter().find(|row| row.record == *record).unwrap().step
}

/// What the journal tells of printed protocols: the number of each copy.
fn printed(centre: &Centre) -> Vec<Option<u32>> {
    let events = centre.journal().unwrap().into_iter().map(|stamped| stamped.event);
    events.filter_map(|event| if let Event::Printed { copy, .. } = event { Some(copy) } else { None }).collect()
}

#[test]
fn what_leaves_first_is_the_original_and_everything_later_a_numbered_copy() {
    let (mut centre, record) = approved();
    let original = centre.desk.protocol(&record).unwrap();
    let first = centre.desk.protocol_to_print(&record, 3).unwrap();
    let copies: Vec<Option<u32>> = first.prints.iter().map(|print| print.copy).collect();
    assert_eq!((copies.as_slice(), first.pages), ([None, Some(1), Some(2)].as_slice(), original.pages));
    assert_eq!(*first.prints[0].pdf, original.pdf, "the original is what was signed and kept");
    // Nobody has said that the paper is whole: the same is offered again.
    assert_eq!((step(&centre, &record), printed(&centre)), (Step::Approved, vec![]));
    assert_eq!(centre.desk.protocol_to_print(&record, 1).unwrap().prints[0].copy, None);
    centre.desk.protocol_printed(&record, 1, &copies).unwrap();
    assert_eq!((step(&centre, &record), printed(&centre)), (Step::Printed, copies));
    let again = centre.desk.protocol_to_print(&record, 2).unwrap();
    assert_eq!(again.prints.iter().map(|print| print.copy).collect::<Vec<_>>(), [Some(3), Some(4)]);
    let mut desk = centre.reopened().unwrap();
    desk.sign_in("supervisor-1", &suite::night::passphrase()).unwrap();
    assert_eq!(desk.protocol_to_print(&record, 1).unwrap().prints[0].copy, Some(3), "numbers survive a restart");
}

#[test]
fn a_copy_says_so_on_its_paper() {
    if !is_there("pdftotext") {
        return;
    }
    let (mut centre, record) = approved();
    let prints = centre.desk.protocol_to_print(&record, 2).unwrap().prints;
    let says_copy = |pdf: &[u8]| {
        let file = centre.night.write("print.pdf", pdf).unwrap();
        crate::judges::text_of_pages(&file).iter().map(|page| page.contains("COPY")).collect::<Vec<_>>()
    };
    assert!(says_copy(&prints[0].pdf).iter().all(|copy| !copy));
    assert!(says_copy(&prints[1].pdf).iter().all(|copy| *copy), "on every page");
}

#[test]
fn a_numbered_copy_is_saved_as_a_file_once_the_original_has_left() {
    let (mut centre, record) = approved();
    let stick = tempfile::tempdir().unwrap();
    let mut medium = operations::FolderMedium::open(stick.path()).unwrap();
    let early = centre.desk.save_copy_of_protocol(&record, "copy.pdf", &mut medium).unwrap_err();
    assert_eq!((early.code(), printed(&centre)), ("original-first", vec![]));
    centre.desk.save_protocol(&record, "original.pdf", &mut medium).unwrap();
    assert_eq!(centre.desk.save_copy_of_protocol(&record, "copy1.pdf", &mut medium), Ok(1));
    assert_eq!(centre.desk.save_copy_of_protocol(&record, "copy2.pdf", &mut medium), Ok(2));
    assert_eq!(printed(&centre), [None, Some(1), Some(2)]);
    assert_eq!(
        centre.desk.protocol_to_print(&record, 1).unwrap().prints[0].copy,
        Some(3),
        "paper and files count together"
    );
    if is_there("pdftotext") {
        for (name, copy) in [("original.pdf", false), ("copy1.pdf", true), ("copy2.pdf", true)] {
            let pages = crate::judges::text_of_pages(&stick.path().join(name));
            assert!(pages.iter().all(|page| page.contains("COPY") == copy), "{name}: {pages:?}");
        }
    }
    for nobody in ["administrator", "typist-1", "observer"] {
        centre.sit_down(nobody).unwrap();
        let refused = centre.desk.save_copy_of_protocol(&record, "no.pdf", &mut medium).unwrap_err();
        assert_eq!(refused.code(), "not-allowed", "{nobody}");
    }
}

#[test]
fn only_who_may_hand_over_prints_a_protocol() {
    let (mut centre, record) = approved();
    for nobody in ["administrator", "typist-1", "observer"] {
        centre.sit_down(nobody).unwrap();
        assert_eq!(centre.desk.protocol_to_print(&record, 1).unwrap_err().code(), "not-allowed", "{nobody}");
        assert_eq!(centre.desk.protocol_printed(&record, 1, &[None]).unwrap_err().code(), "not-allowed", "{nobody}");
    }
    centre.sit_down("supervisor-1").unwrap();
    assert_eq!(centre.desk.protocol_to_print(&record, 0).unwrap_err().code(), "print-copies");
    assert_eq!(centre.desk.protocol_to_print(&record, 21).unwrap_err().code(), "print-copies");
    let refused = centre.desk.protocol_printed(&record, 2, &[None]).unwrap_err();
    assert_eq!(refused.code(), "wrong-state", "another revision than that which was approved");
}

#[test]
fn r8_5_a_missing_or_broken_printer_never_blocks_the_record() {
    let (mut centre, record) = approved();
    let prints = centre.desk.protocol_to_print(&record, 1).unwrap();
    let order = |printer| PrintOrder { printer, title: &prints.title, copies: 1, pdf: &prints.prints[0].pdf };
    let none = MemoryPrinters::default();
    assert_eq!(none.print(&order("Hall")), Err(PrinterFault::NoSpooler));
    let printers = MemoryPrinters::new(&["Hall"]);
    assert!(matches!(printers.print(&order("Other")), Err(PrinterFault::Unknown { .. })));
    printers.turn("Hall", PrinterState::Rejecting);
    assert!(matches!(printers.print(&order("Hall")), Err(PrinterFault::Rejecting { .. })));
    printers.turn("Hall", PrinterState::Paused);
    let job = printers.print(&order("Hall")).unwrap();
    assert_eq!(printers.progress(&job), Ok(JobProgress::Waiting { remark: None }));
    printers.cancel(&job).unwrap();
    printers.turn("Hall", PrinterState::Ready);
    assert_eq!(printers.paper(), Vec::<Vec<u8>>::new(), "what was given up does not come out later");
    // Nothing was printed, and everything else goes on: export, saving as a file, a correction.
    let stick = tempfile::tempdir().unwrap();
    let medium = operations::FolderMedium::open(stick.path()).unwrap();
    let (mut results, mut protocols) = (medium.clone(), medium.clone());
    let exported = centre.desk.hand_over(std::slice::from_ref(&record), &mut results, &mut protocols, |_, _| {
        std::ops::ControlFlow::Continue(())
    });
    assert_eq!((exported.unwrap().len(), step(&centre, &record)), (1, Step::Exported));
    centre.desk.save_protocol(&record, "saved.pdf", &mut medium.clone()).unwrap();
    assert!(stick.path().join("saved.pdf").is_file());
    centre.desk.correct(&record, "Counted again.").unwrap();
}

/// A queue of its own; nothing where there can be none.
fn queue() -> Option<Cups> {
    if let Some(reason) = Cups::reason_to_skip() {
        println!("skipped: {reason}");
        return None;
    }
    Some(Cups::start().unwrap())
}

fn is_there(tool: &str) -> bool {
    let there = Command::new(tool).arg("-v").output().is_ok();
    if !there {
        println!("skipped: there is no {tool} on this machine");
    }
    there
}

/// The pages of a file as pictures in grey, one byte a dot.
fn pictures(pdf: &Path, folder: &Path) -> Vec<Vec<u8>> {
    let name = pdf.file_stem().unwrap().to_string_lossy().into_owned();
    let drawn = Command::new("pdftoppm").args(["-r", LOOK_DPI, "-gray"]).arg(pdf).arg(folder.join(&name)).output();
    assert!(drawn.unwrap().status.success());
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.file_name().unwrap().to_string_lossy().starts_with(&format!("{name}-")));
    files.sort();
    files.iter().map(|path| std::fs::read(path).unwrap()).collect()
}

/// By how much darker or lighter one picture is than the other, on average over all dots.
fn difference(one: &[u8], other: &[u8]) -> u64 {
    assert_eq!(one.len(), other.len(), "pages of another size");
    let sum: u64 = one.iter().zip(other).map(|(one, other)| u64::from(one.abs_diff(*other))).sum();
    sum / u64::try_from(one.len()).unwrap()
}

fn ended(cups: &Cups, printers: &CupsPrinters, job: &PrintJob) -> JobProgress {
    let over = |progress: &JobProgress| matches!(progress, JobProgress::Done | JobProgress::Failed { .. });
    cups.wait_for(&|| printers.progress(job).is_ok_and(|progress| over(&progress)), "the job does not end").unwrap();
    printers.progress(job).unwrap()
}

#[test]
fn a_protocol_comes_out_of_a_real_queue_as_it_is() {
    let Some(cups) = queue() else { return };
    let printers = CupsPrinters::at(&cups.socket());
    let known = printers.list().unwrap();
    assert_eq!(
        known.iter().map(|printer| (printer.name.as_str(), printer.state)).collect::<Vec<_>>(),
        [(QUEUE, PrinterState::Ready)]
    );
    let (mut centre, record) = approved();
    let prints = centre.desk.protocol_to_print(&record, 2).unwrap();
    let folder = tempfile::tempdir().unwrap();
    for (number, print) in prints.prints.iter().enumerate() {
        let order = PrintOrder { printer: QUEUE, title: &prints.title, copies: print.copies, pdf: &print.pdf };
        let job = printers.print(&order).unwrap();
        assert_eq!(ended(&cups, &printers, &job), JobProgress::Done);
        let out = cups.printed().unwrap();
        assert_eq!(out.len(), number + 1);
        let sent = folder.path().join(format!("sent{number}.pdf"));
        std::fs::write(&sent, &print.pdf).unwrap();
        let (sent, came) = (pictures(&sent, folder.path()), pictures(&out[number], folder.path()));
        assert_eq!((sent.len(), came.len()), (prints.pages as usize, prints.pages as usize));
        for (page, (sent, came)) in sent.iter().zip(&came).enumerate() {
            let by = difference(sent, came);
            assert!(by <= SAME_PAGE_MAX, "page {} differs by {by}", page + 1);
        }
    }
}

#[test]
fn r8_5_a_real_queue_that_is_paused_rejects_or_is_gone_says_so() {
    let Some(cups) = queue() else { return };
    let printers = CupsPrinters::at(&cups.socket());
    let order = PrintOrder { printer: QUEUE, title: "004 council", copies: 1, pdf: SHORT };
    let state = || printers.list().map(|list| (list[0].state, list[0].remark.clone()));
    cups.administer("cupsdisable", &["-r", "out of toner", QUEUE]).unwrap();
    assert_eq!(state(), Ok((PrinterState::Paused, Some("out of toner".to_owned()))));
    let job = printers.print(&order).unwrap();
    assert_eq!(printers.progress(&job), Ok(JobProgress::Waiting { remark: Some("out of toner".to_owned()) }));
    printers.cancel(&job).unwrap();
    assert_eq!(ended(&cups, &printers, &job), JobProgress::Failed { remark: None });
    printers.cancel(&job).unwrap();
    cups.administer("cupsenable", &[QUEUE]).unwrap();
    assert_eq!(cups.printed().unwrap(), Vec::<PathBuf>::new(), "what was given up does not come out later");
    cups.administer("cupsreject", &[QUEUE]).unwrap();
    assert_eq!(state().map(|(state, _)| state), Ok(PrinterState::Rejecting));
    assert_eq!(printers.print(&order), Err(PrinterFault::Rejecting { printer: QUEUE.to_owned() }));
    cups.administer("cupsaccept", &[QUEUE]).unwrap();
    let job = printers.print(&PrintOrder { pdf: b"%PDF-1.7 no more", ..order }).unwrap();
    assert!(matches!(ended(&cups, &printers, &job), JobProgress::Failed { remark: Some(_) }));
    let unknown = printers.print(&PrintOrder { printer: "Nowhere", ..order });
    assert_eq!(unknown, Err(PrinterFault::Unknown { printer: "Nowhere".to_owned() }));
    drop(cups);
    assert_eq!(printers.list(), Err(PrinterFault::NoSpooler));
    assert_eq!(printers.print(&order), Err(PrinterFault::NoSpooler));
    assert_eq!(printers.progress(&job), Err(PrinterFault::NoSpooler));
}

/// One empty page.
const SHORT: &[u8] = b"%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
";
