//! Checking how seats follow from votes: ratios that can be read, districts that exist, alliances that have a rule.

use std::collections::HashSet;

use crate::check::Faults;
use crate::definition::limits;
use crate::{Allocation, AreaId, Contest, Districts, FaultKind};

impl Faults {
    /// The allocation of a contest, and what its lists say for it.
    pub(crate) fn allocation(&mut self, place: &str, contest: &Contest, areas: &HashSet<&AreaId>) {
        self.groups(place, contest);
        let Some(allocation) = &contest.allocation else { return };
        let place = format!("{place}/allocation");
        for (part, ratio, is_share) in allocation.ratios() {
            let is_sound = ratio.parts().is_some_and(|(above, below)| !is_share || above <= below);
            if !is_sound {
                self.add(format!("{place}{part}"), FaultKind::OutOfRange(ratio.to_string()));
            }
        }
        self.sizes(&place, allocation);
        if let Some(districts) = &allocation.districts {
            self.districts(&format!("{place}/districts"), contest, districts, areas);
        }
    }

    fn groups(&mut self, place: &str, contest: &Contest) {
        let ids: HashSet<&str> = contest.lists.iter().map(|list| list.id.as_str()).collect();
        let has_rule = contest.allocation.as_ref().is_some_and(|allocation| allocation.alliances.is_some());
        for (index, list) in contest.lists.iter().enumerate() {
            let place = format!("{place}/lists/{index}");
            if let Some(category) = &list.category {
                self.key(format!("{place}/category"), category);
            }
            if let Some(alliance) = &list.alliance {
                self.key(format!("{place}/alliance"), alliance);
                if ids.contains(alliance.as_str()) {
                    self.add(format!("{place}/alliance"), FaultKind::Duplicate(alliance.clone()));
                }
                if !has_rule {
                    self.add(format!("{place}/alliance"), FaultKind::Unknown(alliance.clone()));
                }
            }
            if let Some(most) = list.most_seats.filter(|most| *most > limits::SEATS_MAX) {
                self.add(format!("{place}/most_seats"), FaultKind::OutOfRange(most.to_string()));
            }
        }
    }

    fn sizes(&mut self, place: &str, allocation: &Allocation) {
        for (index, threshold) in allocation.thresholds.iter().enumerate() {
            for category in &threshold.categories {
                self.key(format!("{place}/thresholds/{index}/categories"), category);
            }
            if threshold.any_of.len() > limits::THRESHOLDS_MAX {
                let kind = FaultKind::TooMany { number: threshold.any_of.len(), limit: limits::THRESHOLDS_MAX };
                self.add(format!("{place}/thresholds/{index}/any_of"), kind);
            }
        }
        let number = allocation.thresholds.len();
        if number > limits::THRESHOLDS_MAX {
            self.add(format!("{place}/thresholds"), FaultKind::TooMany { number, limit: limits::THRESHOLDS_MAX });
        }
    }

    fn districts(&mut self, place: &str, contest: &Contest, districts: &Districts, areas: &HashSet<&AreaId>) {
        self.number(&format!("{place}/areas"), districts.areas.len(), limits::DISTRICTS_MAX);
        self.once(&format!("{place}/areas"), districts.areas.iter().map(|district| district.area.as_str()));
        for (index, district) in districts.areas.iter().enumerate() {
            if !areas.contains(&district.area) {
                self.add(format!("{place}/areas/{index}/area"), FaultKind::Unknown(district.area.to_string()));
            }
        }
        if districts.below.is_some() {
            return;
        }
        let own: Option<u64> = districts.areas.iter().map(|district| district.seats.map(u64::from)).sum();
        if own != Some(u64::from(contest.seats)) {
            self.add(format!("{place}/areas"), FaultKind::OutOfRange(own.unwrap_or(0).to_string()));
        }
    }
}
