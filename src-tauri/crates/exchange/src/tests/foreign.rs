//! What stock tools say of a result file: unzip, OpenSSL, xmllint, and another ZIP reader.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::Command;

use super::world::WORLD;

/// Runs a tool; `None` if it is not there, and then a line that says so.
fn accepts(tool: &str, arguments: &[&str], folder: &Path) -> Option<bool> {
    match Command::new(tool).args(arguments).current_dir(folder).output() {
        Ok(output) => {
            let text = String::from_utf8_lossy(&output.stderr);
            println!("{tool}: {} {}", output.status, text.lines().next().unwrap_or_default());
            Some(output.status.success())
        }
        Err(error) => {
            println!("skipped: {tool} cannot be run here ({error})");
            None
        }
    }
}

/// The entries of the file as another program reads them.
fn unpacked() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&WORLD.sealed.container)).unwrap();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let path = folder.path().join(entry.enclosed_name().unwrap());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut bytes = vec![];
        entry.read_to_end(&mut bytes).unwrap();
        fs::write(path, bytes).unwrap();
    }
    fs::write(folder.path().join("authority.pem"), WORLD.authority.certificate.pem()).unwrap();
    folder
}

#[test]
fn another_reader_finds_the_same_entries() {
    let folder = unpacked();
    assert_eq!(fs::read(folder.path().join("record.json")).unwrap(), WORLD.sealed.record_json);
    let file = folder.path().join("x.result.asice");
    fs::write(&file, &WORLD.sealed.container).unwrap();
    if let Some(accepted) = accepts("unzip", &["-tq", "x.result.asice"], folder.path()) {
        assert!(accepted);
    }
}

/// The command of the format's specification.
fn openssl(folder: &Path) -> Option<bool> {
    let signature = "META-INF/signature.p7s";
    let content = "META-INF/ASiCManifest.xml";
    // The certificates of the test are valid on the day of the election, whenever the test runs.
    let at = super::world::evening().timestamp().to_string();
    let input = ["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", signature, "-content", content];
    let trust = ["-CAfile", "authority.pem", "-attime", &at, "-out", "/dev/null"];
    accepts("openssl", &[&input[..], &trust[..]].concat(), folder)
}

#[test]
fn openssl_accepts_the_signature_and_refuses_a_changed_manifest() {
    let folder = unpacked();
    let Some(accepted) = openssl(folder.path()) else { return };
    assert!(accepted);
    let path = folder.path().join("META-INF/ASiCManifest.xml");
    let changed = fs::read_to_string(&path).unwrap().replacen("record.json", "recorb.json", 1);
    fs::write(&path, changed).unwrap();
    assert_eq!(openssl(folder.path()), Some(false));
}

/// The manifest's grammar is ETSI's; a copy of it is laid beside the sources where that is allowed.
#[test]
fn the_manifest_obeys_the_standards_grammar() {
    let schema =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/schemas/etsi-asic/en_31916201v010101.xsd");
    let folder = unpacked();
    let Ok(schema) = schema.canonicalize() else {
        println!("skipped: the schema of EN 319 162-1 is not here");
        return;
    };
    let schema = schema.to_string_lossy();
    let arguments = ["--noout", "--nonet", "--schema", &schema, "META-INF/ASiCManifest.xml"];
    if let Some(accepted) = accepts("xmllint", &arguments, folder.path()) {
        assert!(accepted);
    }
}

#[test]
fn the_digest_in_the_manifest_is_that_of_the_record() {
    let folder = unpacked();
    let manifest = fs::read_to_string(folder.path().join("META-INF/ASiCManifest.xml")).unwrap();
    let script = "openssl dgst -sha256 -binary record.json | openssl base64 -A";
    let Ok(output) = Command::new("sh").args(["-c", script]).current_dir(folder.path()).output() else { return };
    let digest = String::from_utf8(output.stdout).unwrap();
    if digest.is_empty() {
        println!("skipped: openssl cannot be run here");
        return;
    }
    assert!(manifest.contains(&format!("<ds:DigestValue>{digest}</ds:DigestValue>")), "{digest}");
}
