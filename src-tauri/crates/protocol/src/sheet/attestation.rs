//! The end of a protocol: who did what, and what they put their names under.

use chrono::{DateTime, Utc};
use election::PersonId;

use super::frame::groups;
use super::protocol::{SIGNATURE_FIELDS, Sheet};
use super::signing;
use crate::document::{Align, Block, Code, Field, Plate, Row, RowStyle, SignatureLine, Table, Width};
use crate::wording::Value;

impl Sheet<'_> {
    /// What was typed where the entries differed; nothing when they agreed at once.
    pub(super) fn settled(&self) -> Vec<Block> {
        let agreed = self.input.approved.agreed();
        let rows: Vec<Row> = agreed
            .differed()
            .into_iter()
            .filter_map(|differed| Some((differed, self.of.form.fields().get(differed.field)?)))
            .map(|(differed, blank)| {
                let typed = agreed.typed(differed.position);
                let typed: Vec<String> = typed.into_iter().map(|count| self.of.value(blank, Some(count))).collect();
                let mut row = self.of.row(blank, [typed.join(" · ")]);
                if agreed.sheets > 1
                    && let Some(code) = row.cells.first_mut()
                {
                    *code = format!("{} · {code}", differed.sheet);
                }
                Row { style: RowStyle::Plain, with_next: false, ..row }
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let columns = self.of.columns(&[("paper-column-typed", Align::End, Width::Fitting)]);
        vec![
            self.frame.heading("paper-settled"),
            Block::Remark(self.frame.word("paper-settled-remark")),
            Block::Table(Table { columns, naming_column: 1, rows }),
        ]
    }

    /// Who entered, settled and approved, and with what.
    pub(super) fn people(&self) -> Vec<Block> {
        let (frame, agreed) = (self.frame, self.input.approved.agreed());
        let mut facts = vec![
            frame.fact("paper-people-first", self.act(&agreed.first.by, agreed.first.at)),
            frame.fact("paper-people-second", self.act(&agreed.second.by, agreed.second.at)),
        ];
        facts.extend(
            agreed.rekeyed.iter().map(|rekeyed| frame.fact("paper-people-settled", self.act(&rekeyed.by, rekeyed.at))),
        );
        let approvers = self.input.approved.approvers();
        facts.extend(approvers.map(|consent| frame.fact("paper-people-approved", self.act(&consent.by, consent.at))));
        facts.push(frame.fact("paper-software", frame.software()));
        facts.extend(frame.journal_head().map(|head| frame.fact("paper-journal-head", head)));
        vec![frame.heading("paper-people"), Block::Facts(facts)]
    }

    fn act(&self, by: &PersonId, at: DateTime<Utc>) -> String {
        let (name, moment) = ((self.input.name)(by), self.frame.moment(at));
        self.frame.say("paper-people-entry", &[("name", (&name).into()), ("moment", (&moment).into())])
    }

    /// Control code, QR codes, signatures.
    pub(super) fn closing(&self) -> Vec<Block> {
        let frame = self.frame;
        let label = frame.word("paper-control-label");
        let mut blocks = vec![
            frame.heading("paper-control"),
            Block::Plates(vec![Plate { label, groups: groups(&self.input.control_code) }]),
        ];
        if !self.input.codes.is_empty() {
            blocks.extend([frame.heading("paper-code"), Block::Codes(self.codes())]);
        }
        blocks.extend([
            frame.heading("paper-signatures"),
            Block::Signatures { remark: frame.word("paper-signatures-remark"), lines: self.signature_lines() },
        ]);
        blocks
    }

    fn codes(&self) -> Vec<Code> {
        let count = self.input.codes.len();
        let words = |key: &str, index: usize| {
            let ordinal = |number: usize| Value::Ordinal(u64::try_from(number).unwrap_or(u64::MAX));
            self.frame.say(key, &[("n", ordinal(index + 1)), ("m", ordinal(count))])
        };
        let code = |(index, payload): (usize, &String)| Code {
            payload: payload.clone(),
            alternative: words("paper-code-alternative", index),
            caption: words("paper-code-caption", index),
        };
        self.input.codes.iter().enumerate().map(code).collect()
    }

    fn signature_lines(&self) -> Vec<SignatureLine> {
        let approvers = self.input.approved.approvers();
        let mut supervisors: Vec<String> = approvers.map(|consent| (self.input.name)(&consent.by)).collect();
        // The second field is there in any case, for whoever signs beside one approver.
        supervisors.resize_with(SIGNATURE_FIELDS.len(), String::new);
        signing::lines(self.frame, &supervisors)
    }

    pub(super) fn fields(&self) -> Vec<Field> {
        signing::fields(self.frame, &SIGNATURE_FIELDS)
    }
}
