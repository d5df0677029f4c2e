//! Pages, tables and refusals of the engine, with documents made for the purpose.

use proptest::prelude::*;

use super::reader::Reading;
use crate::specimen::midnight;
use crate::{
    Align, Banner, BannerTone, Block, Code, Column, Document, Foot, Head, Level, Refusal, Row, RowStyle, Table, Width,
    print,
};

fn document(blocks: Vec<Block>) -> Document {
    Document {
        language: "en".into(),
        title: "Figures & \"names\" <here>".into(),
        head: Head { election: "Election".into(), place: "Station".into(), ..Head::default() },
        banners: vec![Banner { text: "TEST".into(), tone: BannerTone::Loud }],
        foot: Foot { page_of: "Page {n} of {m}".into(), ..Foot::default() },
        made_at: midnight(),
        producer: "Counterfoil".into(),
        blocks: [vec![Block::Heading(Level::Title, "Figures".into())], blocks].concat(),
        fields: vec![],
    }
}

fn table(rows: Vec<Row>) -> Block {
    let column = |heading: &str, align, width| Column { heading: heading.into(), align, width };
    Block::Table(Table {
        columns: vec![column("Name", Align::Start, Width::Remaining), column("Count", Align::End, Width::Fitting)],
        naming_column: 0,
        rows,
    })
}

fn row(name: &str, count: usize, style: RowStyle) -> Row {
    Row { cells: vec![name.into(), count.to_string()], style, with_next: style == RowStyle::Strong }
}

fn read(document: &Document) -> Reading {
    Reading::of(&print(document).unwrap().into_bytes())
}

#[test]
fn a_long_table_repeats_its_head_on_each_page() {
    let rows = (0..200).map(|number| row(&format!("Name {number}"), number, RowStyle::Plain)).collect();
    let reading = read(&document(vec![table(rows)]));
    assert_eq!(reading.pages.len(), 5);
    for page in 0..reading.pages.len() {
        let text = reading.page(page);
        assert!(text.contains("Name\nCount"), "{text}");
        assert!(text.contains(&format!("Page {} of 5", page + 1)));
        assert!(text.contains("TEST"));
    }
    let heads = reading.texts("TH").into_iter().filter(|text| *text == "Count").count();
    assert_eq!(heads, 1, "the repeated heads are artifacts");
    assert_eq!(reading.texts("TD"), (0..200).map(|number| number.to_string()).collect::<Vec<_>>());
}

#[test]
fn indented_rows_on_a_new_page_say_under_what_they_stand() {
    let mut rows = vec![row("The list", 7, RowStyle::Strong)];
    rows.extend((0..80).map(|number| row(&format!("Candidate {number}"), number, RowStyle::Indented)));
    let reading = read(&document(vec![table(rows)]));
    assert!(reading.pages.len() > 1);
    for page in 0..reading.pages.len() {
        assert!(reading.page(page).contains("The list"));
    }
}

#[test]
fn a_strong_row_stays_with_the_next() {
    for before in 36..42 {
        let mut rows: Vec<Row> = (0..before).map(|number| row("Before", number, RowStyle::Plain)).collect();
        rows.push(row("The list", 7, RowStyle::Strong));
        rows.push(row("First", 7, RowStyle::Indented));
        let reading = read(&document(vec![table(rows)]));
        let page_of = |name: &str| reading.pieces.iter().find(|piece| piece.text == name).unwrap().page;
        assert_eq!(page_of("The list"), page_of("First"), "{before} rows before");
    }
}

#[test]
fn a_heading_stays_with_what_it_stands_over() {
    for before in 28..38 {
        let lines = (0..before).map(|_| Block::Paragraph("Line".into()));
        let code = Code { payload: "A".repeat(60), alternative: "Code".into(), caption: "Below".into() };
        let blocks = lines.chain([Block::Heading(Level::Section, "The code".into()), Block::Codes(vec![code])]);
        let reading = read(&document(blocks.collect()));
        let page_of = |name: &str| reading.pieces.iter().find(|piece| piece.text == name).unwrap().page;
        assert_eq!(page_of("The code"), page_of("Below"), "{before} lines before");
    }
}

#[test]
fn a_text_over_pages_is_whole() {
    let text = "Παραμύθι без край — niekończąca się opowieść. ".repeat(80).trim_end().to_owned();
    let blocks = (0..4).map(|_| Block::Paragraph(text.clone())).collect();
    let reading = read(&document(blocks));
    assert!(reading.pages.len() > 1);
    let all: String = reading.texts("P").concat();
    assert_eq!(all, format!("TEST{}", text.repeat(4)));
}

#[test]
fn what_cannot_be_printed_is_refused() {
    let cell = |text: &str| document(vec![table(vec![row(text, 1, RowStyle::Plain)])]);
    let code = |payload: String| {
        document(vec![Block::Codes(vec![Code { payload, alternative: String::new(), caption: String::new() }])])
    };
    let narrow = {
        let rows =
            vec![Row { cells: vec![String::new(), "x ".repeat(2_000)], style: RowStyle::Plain, with_next: false }];
        document(vec![table(rows)])
    };
    let thick = document(vec![Block::Paragraph("\n".repeat(4_000)); 8]);
    for (document, code) in [
        (cell("漢"), "paper-glyph"),
        (cell("a\u{200d}b"), "paper-glyph"),
        (cell(&"x".repeat(4_001)), "paper-text-too-long"),
        (narrow, "paper-row-too-tall"),
        (code("x".repeat(3_000)), "paper-code-too-large"),
        (thick, "paper-too-many-pages"),
    ] {
        assert_eq!(print(&document).err().map(|refusal| refusal.code()), Some(code));
    }
}

#[test]
fn the_head_of_a_page_does_not_hide_an_unprintable_name() {
    let mut document = document(vec![]);
    document.head.subject = "日本".into();
    let refusal = print(&document).unwrap_err();
    assert_eq!(refusal, Refusal::Glyph { character: '日', text: "日本".into() });
}

#[test]
fn an_endless_title_leaves_room_for_the_page() {
    let mut document = document(vec![Block::Paragraph("Text".into())]);
    document.head.election = "Election ".repeat(400);
    assert_eq!(read(&document).pages.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn every_cell_is_read_back_byte_by_byte(
        names in proptest::collection::vec("[A-Za-zÀ-žΑ-ΡΣ-ώА-я0-9 .’-]{1,80}", 1..50),
    ) {
        let rows = names.iter().enumerate().map(|(number, name)| row(name, number, RowStyle::Plain)).collect();
        let reading = read(&document(vec![table(rows)]));
        let heads = reading.texts("TH");
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        prop_assert_eq!(&heads[2..], names.as_slice());
    }
}
