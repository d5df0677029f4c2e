//! What is written into a journal once must be readable for ever.
#![allow(clippy::unwrap_used)]

use super::*;

/// Each kind of event as it stands in journals; what is written once must be readable for ever.
const JOURNALLED: &[&str] = &[
    r#"{"event":"vault-made","vault":"a","desk":"centre","software":"1"}"#,
    r#"{"event":"vault-made","vault":"a","desk":"centre","software":"1","place":"Rathaus"}"#,
    r#"{"event":"backup-ended","medium":"STICK"}"#,
    r#"{"event":"person-added","id":"p","name":"P","role":"typist"}"#,
    r#"{"event":"person-removed","person":"p"}"#,
    r#"{"event":"signed-in"}"#,
    r#"{"event":"signed-out"}"#,
    r#"{"event":"locked"}"#,
    r#"{"event":"passphrase-given","person":"p"}"#,
    r#"{"event":"passphrase-changed","person":"p"}"#,
    r#"{"event":"recovery-key-made"}"#,
    r#"{"event":"recovery-key-used","person":"p"}"#,
    r#"{"event":"lock-set","minutes":5}"#,
    r#"{"event":"fingerprint-refused","file":"a"}"#,
    r#"{"event":"wrong-passphrases","person":"p","number":2}"#,
    r#"{"event":"election-loaded","digest":"a"}"#,
    r#"{"event":"election-loaded","digest":"a","centre":"C1"}"#,
    r#"{"event":"preparation-taken","files":["stations.csv"]}"#,
    r#"{"event":"dry-run-passed","digest":"a"}"#,
    r#"{"event":"centre-revoked","centre":"C1","fingerprint":"a","reason":"b"}"#,
    r#"{"event":"revocations-loaded","fingerprints":["a"]}"#,
    r#"{"event":"packages-written","centres":2}"#,
    r#"{"event":"packages-written","centres":2,"medium":"STICK"}"#,
    r#"{"event":"election-signed","digest":"a"}"#,
    r#"{"event":"key-made","fingerprint":"a"}"#,
    r#"{"event":"key-retired","fingerprint":"a"}"#,
    r#"{"event":"certificate-loaded","fingerprint":"a"}"#,
    r#"{"event":"centre-enrolled","centre":"C1","fingerprint":"a"}"#,
    r#"{"event":"office-enrolled","office":"Rathaus","fingerprint":"a"}"#,
    r#"{"event":"entered","record":{"station":"1","contest":"c"},"counts":[null,7]}"#,
    r#"{"event":"entered","record":{"station":"1","contest":"c"},"counts":[7],"seconds":80}"#,
    r#"{"event":"partial-written","area":"a","records":2,"digest":"d"}"#,
    r#"{"event":"file-chosen","record":{"station":"1","contest":"c"},"file":"a","among":["a","b"],"reason":"r"}"#,
    r#"{"event":"rekeyed","record":{"station":"1","contest":"c"},"values":[[3,0]]}"#,
    r#"{"event":"discarded","record":{"station":"1","contest":"c"},"which":"both","reason":"a"}"#,
    r#"{"event":"approved","record":{"station":"1","contest":"c"},"explanations":{"W1":"a"}}"#,
    r#"{"event":"correction-opened","record":{"station":"1","contest":"c"},"reason":"a"}"#,
    r#"{"event":"sealed","record":{"station":"1","contest":"c"},"revision":1,"digest":"a"}"#,
    r#"{"event":"printed","record":{"station":"1","contest":"c"},"revision":1}"#,
    r#"{"event":"printed","record":{"station":"1","contest":"c"},"revision":1,"copy":2}"#,
    r#"{"event":"paper-printed","paper":"zero-report"}"#,
    r#"{"event":"paper-printed","paper":"recount","record":{"station":"1","contest":"c"}}"#,
    r#"{"event":"exported","record":{"station":"1","contest":"c"},"revision":1}"#,
    r#"{"event":"exported","record":{"station":"1","contest":"c"},"revision":1,"medium":"STICK"}"#,
    r#"{"event":"received","file":"a","verdict":"rejected","reason":"sums"}"#,
    r#"{"event":"received","file":"a","verdict":"accepted","record":{"station":"1","contest":"c"},"revision":1}"#,
    r#"{"event":"paper-confirmed","record":{"station":"1","contest":"c"},"revision":1,"code":"a","by":"code"}"#,
    r#"{"event":"paper-differed","record":{"station":"1","contest":"c"},"revision":1,"code":"a","reason":"b"}"#,
    r#"{"event":"sample-settled"}"#,
    r#"{"event":"sample-settled","seed":"314159","stations":20}"#,
    r#"{"event":"finding-noted","finding":"a","record":{"station":"1","contest":"c"},"reason":"b"}"#,
    r#"{"event":"clock-went-back","seconds":-3}"#,
    r#"{"event":"clock-confirmed"}"#,
    r#"{"event":"readiness-checked","go":false,"findings":["interface-up"]}"#,
    r#"{"event":"interfaces-changed","active":["eth0"]}"#,
    r#"{"event":"network-accepted","interfaces":["eth0"],"reason":"a"}"#,
    r#"{"event":"medium-came","medium":"STICK"}"#,
    r#"{"event":"medium-went","medium":"STICK"}"#,
    r#"{"event":"backup-began","medium":"STICK"}"#,
    r#"{"event":"restored","generation":2,"seq":90}"#,
    r#"{"event":"journal-exported","form":"json-lines","digest":"a"}"#,
    r#"{"event":"incident-pack-made","digest":"a"}"#,
    r#"{"event":"lot-drawn","contest":"c","place":"whole","among":["1","2"],"drawn":["2"],"witness":"W","reason":"a"}"#,
    r#"{"event":"released","with":"p","reason":"a"}"#,
    r#"{"event":"release-loaded","file":"a","reason":"a"}"#,
    r#"{"event":"release-signed","digest":"a","reason":"a"}"#,
    r#"{"event":"published","sequence":1,"status":"certified","figures":"a"}"#,
    r#"{"event":"published","sequence":2,"status":"correction","figures":"a","contest":"mayor"}"#,
    r#"{"event":"centre-closed","digest":"a"}"#,
    r#"{"event":"keys-destroyed","fingerprint":"a"}"#,
    r#"{"event":"keys-destroyed","fingerprint":"a","reason":"The station burnt."}"#,
];

#[test]
fn r3_5_every_event_is_read_and_written_as_it_stands_in_the_journal() {
    for &text in JOURNALLED {
        let event: Event = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&event).unwrap(), *text);
        assert!(text.contains(&format!(r#""event":"{}""#, event.kind())), "{text}");
        let groups = crate::EventGroup::ALL.into_iter().filter(|group| group.kinds().contains(&event.kind()));
        assert_eq!(groups.count(), 1, "{text} is sorted into a group");
    }
}

#[test]
fn an_unknown_event_or_an_impossible_count_is_not_read() {
    for text in [
        r#"{"event":"vanished"}"#,
        r#"{"event":"entered","record":{"station":"1","contest":"c"},"counts":[1000000000]}"#,
        r#"{"event":"rekeyed","record":{"station":"1","contest":"c"},"values":[[-1,0]]}"#,
    ] {
        assert!(serde_json::from_str::<Event>(text).is_err(), "{text}");
    }
}
