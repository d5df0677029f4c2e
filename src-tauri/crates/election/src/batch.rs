//! Several sheets of one station: keyed one after the other, compared sheet by sheet, and added up.

use crate::definition::limits;
use crate::{Count, Counts, Field, Refusal, Sheet};

impl Counts {
    /// The sheets of an entry, each with the form's `length`; the last one is shorter if the entry is no whole number of them.
    pub fn sheets(&self, length: usize) -> impl Iterator<Item = Self> + '_ {
        let starts = (0..self.len()).step_by(length.max(1));
        starts.map(move |start| (start..self.len().min(start + length)).map(|position| self.at(position)).collect())
    }
}

impl Sheet<'_> {
    /// What the sheets of an entry amount to: every number is the sum over the sheets, and a statement is a yes where every
    /// sheet says yes. A blank that no sheet has filled in stays one.
    ///
    /// # Errors
    /// [`Refusal::WrongForm`] if it is not one whole sheet, or some where the election counts in batches;
    /// [`Refusal::SumTooLarge`] if a sum is no count.
    pub fn sum(&self, counts: &Counts) -> Result<Counts, Refusal> {
        let sheets = self.split(counts)?;
        let fields = self.form.fields().iter().enumerate();
        fields.map(|(position, field)| sum(field, sheets.iter().filter_map(|sheet| sheet.at(position)))).collect()
    }

    /// The sheets of an entry as somebody typed it.
    pub(crate) fn split(&self, counts: &Counts) -> Result<Vec<Counts>, Refusal> {
        let length = self.form.fields().len();
        let sheets: Vec<Counts> = counts.sheets(length).collect();
        let most = if self.policies.batches { limits::SHEETS_MAX } else { 1 };
        let whole = (1..=most).contains(&sheets.len()) && sheets.iter().all(|sheet| sheet.len() == length);
        if whole { Ok(sheets) } else { Err(Refusal::WrongForm) }
    }
}

fn sum(field: &Field, counts: impl Iterator<Item = Count>) -> Result<Option<Count>, Refusal> {
    let mut numbers = counts.map(|count| u64::from(count.number()));
    let Some(first) = numbers.next() else { return Ok(None) };
    let sum = if field.is_statement() { numbers.fold(first, u64::min) } else { numbers.fold(first, |sum, n| sum + n) };
    let count = u32::try_from(sum).ok().and_then(Count::new);
    count.map(Some).ok_or_else(|| Refusal::SumTooLarge { field: field.code.clone() })
}
