//! What each page of a protocol repeats, in words.

use election::Mode;
use sealing::{Digest, Fingerprint};

use super::protocol::Sheet;
use crate::document::{Banner, BannerTone, Foot, Head};
use crate::wording::Value;

/// Groups of four hexadecimal digits of the journal's hash at the foot of each page: 64 bits tell heads apart.
const SHORT_HASH_GROUP_COUNT: usize = 4;

impl Sheet<'_> {
    pub(super) fn head(&self) -> Head {
        Head {
            election: self.text(&self.definition().title).to_owned(),
            station: self.station_line(),
            contest: self.text(&self.contest.title).to_owned(),
            revision: self.wording.text("paper-revision", &[("revision", self.revision())]),
        }
    }

    pub(super) fn foot(&self) -> Foot {
        let code = self.control_groups().join(" ");
        let journal = &self.input.journal;
        Foot {
            control_code: self.wording.text("paper-control-code", &[("code", (&code).into())]),
            journal: self.journal("paper-journal", &short(&journal.hash)),
            page_of: self.wording.text("paper-page-of", &[("n", "{n}".into()), ("m", "{m}".into())]),
        }
    }

    pub(super) fn control_groups(&self) -> Vec<String> {
        self.input.control_code.to_string().split('-').map(str::to_owned).collect()
    }

    pub(super) fn banners(&self) -> Vec<Banner> {
        let definition = self.definition();
        let revision = self.input.approved.revision();
        let mut banners = Vec::new();
        let mut banner = |tone, text| banners.push(Banner { text, tone });
        if definition.mode == Mode::Test {
            banner(BannerTone::Loud, self.word("paper-banner-test"));
        }
        if self.input.embargoed {
            banner(BannerTone::Loud, self.embargo());
        }
        if revision > 1 {
            let before = Value::Ordinal(u64::from(revision) - 1);
            banner(BannerTone::Quiet, self.wording.text("paper-banner-correction", &[("revision", before)]));
        }
        if self.input.copy {
            banner(BannerTone::Quiet, self.word("paper-banner-copy"));
        }
        banners
    }

    fn embargo(&self) -> String {
        match self.definition().embargo {
            Some(until) => {
                let moment = self.moment(until);
                self.wording.text("paper-banner-embargoed-until", &[("moment", (&moment).into())])
            }
            None => self.word("paper-banner-embargoed"),
        }
    }
}

/// The beginning of a hash, in groups to be compared by eye.
fn short(hash: &Digest) -> String {
    let groups = Fingerprint::of(hash).to_string();
    groups.split(' ').take(SHORT_HASH_GROUP_COUNT).collect::<Vec<_>>().join(" ")
}
