//! What every page repeats at its head and foot: banners, what paper it is, and what binds it to file and journal.

use crate::canvas::{Canvas, Ink, PAGE_HEIGHT_MM, Style, mm};
use crate::document::{Banner, BannerTone, Document};
use crate::font::Face;
use crate::page::{LEFT, WIDTH, height_of, style};

const BAND_TOP: f32 = mm(10.0);
const HEAD_TOP: f32 = mm(14.0);
const FOOT_RULE: f32 = mm(PAGE_HEIGHT_MM - 22.0);
/// Most lines that an entry of the head may take; the full text stands in the document's facts.
const HEAD_LINE_COUNT_MAX: usize = 2;

const HEAD: Style = style(Face::Regular, 8.0, 10.5, Ink::Grey);
const HEAD_STRONG: Style = style(Face::Bold, 8.0, 10.5, Ink::Black);
const BAND_LOUD: Style = style(Face::Bold, 15.0, 20.0, Ink::White);
const BAND_QUIET: Style = style(Face::Bold, 10.0, 14.0, Ink::Accent);

/// The numbers of a page, in the words of the document.
pub(crate) fn page_of(pattern: &str, number: usize, count: usize) -> String {
    pattern.replace("{n}", &number.to_string()).replace("{m}", &count.to_string())
}

/// The bar of banners.
pub(crate) struct Band {
    text: String,
    loud: bool,
}

impl Band {
    /// One bar for all banners, as loud as the loudest.
    pub(crate) fn new(banners: &[Banner]) -> Option<Self> {
        let loudest = banners.iter().map(|banner| banner.tone).max()?;
        let texts: Vec<&str> = banners.iter().map(|banner| banner.text.as_str()).collect();
        Some(Self { text: texts.join("  ·  "), loud: loudest == BannerTone::Loud })
    }

    fn style(&self) -> Style {
        if self.loud { BAND_LOUD } else { BAND_QUIET }
    }

    fn lines(&self) -> Vec<&str> {
        self.style().wrap(&self.text, WIDTH - 2.0 * mm(4.0))
    }

    fn height(&self) -> f32 {
        height_of(&self.lines(), self.style()) + mm(2.0)
    }

    /// Its ground.
    pub(crate) fn area(&self, canvas: &mut Canvas) {
        let height = self.height();
        if self.loud {
            canvas.area(LEFT, BAND_TOP, WIDTH, height, Ink::Alarm);
        } else {
            canvas.frame(LEFT, BAND_TOP, WIDTH, height, 1.0, Ink::Accent);
        }
    }

    /// Its words.
    pub(crate) fn text(&self, canvas: &mut Canvas) {
        let style = self.style();
        let mut baseline = BAND_TOP + mm(1.0) + style.baseline();
        for line in self.lines() {
            let x = LEFT + (WIDTH - style.width(line.trim_end())) / 2.0;
            canvas.text(style, x, baseline, line);
            baseline += style.leading;
        }
    }
}

/// One entry of the head: its text, its style and whether it is set from the right.
fn head_entries(document: &Document) -> [[(&str, Style); 2]; 2] {
    let head = &document.head;
    [[(&head.election, HEAD_STRONG), (&head.edition, HEAD_STRONG)], [(&head.place, HEAD), (&head.subject, HEAD)]]
}

/// Width of the left and of the right entries of the head.
const HEAD_WIDTHS: [f32; 2] = [WIDTH * 0.6, WIDTH * 0.37];

fn head_top(document: &Document) -> f32 {
    Band::new(&document.banners).map_or(HEAD_TOP, |band| BAND_TOP + band.height() + mm(3.5))
}

/// Where the head ends.
pub(crate) fn head_bottom(document: &Document) -> f32 {
    let rows: f32 = head_entries(document).iter().map(head_row_height).sum();
    head_top(document) + rows + mm(1.5)
}

fn head_row_height(row: &[(&str, Style); 2]) -> f32 {
    row.iter()
        .zip(HEAD_WIDTHS)
        .map(|((text, style), width)| elided(*style, text, width).iter().map(|_| style.leading).sum::<f32>())
        .fold(0.0, f32::max)
}

/// Draws the head of a page.
pub(crate) fn head(canvas: &mut Canvas, document: &Document) {
    let mut y = head_top(document);
    for row in head_entries(document) {
        for (side, ((text, style), width)) in row.into_iter().zip(HEAD_WIDTHS).enumerate() {
            let mut baseline = y + style.baseline();
            for line in elided(style, text, width) {
                if side == 0 {
                    canvas.text(style, LEFT, baseline, &line);
                } else {
                    canvas.text_to(style, LEFT + WIDTH, baseline, &line);
                }
                baseline += style.leading;
            }
        }
        y += head_row_height(&row);
    }
    canvas.rule(LEFT, y + mm(1.5), WIDTH, 0.5, Ink::Accent);
}

/// The first lines of `text`, with an ellipsis where there were more.
fn elided(style: Style, text: &str, width: f32) -> Vec<String> {
    let lines = style.wrap(text, width - style.width("…"));
    let more = lines.len() > HEAD_LINE_COUNT_MAX;
    let mut kept: Vec<String> =
        lines.into_iter().take(HEAD_LINE_COUNT_MAX).map(|line| line.trim_end().to_owned()).collect();
    if let Some(last) = kept.last_mut().filter(|_| more) {
        last.push('…');
    }
    kept
}

/// Draws the foot of a page.
pub(crate) fn foot(canvas: &mut Canvas, document: &Document, page_of: &str) {
    let foot = &document.foot;
    canvas.rule(LEFT, FOOT_RULE, WIDTH, 0.5, Ink::Accent);
    let mut baseline = FOOT_RULE + mm(1.5) + HEAD.baseline();
    canvas.text(HEAD_STRONG, LEFT, baseline, &foot.code);
    canvas.text_to(HEAD_STRONG, LEFT + WIDTH, baseline, page_of);
    baseline += HEAD.leading;
    canvas.text(HEAD, LEFT, baseline, &foot.journal);
    canvas.text_to(HEAD, LEFT + WIDTH, baseline, &foot.software);
}
