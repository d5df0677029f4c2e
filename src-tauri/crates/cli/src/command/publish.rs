//! `publish`: every published form of the same figures, into a folder to carry away.

use std::ops::ControlFlow;

use exchange::figures::Status;
use operations::{Publish, Published};
use serde_json::json;

use crate::args;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;

/// Publishes one contest, or all.
pub(super) fn run(wanted: &args::Publish, output: &Output) -> Result<Exit, Failure> {
    let mut desk = super::open(&wanted.key, output)?;
    let status = wanted.status.map(|status| match status {
        args::Official::Certified => Status::Certified,
        args::Official::Correction => Status::Correction,
    });
    let order = Publish { contest: wanted.contest.clone(), status, carried: wanted.carried };
    let told = |progress| {
        output.progress(progress);
        ControlFlow::Continue(())
    };
    let published = desk.publish(&order, &wanted.output, told)?;
    output.finished();
    tell(&published, &wanted.output.display().to_string(), output)?;
    Ok(Exit::Well)
}

fn tell(published: &Published, folder: &str, output: &Output) -> Result<(), Failure> {
    let publication = &published.publication;
    output.object(&json!({ "published": {
        "folder": folder, "sequence": publication.sequence, "status": publication.status, "mode": publication.mode,
        "figures": publication.figures, "contests": publication.contests, "files": publication.files,
        "left": publication.left, "container": published.container,
    }}))?;
    let (files, bytes) = (publication.files.len(), publication.files.iter().map(|file| file.bytes).sum::<u64>());
    let number = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    output.say(
        "cli-publish-written",
        &[
            ("folder", folder.into()),
            ("sequence", u64::from(publication.sequence).into()),
            ("status", publication.status.name().into()),
            ("files", number(files).into()),
            ("megabytes", bytes.div_ceil(1_000_000).into()),
        ],
    )?;
    for contest in &publication.contests {
        let values = [
            ("contest", contest.contest.as_str().into()),
            ("received", contest.received.into()),
            ("expected", contest.expected.into()),
            ("confirmed", contest.confirmed.into()),
        ];
        output.say("cli-publish-contest", &values)?;
    }
    for left in &publication.left {
        output.say("cli-publish-left", &[("name", (&left.name).into()), ("reason", (&left.reason).into())])?;
    }
    let figures = publication.figures.to_string();
    output.say("cli-publish-figures", &[("digest", (&figures).into())])?;
    match &published.container {
        Some(name) => output.say("cli-publish-signed", &[("name", name.into())]),
        None => output.say("cli-publish-unsigned", &[]),
    }
}
