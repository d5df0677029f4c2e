//! What a stock OpenSSL says to our files, and what we say to its.

use std::path::Path;
use std::process::Command;

use super::{CONTENT, World, noon, signed_by, verdict};

/// Runs `openssl` in `folder`; its exit and what it printed.
fn openssl(folder: &Path, arguments: &str) -> (bool, String) {
    let output = Command::new("openssl")
        .args(arguments.split(' '))
        .current_dir(folder)
        .output()
        .unwrap_or_else(|error| panic!("openssl {arguments}: {error}"));
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&text).into_owned())
}

/// Whether there is an OpenSSL to ask; says so if not.
fn is_missing() -> bool {
    let missing = Command::new("openssl").arg("version").output().is_err();
    if missing {
        println!("skipped: there is no openssl on this machine");
    }
    missing
}

/// A folder with the centre's signature, the content and the certificates.
fn folder(world: &World) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    write("content", CONTENT);
    write("changed", b"<manifesT>\n");
    write("signature.p7s", &signed_by(&world.centre));
    write("both.p7s", &world.signature());
    write("authority.pem", world.authority.certificate.pem().as_bytes());
    write("centre.pem", world.centre.certificate.pem().as_bytes());
    write("authority.der", world.authority.certificate.der());
    folder
}

fn verify_arguments(signature: &str, content: &str) -> String {
    let at = noon().timestamp();
    format!(
        "cms -verify -cades -binary -inform DER -in {signature} -content {content} \
         -CAfile authority.pem -attime {at} -out out"
    )
}

#[test]
fn openssl_accepts_our_signatures() {
    if is_missing() {
        return;
    }
    let folder = folder(&World::new());
    for signature in ["signature.p7s", "both.p7s"] {
        let (accepted, text) = openssl(folder.path(), &verify_arguments(signature, "content"));
        assert!(accepted, "{text}");
        assert!(text.contains("CAdES Verification successful"), "{text}");
        let (accepted, text) = openssl(folder.path(), &verify_arguments(signature, "changed"));
        assert!(!accepted, "{text}");
    }
}

#[test]
fn openssl_reads_our_certificates() {
    if is_missing() {
        return;
    }
    let world = World::new();
    let folder = folder(&world);
    let at = noon().timestamp();
    let verify = format!("verify -x509_strict -attime {at} -CAfile authority.pem centre.pem");
    let (accepted, text) = openssl(folder.path(), &verify);
    assert!(accepted, "{text}");
    let (_, text) = openssl(folder.path(), "x509 -in authority.pem -noout -fingerprint -sha256");
    let printed = text.trim().rsplit('=').next().unwrap().parse();
    assert_eq!(printed, Ok(world.authority.certificate.fingerprint()), "{text}");
    let (_, text) = openssl(folder.path(), "x509 -in centre.pem -noout -subject -nameopt RFC2253,utf8,-esc_msb");
    assert!(text.contains("OU=counterfoil:live:centre"), "{text}");
    assert!(text.contains("CN=Изборен център 1"), "{text}");
}

#[test]
fn openssl_accepts_our_requests() {
    if is_missing() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let key = crate::SigningKey::make(&super::rng()).unwrap();
    let subject = super::subject(crate::Role::Centre);
    let request = crate::Request::make(&subject, &key, &super::rng()).unwrap();
    std::fs::write(folder.path().join("request.der"), request.der()).unwrap();
    let (accepted, text) = openssl(folder.path(), "req -inform DER -in request.der -verify -noout");
    assert!(accepted, "{text}");
}

/// Signatures that stock tools make with keys of other kinds, self-certified under a name like ours.
#[test]
fn other_kinds_of_keys_are_refused() {
    if is_missing() {
        return;
    }
    let world = World::new();
    let folder = folder(&world);
    for (algorithm, sign_options) in [
        ("rsa:2048", "-md sha256"),
        ("ec -pkeyopt ec_paramgen_curve:secp384r1", "-md sha384"),
        ("ec -pkeyopt ec_paramgen_curve:prime256v1", "-md sha256"),
    ] {
        let make =
            format!("req -x509 -newkey {algorithm} -nodes -keyout key.pem -out own.pem -subj /O=Stadt/CN=C1 -days 3");
        let (made, text) = openssl(folder.path(), &make);
        assert!(made, "{text}");
        let sign = format!(
            "cms -sign -cades -binary -nosmimecap {sign_options} -in content -signer own.pem -inkey key.pem \
             -outform DER -out foreign.p7s"
        );
        let (signed, text) = openssl(folder.path(), &sign);
        assert!(signed, "{text}");
        let signature = std::fs::read(folder.path().join("foreign.p7s")).unwrap();
        let found = verdict(&world.ring(), &signature);
        println!("{algorithm}: {found}");
        assert_ne!(found, "accepted", "{algorithm}");
    }
}
