//! The office proves what left the centre, with its command line alone.
use super::sheets::{CONTEST, Sheets};
use crate::setup::{Office, counterfoil, counterfoil_says};
use election::Role;
use operations::{NewDesk, SystemWorld, World, make_office};
use sealing::{Certificate, KdfParams, Purpose};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use suite::Outcome;
use suite::night::{ADMINISTRATOR, OFFICER, PASSPHRASE, passphrase, person};

/// Stands in the name of a second revision.
const CORRECTION: &str = "_r2_";

/// Every file is accepted but the first revision of what was corrected, which is superseded; a second import changes nothing;
/// and the totals are what was typed.
pub(super) fn proves(office: &Office, sheets: &Sheets, stick: &Path) -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let (vault, pass) = (vault(office, folder.path())?, folder.path().join("pass"));
    fs::write(&pass, PASSPHRASE)?;
    let (vault, pass) = (vault.display().to_string(), pass.display().to_string());
    let key = ["--vault", &vault, "--person", OFFICER, "--passphrase-file", &pass];
    let files = results(stick)?;
    let stations = sheets.before_the_loss().len() + 1;
    assert_eq!(files.len(), stations + 1, "a file for each station and one for the correction");
    let correction: Vec<&str> = files.iter().map(String::as_str).filter(|file| file.contains(CORRECTION)).collect();
    let all = files.iter().map(String::as_str).collect::<Vec<_>>();
    imported(&key, &correction, &[("accepted", 1)])?;
    imported(&key, &all, &[("accepted", stations - 1), ("superseded", 1), ("duplicate", 1)])?;
    imported(&key, &all, &[("duplicate", files.len())])?;
    let totals = counterfoil(&[&["totals"], key.as_slice(), &["--contest", CONTEST]].concat())?;
    assert_eq!((&totals["received"], &totals["complete"]), (&json!(stations), &json!(true)));
    for (field, total) in sheets.totals() {
        let found = totals["rows"].as_array().into_iter().flatten().find(|row| row["field"] == field.as_str());
        assert_eq!(found.map(|row| &row["total"]), Some(&json!(total)), "{field}");
    }
    verified(office, &all)
}

/// The result files on the stick.
fn results(stick: &Path) -> Outcome<Vec<String>> {
    let all = fs::read_dir(stick)?.map(|entry| Ok(entry?.path().display().to_string()));
    let mut files = all.collect::<Outcome<Vec<String>>>()?;
    files.retain(|file| file.ends_with(Purpose::Result.extension()));
    files.sort();
    Ok(files)
}

/// Imports files; so many of them get each of these verdicts, and no others.
fn imported(key: &[&str], files: &[&str], verdicts: &[(&str, usize)]) -> Outcome<()> {
    let said = counterfoil_says(&[&["import"], key, &["--verbose"], files].concat())?;
    let number = |verdict: &str| said.iter().filter(|one| one["verdict"] == verdict).count();
    for (verdict, wanted) in verdicts {
        assert_eq!(number(verdict), *wanted, "{verdict}: {said:#?}");
    }
    assert_eq!(verdicts.iter().map(|(_, number)| number).sum::<usize>(), files.len());
    Ok(())
}

/// Each file by itself, with nothing but the authority's certificate and the signed election.
fn verified(office: &Office, files: &[&str]) -> Outcome<()> {
    let (pem, election) = (office.text("authority.pem"), office.text("election.election.asice"));
    let said = counterfoil_says(&[&["verify", "--authority", &pem, "--election", &election], files].concat())?;
    let is_accepted = |one: &&Value| one["verdict"] == "accepted";
    assert_eq!(said.iter().filter(is_accepted).count(), files.len(), "{said:#?}");
    Ok(())
}

/// The office's own vault, with an officer.
fn vault(office: &Office, folder: &Path) -> Outcome<PathBuf> {
    let world: Arc<dyn World> = SystemWorld::of_this_program("0.1.0-suite")?;
    let (path, secret, cost) = (folder.join("office.counterfoil"), passphrase(), KdfParams::LEAST);
    let (administrator, officer) = (person(ADMINISTRATOR, Role::Administrator), person(OFFICER, Role::Officer));
    let new = NewDesk { place: "Office", person: &administrator, passphrase: &secret, cost };
    let mut desk = make_office(&path, &new, world)?;
    desk.add_person(&officer, &secret, cost)?;
    let certificate = Certificate::from_pem(&fs::read_to_string(office.text("authority.pem"))?)?;
    desk.load_election(&fs::read(office.text("election.election.asice"))?, &certificate, None)?;
    Ok(path)
}
