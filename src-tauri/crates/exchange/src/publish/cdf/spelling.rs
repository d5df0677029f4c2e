//! One report in two spellings: what is written once comes out as the JSON or as the XML of NIST SP 1500-100.

use std::io::{self, Write};

use election::Text;

use crate::publish::Ink;

/// What every type's name begins with in JSON.
const PACKAGE: &str = "ElectionResults.";
/// The namespace of the XML.
const NAMESPACE: &str = "http://itl.nist.gov/ns/voting/1500-100/v2";
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// How a report is spelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// As the JSON Schema wants it.
    Json,
    /// As the XML Schema wants it.
    Xml,
}

/// A report that is being written. The order of calls is that of the XML Schema; JSON does not mind.
pub(super) struct Report<W: Write> {
    ink: Ink<W>,
    spelling: Spelling,
    /// Whether the next item is the first of its list.
    is_first: bool,
    language: String,
}

impl<W: Write> Report<W> {
    pub(super) fn begin(out: W, spelling: Spelling, language: &str) -> Self {
        let mut ink = Ink::new(out);
        match spelling {
            Spelling::Json => ink.raw("{\"@type\":\"ElectionResults.ElectionReport\""),
            Spelling::Xml => {
                ink.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ElectionReport xmlns=\"").raw(NAMESPACE);
                ink.raw("\" xmlns:xsi=\"").raw(INSTANCE).raw("\">")
            }
        };
        Self { ink, spelling, is_first: true, language: language.to_owned() }
    }

    pub(super) fn finish(mut self) -> io::Result<W> {
        match self.spelling {
            Spelling::Json => self.ink.raw("}\n"),
            Spelling::Xml => self.ink.raw("</ElectionReport>\n"),
        };
        self.ink.finish()
    }

    /// Items of one name, as many as `each` writes.
    pub(super) fn list(&mut self, name: &str, each: impl FnOnce(&mut Self) -> io::Result<()>) -> io::Result<()> {
        if self.spelling == Spelling::Json {
            self.ink.raw(",\"").raw(name).raw("\":[");
        }
        self.is_first = true;
        each(self)?;
        if self.spelling == Spelling::Json {
            self.ink.raw("]");
        }
        self.is_first = false;
        self.ink.settle()
    }

    /// An item of a list. `kind` is its type; where that is not the element's own, as for a contest, XML names it.
    pub(super) fn item(
        &mut self,
        name: &str,
        kind: &str,
        id: Option<&str>,
        inside: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        self.separate();
        self.object(name, kind, id, inside)
    }

    fn object(
        &mut self,
        name: &str,
        kind: &str,
        id: Option<&str>,
        inside: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        match self.spelling {
            Spelling::Json => {
                self.ink.raw("{\"@type\":\"").raw(PACKAGE).raw(kind).raw("\"");
                if let Some(id) = id {
                    self.ink.raw(",\"@id\":\"").raw(id).raw("\"");
                }
            }
            Spelling::Xml => {
                self.ink.raw("<").raw(name);
                if let Some(id) = id {
                    self.ink.raw(" ObjectId=\"").raw(id).raw("\"");
                }
                if name != kind && is_abstract(name) {
                    self.ink.raw(" xsi:type=\"").raw(kind).raw("\"");
                }
                self.ink.raw(">");
            }
        }
        inside(self)?;
        match self.spelling {
            Spelling::Json => self.ink.raw("}"),
            Spelling::Xml => self.ink.raw("</").raw(name).raw(">"),
        };
        self.ink.settle()
    }

    fn separate(&mut self) {
        if !std::mem::replace(&mut self.is_first, false) && self.spelling == Spelling::Json {
            self.ink.raw(",");
        }
    }

    /// A property that holds text.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        match self.spelling {
            Spelling::Json => self.ink.raw(",\"").raw(name).raw("\":").json(text),
            Spelling::Xml => self.ink.raw("<").raw(name).raw(">").xml(text).raw("</").raw(name).raw(">"),
        };
    }

    /// A property that is neither quoted nor escaped: a number, a truth.
    pub(super) fn plain(&mut self, name: &str, value: &str) {
        match self.spelling {
            Spelling::Json => self.ink.raw(",\"").raw(name).raw("\":").raw(value),
            Spelling::Xml => self.ink.raw("<").raw(name).raw(">").raw(value).raw("</").raw(name).raw(">"),
        };
    }

    /// A whole number, if there is one.
    pub(super) fn number(&mut self, name: &str, number: Option<u64>) {
        if let Some(number) = number {
            self.plain(name, &number.to_string());
        }
    }

    /// References to other objects; at least one.
    pub(super) fn references(&mut self, name: &str, ids: &[String]) {
        match self.spelling {
            Spelling::Json => self.ink.raw(",\"").raw(name).raw("\":[\"").raw(&ids.join("\",\"")).raw("\"]"),
            Spelling::Xml => self.ink.raw("<").raw(name).raw(">").raw(&ids.join(" ")).raw("</").raw(name).raw(">"),
        };
    }

    /// A name in each language in which it was given.
    pub(super) fn international(&mut self, name: &str, text: &Text) -> io::Result<()> {
        if self.spelling == Spelling::Json {
            self.ink.raw(",\"").raw(name).raw("\":");
        }
        let chief = self.language.clone();
        self.object(name, "InternationalizedText", None, |report| {
            report.list("Text", |report| {
                match text {
                    Text::Same(text) => report.wording(&chief, text),
                    Text::Each(each) => each.iter().for_each(|(language, text)| report.wording(language, text)),
                }
                Ok(())
            })
        })
    }

    fn wording(&mut self, language: &str, text: &str) {
        self.separate();
        match self.spelling {
            Spelling::Json => {
                self.ink.raw("{\"@type\":\"ElectionResults.LanguageString\",\"Content\":").json(text);
                self.ink.raw(",\"Language\":\"").raw(language).raw("\"}")
            }
            Spelling::Xml => self.ink.raw("<Text Language=\"").raw(language).raw("\">").xml(text).raw("</Text>"),
        };
    }

    /// What the same thing is called elsewhere.
    pub(super) fn identifiers(&mut self, identifiers: &[(&str, &str)]) -> io::Result<()> {
        self.list("ExternalIdentifier", |report| {
            identifiers.iter().try_for_each(|(kind, value)| {
                report.item("ExternalIdentifier", "ExternalIdentifier", None, |report| {
                    report.text("Type", "other");
                    report.text("OtherType", kind);
                    report.text("Value", value);
                    Ok(())
                })
            })
        })
    }

    /// The votes in one unit, whose beginning was made before: this is written a million times.
    pub(super) fn votes(&mut self, before: &Votes, number: u64) -> io::Result<()> {
        self.separate();
        self.ink.raw(&before.0).number(number).raw(match self.spelling {
            Spelling::Json => "}",
            Spelling::Xml => "</Count></VoteCounts>",
        });
        self.ink.settle()
    }

    /// What stands before the number of votes in a unit.
    pub(super) fn votes_in(&self, unit: &str) -> Votes {
        Votes(match self.spelling {
            Spelling::Json => format!(
                "{{\"@type\":\"ElectionResults.VoteCounts\",\"GpUnitId\":\"{unit}\",\"Type\":\"total\",\"Count\":"
            ),
            Spelling::Xml => format!("<VoteCounts><GpUnitId>{unit}</GpUnitId><Type>total</Type><Count>"),
        })
    }
}

/// The beginning of the votes in a unit.
pub(super) struct Votes(String);

/// Whether the schema leaves it to each element of this name to say which type it has.
fn is_abstract(name: &str) -> bool {
    matches!(name, "Contest" | "ContestSelection" | "GpUnit")
}
