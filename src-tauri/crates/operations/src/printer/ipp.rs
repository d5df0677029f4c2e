//! One request of the Internet Printing Protocol to the local spooler: forget a job with all that was kept of it.
//!
//! CUPS' own command cannot: `cancel -x` sends an attribute of another name (`purge-jobs`) than the scheduler reads
//! (`purge-job`), so that a job which has ended keeps its file for a day (`PreserveJobFiles`).

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::time::Duration;

use super::PrinterFault;

/// A spooler that has not answered by then will not.
const PATIENCE: Duration = Duration::from_secs(10);
/// The most that is read of an answer.
const ANSWER_MAX_BYTES: u64 = 1 << 16;

/// What stands in a request before its attributes: version 2.0, `Cancel-Job`, request 1, attributes of the operation.
const HEAD: [u8; 9] = [2, 0, 0, 8, 0, 0, 0, 1, 1];
const END: u8 = 3;
/// Kinds of values (RFC 8010, 3.5.2).
const BOOLEAN: u8 = 0x22;
const NAME: u8 = 0x42;
const URI: u8 = 0x45;
const CHARSET: u8 = 0x47;
const LANGUAGE: u8 = 0x48;
/// From here on, a status is a refusal (RFC 8011, appendix B); this one says that there is no such job any more.
const REFUSALS: u16 = 0x0400;
const NOT_FOUND: u16 = 0x0406;

/// Has the spooler behind this socket forget a job, as this user of the system. One that it does not know is forgotten.
pub(super) fn purge(socket: &Path, job: &str, user: &str) -> Result<(), PrinterFault> {
    let failed = |error: std::io::Error| PrinterFault::Refused { detail: error.to_string() };
    let mut stream = UnixStream::connect(socket).map_err(|_| PrinterFault::NoSpooler)?;
    stream.set_read_timeout(Some(PATIENCE)).and_then(|()| stream.set_write_timeout(Some(PATIENCE))).map_err(failed)?;
    let body = request(job, user)?;
    // Who asks, the spooler sees by the socket; the name must be theirs.
    let head = format!(
        "POST /jobs/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/ipp\r\nContent-Length: {}\r\n\
         Authorization: PeerCred {user}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(&[head.as_bytes(), &body].concat()).map_err(failed)?;
    let mut answer = vec![];
    // What was read before a fault is all that there is.
    let _ = stream.take(ANSWER_MAX_BYTES).read_to_end(&mut answer);
    match status(&answer) {
        Some(status) if status < REFUSALS || status == NOT_FOUND => Ok(()),
        Some(status) => Err(PrinterFault::Refused { detail: format!("IPP {status:#06x}") }),
        None => Err(PrinterFault::Refused { detail: first_line(&answer) }),
    }
}

fn request(job: &str, user: &str) -> Result<Vec<u8>, PrinterFault> {
    let mut bytes = HEAD.to_vec();
    let uri = format!("ipp://localhost/jobs/{job}");
    for (kind, name, value) in [
        (CHARSET, "attributes-charset", b"utf-8".as_slice()),
        (LANGUAGE, "attributes-natural-language", b"en"),
        (URI, "job-uri", uri.as_bytes()),
        (NAME, "requesting-user-name", user.as_bytes()),
        (BOOLEAN, "purge-job", &[1]),
    ] {
        bytes.push(kind);
        for part in [name.as_bytes(), value] {
            let length = u16::try_from(part.len()).map_err(|_| PrinterFault::Refused { detail: job.to_owned() })?;
            bytes.extend(length.to_be_bytes());
            bytes.extend(part);
        }
    }
    bytes.push(END);
    Ok(bytes)
}

/// The status in an answer, whether its body comes whole or in chunks.
fn status(answer: &[u8]) -> Option<u16> {
    let place = answer.windows(4).position(|end| end == b"\r\n\r\n")?;
    let (head, body) = answer.split_at_checked(place + 4)?;
    let head = String::from_utf8_lossy(head).to_lowercase();
    if !head.split_whitespace().nth(1).is_some_and(|code| code == "200") {
        return None;
    }
    let body = if head.contains("transfer-encoding: chunked") {
        let line = body.windows(2).position(|end| end == b"\r\n")?;
        body.get(line + 2..)?
    } else {
        body
    };
    Some(u16::from_be_bytes([*body.get(2)?, *body.get(3)?]))
}

fn first_line(answer: &[u8]) -> String {
    String::from_utf8_lossy(answer).lines().next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_found_in_a_whole_body_and_in_chunks() {
        let whole = b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n\x02\x00\x04\x06\x00\x00\x00\x01";
        let chunks =
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n\x02\x00\x00\x01\x00\x00\x00\x01\r\n0\r\n\r\n";
        assert_eq!((status(whole), status(chunks)), (Some(NOT_FOUND), Some(1)));
        for odd in [b"HTTP/1.1 401 Unauthorized\r\n\r\n".as_slice(), b"HTTP/1.1 200 OK\r\n\r\n\x02", b""] {
            assert_eq!(status(odd), None);
        }
    }
}
