//! Sticks and cards that come and go.

use std::collections::BTreeMap;

use election::Event;

use crate::state::Desks;
use crate::views::MediumView;

/// What was in at the last look, and what the journal has still to note.
#[derive(Default)]
pub(crate) struct Watch {
    /// Label by id; nothing before the first look.
    present: Option<BTreeMap<String, String>>,
    unnoted: Vec<Event>,
}

impl Watch {
    /// Looks at the drives, tells the screen, and has each desk note what came and went while somebody sits there.
    pub(crate) fn look(&mut self, desks: &Desks) {
        let drives = desks.drives.list();
        let present = drives.iter().map(|drive| (drive.id.clone(), drive.label.clone())).collect();
        desks.news.change(|news| news.media = drives.into_iter().map(MediumView::from).collect());
        if let Some(before) = self.present.replace(present) {
            self.compare(&before);
        }
        // A desk that is exporting or importing is asked again at the next look.
        if !self.unnoted.is_empty() && desks.observe(&self.unnoted) {
            self.unnoted.clear();
        }
    }

    fn compare(&mut self, before: &BTreeMap<String, String>) {
        let Some(now) = &self.present else { return };
        let only_in = |one: &BTreeMap<String, String>, other: &BTreeMap<String, String>| {
            let missing = one.iter().filter(|(id, _)| !other.contains_key(*id));
            missing.map(|(_, label)| label.clone()).collect::<Vec<_>>()
        };
        self.unnoted.extend(only_in(before, now).into_iter().map(|medium| Event::MediumWent { medium }));
        self.unnoted.extend(only_in(now, before).into_iter().map(|medium| Event::MediumCame { medium }));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::Arc;

    use operations::DrivesByHand;
    use store::DeskKind;

    use super::*;
    use crate::state::tests::{demonstration, sign_in};
    use crate::views::tests::drive;

    #[test]
    fn what_comes_and_goes_is_told_and_noted_while_somebody_sits_there() {
        let home = tempfile::tempdir().unwrap();
        let (mut desks, drives) = (demonstration(home.path()), Arc::new(DrivesByHand::default()));
        desks.drives = drives.clone();
        let seq = |desks: &Desks| desks.at(DeskKind::Centre, |desk| Ok(desk.head().seq)).unwrap();
        let mut watch = Watch::default();
        drives.put_in(drive("BEFORE"));
        watch.look(&desks);
        drives.put_in(drive("UNSEEN"));
        watch.look(&desks);
        sign_in(&desks, DeskKind::Centre, "marta").unwrap();
        let before = seq(&desks);
        watch.look(&desks);
        assert_eq!(seq(&desks), before, "what was in before is no news");
        drives.take_out("before");
        drives.put_in(drive("STICK"));
        let busy = desks.place(DeskKind::Office);
        watch.look(&desks);
        drop(busy);
        assert_eq!(seq(&desks), before, "nobody waits for a busy desk");
        watch.look(&desks);
        assert_eq!(seq(&desks), before + 2);
        watch.look(&desks);
        assert_eq!(seq(&desks), before + 2);
    }
}
