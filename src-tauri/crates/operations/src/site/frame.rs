//! What stands around each page: the election, where one is, how far the results have come, and whose figures they are.

use std::io::{self, Write};

use election::Mode;
use exchange::figures::{Figures, Status};
use exchange::publish::Ink;

use super::Words;

/// A page above the present one.
pub(super) struct Crumb {
    pub(super) page: String,
    pub(super) name: String,
}

/// Writes a page with this title around its content.
///
/// # Errors
/// As the stream; what `inside` returns.
pub(super) fn frame<W: Write>(
    ink: &mut Ink<W>,
    figures: &Figures<'_>,
    words: &Words,
    title: &str,
    crumbs: &[Crumb],
    inside: impl FnOnce(&mut Ink<W>) -> io::Result<()>,
) -> io::Result<()> {
    let definition = figures.election().definition();
    let election = definition.title.in_language(figures.language());
    ink.raw("<!doctype html>\n<html lang=\"").xml(words.language()).raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
    ink.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").xml(title);
    if title != election {
        ink.raw(" · ").xml(election);
    }
    ink.raw(
        "</title>\n<link rel=\"stylesheet\" href=\"style.css\">\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">",
    );
    ink.xml(words.text("site-skip"))
        .raw("</a>\n<header>\n<p>")
        .xml(election)
        .raw(" · ")
        .xml(words.date())
        .raw("</p>\n");
    if !crumbs.is_empty() {
        ink.raw("<nav aria-label=\"").xml(words.text("site-you-are-here")).raw("\"><ol>\n");
        for crumb in crumbs {
            ink.raw("<li><a href=\"").xml(&crumb.page).raw("\">").xml(&crumb.name).raw("</a></li>\n");
        }
        ink.raw("</ol></nav>\n");
    }
    ink.raw("</header>\n<main id=\"main\">\n");
    status(ink, figures, words);
    ink.raw("<h1>").xml(title).raw("</h1>\n");
    inside(ink)?;
    ink.raw("</main>\n<footer>\n");
    footer(ink, figures, words);
    ink.raw("</footer>\n</body>\n</html>\n");
    ink.settle()
}

fn status<W: Write>(ink: &mut Ink<W>, figures: &Figures<'_>, words: &Words) {
    let status = figures.issue().status;
    if figures.election().definition().mode == Mode::Test {
        ink.raw("<p class=\"status\">").xml(words.text("site-status-test")).raw("</p>\n");
    }
    let class = if status == Status::Certified { "status good" } else { "status" };
    ink.raw("<p class=\"")
        .raw(class)
        .raw("\">")
        .xml(words.text(&format!("site-status-{}", status.name())))
        .raw("</p>\n");
}

fn footer<W: Write>(ink: &mut Ink<W>, figures: &Figures<'_>, words: &Words) {
    let (definition, issue) = (figures.election().definition(), figures.issue());
    let mut line = |key: &str, value: &str| {
        ink.raw("<p>").xml(words.text(key)).raw(": ").xml(value).raw("</p>\n");
    };
    line("site-authority", &definition.authority);
    line("site-sequence", &issue.sequence.to_string());
    line("site-at", words.moment());
    line("site-figures", &figures.digest().to_string());
    line("site-definition", &figures.definition().to_string());
    ink.raw("<p>").xml(&issue.software).raw("</p>\n");
}
