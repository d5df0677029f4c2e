//! The form of one contest: a template with the contest's lists written into it.

use std::collections::HashMap;

use crate::{BoundRule, Contest, ContestKind, Count, Counts, FieldId, FieldKind, StationKind, Template, Text, rules};

/// An ordered list of blanks and the rules between them. A position is an index into [`Form::fields`].
#[derive(Clone, Debug)]
pub struct Form {
    fields: Vec<Field>,
    sections: Vec<Text>,
    rules: Vec<BoundRule>,
    positions: HashMap<FieldId, usize>,
}

/// One blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in files, rules and on screen.
    pub id: FieldId,
    /// What stands before the label on the paper: `A1`, `D12`, `12.3`.
    pub code: String,
    /// What the paper says.
    pub label: Text,
    /// What it is.
    pub role: FieldRole,
    /// Which section it stands in, an index into [`Form::sections`].
    pub section: usize,
    /// The kinds of station that have it; none named means all.
    pub only: Vec<StationKind>,
}

/// What a blank is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldRole {
    /// A field of the form.
    Plain {
        /// Its meaning.
        kind: FieldKind,
        /// What distinguishes it from others of the kind.
        category: Option<String>,
    },
    /// The total of the list at this index of the contest.
    List(usize),
    /// The answer or person at this index of the contest.
    Option(usize),
    /// A candidate: index of the list, index on the list.
    Candidate(usize, usize),
}

impl Form {
    /// Writes the contest's lists into the template.
    ///
    /// # Errors
    /// The places (relative to the template) and texts of terms that cannot be read.
    pub(crate) fn make(template: &Template, contest: &Contest) -> Result<Self, Vec<(String, String)>> {
        let fields: Vec<Field> = template
            .sections
            .iter()
            .enumerate()
            .flat_map(|(index, section)| match &section.votes {
                Some(prefix) => vote_fields(contest, index, prefix),
                None => section.fields.iter().map(|field| plain_field(field, index)).collect(),
            })
            .collect();
        let positions = fields.iter().enumerate().map(|(position, field)| (field.id.clone(), position)).collect();
        let sections = template.sections.iter().map(|section| section.title.clone()).collect();
        let mut form = Self { fields, sections, rules: vec![], positions };
        form.rules = rules::bind(&template.rules, &form, contest)?;
        Ok(form)
    }

    /// The blanks in the order of the paper.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// The headings of the sections.
    pub fn sections(&self) -> &[Text] {
        &self.sections
    }

    /// The rules.
    pub fn rules(&self) -> &[BoundRule] {
        &self.rules
    }

    /// Where a blank stands.
    pub fn position(&self, id: &FieldId) -> Option<usize> {
        self.positions.get(id).copied()
    }

    /// The positions that a station of this kind fills in, in order.
    pub fn asked(&self, kind: StationKind) -> impl Iterator<Item = usize> + '_ {
        self.fields.iter().enumerate().filter(move |(_, field)| field.is_asked(kind)).map(|(position, _)| position)
    }

    /// How many blanks a station of this kind has left empty.
    pub fn blanks(&self, counts: &Counts, kind: StationKind) -> usize {
        self.asked(kind).filter(|position| counts.at(*position).is_none()).count()
    }

    /// Whether `counts` has this form's length and nothing where a station of this kind has no blank; statements are
    /// 0 or 1.
    pub fn fits(&self, counts: &Counts, kind: StationKind) -> bool {
        counts.len() == self.fields.len()
            && self.fields.iter().zip(counts.iter()).all(|(field, count)| match count {
                None => true,
                Some(count) => field.is_asked(kind) && (!field.is_statement() || count.number() <= 1),
            })
    }

    /// The sum of all positions whose field satisfies `wanted`; `None` if the form has no such field.
    pub fn sum(&self, numbers: &[u64], wanted: impl Fn(&FieldRole) -> bool) -> Option<u64> {
        let mut found = self.fields.iter().zip(numbers).filter(|(field, _)| wanted(&field.role)).peekable();
        found.peek()?;
        Some(found.map(|(_, number)| number).sum())
    }

    /// A sheet on which a station of this kind has written the given numbers and nothing else.
    pub fn counts<'a>(&self, written: impl IntoIterator<Item = (&'a FieldId, Count)>) -> Option<Counts> {
        let mut counts = Counts::blank(self.fields.len());
        for (id, count) in written {
            counts.put(self.position(id)?, Some(count));
        }
        Some(counts)
    }
}

impl Field {
    /// Whether a station of this kind has this blank.
    pub fn is_asked(&self, kind: StationKind) -> bool {
        self.only.is_empty() || self.only.contains(&kind)
    }

    /// Whether it is a yes or no.
    pub fn is_statement(&self) -> bool {
        matches!(self.role, FieldRole::Plain { kind: FieldKind::Statement, .. })
    }

    /// Whether it is a sum on the paper.
    pub fn is_total(&self) -> bool {
        use FieldKind as K;
        let total =
            |kind: FieldKind| matches!(kind, K::ElectorateTotal | K::VotersTotal | K::BallotsFound | K::BallotsValid);
        matches!(self.role, FieldRole::Plain { kind, .. } if total(kind))
    }
}

fn plain_field(field: &crate::TemplateField, section: usize) -> Field {
    Field {
        id: field.id.clone(),
        code: field.id.to_string(),
        label: field.label.clone(),
        role: FieldRole::Plain { kind: field.kind, category: field.category.clone() },
        section,
        only: field.only.clone(),
    }
}

fn vote_fields(contest: &Contest, section: usize, prefix: &str) -> Vec<Field> {
    let is_list = !matches!(contest.kind, ContestKind::Candidates | ContestKind::Question);
    let field = |id, code, label, role| Field { id, code, label, role, section, only: vec![] };
    let mut fields = Vec::with_capacity(contest.lists.len() + contest.candidates());
    for (index, list) in contest.lists.iter().enumerate() {
        let role = if is_list { FieldRole::List(index) } else { FieldRole::Option(index) };
        fields.push(field(FieldId::list(&list.id), format!("{prefix}{}", list.id), list.name.clone(), role));
        fields.extend(list.candidates.iter().enumerate().map(|(rank, candidate)| {
            let code = format!("{prefix}{}.{}", list.id, candidate.id);
            let role = FieldRole::Candidate(index, rank);
            field(FieldId::candidate(&list.id, &candidate.id), code, candidate.name.clone().into(), role)
        }));
    }
    fields
}
