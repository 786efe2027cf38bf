//! The sheet as a table for spreadsheets: a row a claim, three columns an article (RFC 4180).

use super::{document::harmless, places::Places, words};
use crate::compare::{CellState, SheetRow};

/// UTF-8 with a byte order mark: without one, Excel reads the file in the system's old encoding.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Writes the table. O(claims · articles).
pub(super) fn csv(places: &Places<'_>) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    let mut row: Vec<String> =
        ["claim", "wording", "wording of", "status", "articles"].map(str::to_owned).into();
    for article in places.all() {
        let label = [places.letter(article), " ", places.name(article)].concat();
        row.extend([": state", ": sentence", ": paragraph"].map(|column| [&label, column].concat()));
    }
    write_row(&mut out, &row);
    places.report.sheet.rows.iter().for_each(|row| write_row(&mut out, &cells(places, row)));
    out
}

fn cells(places: &Places<'_>, row: &SheetRow) -> Vec<String> {
    let claim = places.report.claims.get(row.claim as usize);
    let has_others = places.articles.len() > 1;
    let status = claim.filter(|_| has_others).map_or("", |claim| words::status(claim.status));
    let n_carriers = row.cells.iter().filter(|cell| cell.state != CellState::Unsure).count();
    let of = row.wording.article;
    let mut cells = vec![
        (row.claim + 1).to_string(),
        places.sentence(row.wording).to_owned(),
        [places.letter(of), " ", places.name(of)].concat(),
        status.to_owned(),
        n_carriers.to_string(),
    ];
    for article in places.all() {
        let cell = row.cells.iter().find(|cell| cell.article == article);
        cells.push(words::state(cell.map(|cell| cell.state)).to_owned());
        cells.push(cell.map_or("", |cell| places.sentence(cell.sentence)).to_owned());
        cells.push(cell.map_or_else(String::new, |cell| places.short(cell.sentence)));
    }
    cells
}

fn write_row(out: &mut String, cells: &[String]) {
    for (column, cell) in cells.iter().enumerate() {
        *out += if column == 0 { "" } else { "," };
        write_cell(out, cell);
    }
    *out += "\r\n";
}

/// The cell in quotation marks. An apostrophe keeps spreadsheets from calculating what looks like a formula (OWASP, "CSV Injection"), also
/// behind a semicolon, at which spreadsheets of many countries split.
fn write_cell(out: &mut String, text: &str) {
    out.push('"');
    let mut begins = true;
    for c in text.chars().map(harmless) {
        if begins && matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') {
            out.push('\'');
        }
        begins = c == ';' || begins && (c == '"' || c.is_whitespace());
        out.push(c);
        if c == '"' {
            out.push('"');
        }
    }
    out.push('"');
}
