//! One call of a program of the system: bytes in, text out, and an end after a while whatever the program does.

use std::io::{ErrorKind, Read, Write};
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use zeroize::Zeroizing;

use super::PrinterFault;

/// How often a running program is looked at.
const PAUSE: Duration = Duration::from_millis(10);
/// A spooler that has not answered after so many pauses will not.
const PAUSES_MAX: u32 = 1_500;
/// The most that is read of an answer.
const ANSWER_MAX_BYTES: u64 = 1 << 20;

/// What a program answered.
#[derive(Debug)]
pub(super) struct Answer {
    /// Whether it ended with 0.
    pub(super) well: bool,
    /// What it said.
    pub(super) said: String,
    /// What it complained of.
    pub(super) complained: String,
}

/// Calls a program and gives it these bytes.
pub(super) fn call(mut command: Command, input: &[u8]) -> Result<Answer, PrinterFault> {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().map_err(|error| match error.kind() {
        ErrorKind::NotFound => PrinterFault::NoSpooler,
        _ => PrinterFault::Refused { detail: error.to_string() },
    })?;
    let (said, complained) = (reader(child.stdout.take()), reader(child.stderr.take()));
    let feeding = feeder(&mut child, Zeroizing::new(input.to_vec()));
    let well = wait(&mut child)?;
    // A program that stopped reading early says why in its answer.
    let _ = feeding.map(JoinHandle::join);
    Ok(Answer { well, said: text(said), complained: text(complained) })
}

/// Waits until the program ends; one that does not is ended.
fn wait(child: &mut Child) -> Result<bool, PrinterFault> {
    for _ in 0..PAUSES_MAX {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status.success()),
            Ok(None) => thread::sleep(PAUSE),
            Err(error) => return Err(PrinterFault::Refused { detail: error.to_string() }),
        }
    }
    // It may have ended in this moment; then there is nothing to end.
    let _ = child.kill().and_then(|()| child.wait());
    Err(PrinterFault::Slow)
}

fn feeder(child: &mut Child, input: Zeroizing<Vec<u8>>) -> Option<JoinHandle<()>> {
    let mut pipe = child.stdin.take()?;
    Some(thread::spawn(move || {
        // A program that reads no more has said why.
        let _ = pipe.write_all(&input);
    }))
}

fn reader(pipe: Option<impl Read + Send + 'static>) -> Option<JoinHandle<Vec<u8>>> {
    let pipe = pipe?;
    Some(thread::spawn(move || {
        let mut bytes = vec![];
        // What was read before a fault is all that there is.
        let _ = pipe.take(ANSWER_MAX_BYTES).read_to_end(&mut bytes);
        bytes
    }))
}

fn text(reader: Option<JoinHandle<Vec<u8>>>) -> String {
    let bytes = reader.and_then(|reader| reader.join().ok()).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn bytes_go_in_and_both_answers_come_out() {
        let large = vec![b'x'; 300_000];
        let answer = call(shell("wc -c; echo no >&2; exit 3"), &large).unwrap();
        assert_eq!((answer.well, answer.said.trim(), answer.complained.trim()), (false, "300000", "no"));
    }

    #[test]
    fn a_program_that_does_not_read_is_no_fault_of_ours() {
        assert!(call(shell("exit 0"), &vec![b'x'; 300_000]).unwrap().well);
    }

    #[test]
    fn a_missing_program_is_a_missing_spooler() {
        assert_eq!(call(Command::new("/nowhere/lp"), b"").unwrap_err(), PrinterFault::NoSpooler);
    }
}
