//! The end of a protocol: who did what, and what they put their names under.

use chrono::{DateTime, Utc};
use election::PersonId;
use sealing::Fingerprint;

use super::protocol::{SIGNATURE_FIELDS, Sheet};
use crate::document::{Block, Code, Field, Row, RowStyle, SignatureLine, Table};
use crate::wording::Value;

/// Lines for members of the electoral board, whose names are written by hand.
const BOARD_LINE_COUNT: usize = 2;

impl Sheet<'_> {
    /// What was typed where the entries differed; nothing when they agreed at once.
    pub(super) fn settled(&self) -> Vec<Block> {
        let agreed = self.input.approved.agreed();
        let rows: Vec<Row> = election::differing(&agreed.first.counts, &agreed.second.counts)
            .into_iter()
            .filter_map(|position| Some((position, self.form.fields().get(position)?)))
            .map(|(position, blank)| {
                let typed: Vec<String> =
                    agreed.typed(position).into_iter().map(|count| self.value(blank, Some(count))).collect();
                Row { cells: self.cells(blank, typed.join(" · ")), style: RowStyle::Plain, with_next: false }
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let columns = self.columns("paper-column-typed");
        vec![
            self.heading("paper-settled"),
            Block::Remark(self.word("paper-settled-remark")),
            Block::Table(Table { columns, naming_column: 1, rows }),
        ]
    }

    /// Who entered, settled and approved, and with what.
    pub(super) fn people(&self) -> Vec<Block> {
        let agreed = self.input.approved.agreed();
        let software = &self.input.software;
        let version = self.wording.text(
            "paper-software-value",
            &[
                ("version", software.version.into()),
                ("digest", (&Fingerprint::of(&software.digest).to_string()).into()),
            ],
        );
        let mut facts = vec![
            self.fact("paper-people-first", self.act(&agreed.first.by, agreed.first.at)),
            self.fact("paper-people-second", self.act(&agreed.second.by, agreed.second.at)),
        ];
        facts.extend(
            agreed.rekeyed.iter().map(|rekeyed| self.fact("paper-people-settled", self.act(&rekeyed.by, rekeyed.at))),
        );
        let approvers = self.input.approved.approvers();
        facts.extend(approvers.map(|consent| self.fact("paper-people-approved", self.act(&consent.by, consent.at))));
        facts.extend([
            self.fact("paper-software", version),
            self.fact(
                "paper-journal-head",
                self.journal("paper-journal-head-value", &Fingerprint::of(&self.input.journal.hash).to_string()),
            ),
        ]);
        vec![self.heading("paper-people"), Block::Facts(facts)]
    }

    fn act(&self, by: &PersonId, at: DateTime<Utc>) -> String {
        let (name, moment) = ((self.input.name)(by), self.moment(at));
        self.wording.text("paper-people-entry", &[("name", (&name).into()), ("moment", (&moment).into())])
    }

    /// Control code, QR codes, signatures.
    pub(super) fn closing(&self) -> Vec<Block> {
        let mut blocks = vec![
            self.heading("paper-control"),
            Block::ControlCode { label: self.word("paper-control-label"), groups: self.control_groups() },
        ];
        if !self.input.codes.is_empty() {
            blocks.extend([self.heading("paper-code"), Block::Codes(self.codes())]);
        }
        blocks.extend([
            self.heading("paper-signatures"),
            Block::Signatures { remark: self.word("paper-signatures-remark"), lines: self.signature_lines() },
        ]);
        blocks
    }

    fn codes(&self) -> Vec<Code> {
        let count = self.input.codes.len();
        let words = |key: &str, index: usize| {
            let ordinal = |number: usize| Value::Ordinal(u64::try_from(number).unwrap_or(u64::MAX));
            self.wording.text(key, &[("n", ordinal(index + 1)), ("m", ordinal(count))])
        };
        let code = |(index, payload): (usize, &String)| Code {
            payload: payload.clone(),
            alternative: words("paper-code-alternative", index),
            caption: words("paper-code-caption", index),
        };
        self.input.codes.iter().enumerate().map(code).collect()
    }

    fn signature_lines(&self) -> Vec<SignatureLine> {
        let supervisor = |name| SignatureLine { name, role: self.word("paper-signature-supervisor") };
        let member = SignatureLine { name: String::new(), role: self.word("paper-signature-member") };
        let mut lines: Vec<SignatureLine> =
            self.input.approved.approvers().map(|consent| supervisor((self.input.name)(&consent.by))).collect();
        // The second field is there in any case, for whoever signs beside one approver.
        lines.resize_with(SIGNATURE_FIELDS.len(), || supervisor(String::new()));
        lines.extend(std::iter::repeat_n(member, BOARD_LINE_COUNT));
        lines
    }

    pub(super) fn fields(&self) -> Vec<Field> {
        let role = self.word("paper-signature-supervisor");
        (1u64..)
            .zip(SIGNATURE_FIELDS)
            .map(|(number, name)| Field {
                name: name.to_owned(),
                description: self
                    .wording
                    .text("paper-field-description", &[("n", Value::Ordinal(number)), ("role", (&role).into())]),
            })
            .collect()
    }
}
