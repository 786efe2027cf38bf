//! Times of day as articles and their metadata write them: `15:04`, `3:04 p.m. ET`, `15h04`, `15.04 Uhr`, `T15:04:00+01:00`.

use super::dates::Date;

/// Zones by the names that outlets write, in minutes from UTC. Names of several zones (IST, AST) are left out.
const ZONES: &[(&str, i32)] = &[
    ("utc", 0),
    ("gmt", 0),
    ("z", 0),
    ("bst", 60),
    ("cet", 60),
    ("cest", 120),
    ("mez", 60),
    ("mesz", 120),
    ("eet", 120),
    ("eest", 180),
    ("msk", 180),
    ("мск", 180),
    ("jst", 540),
    ("kst", 540),
    ("aest", 600),
    ("aedt", 660),
    ("est", -300),
    ("edt", -240),
    ("cst", -360),
    ("cdt", -300),
    ("mst", -420),
    ("mdt", -360),
    ("pst", -480),
    ("pdt", -420),
];
/// Zones of the United States that change with the season: minutes from UTC in winter.
const SEASONAL: &[(&str, i32)] = &[("et", -300), ("ct", -360), ("mt", -420), ("pt", -480)];
/// A time stands at most this many words behind the day.
const MAX_WORDS: usize = 7;

/// The time of day in `text`, which stands behind the `date` it belongs to: `HH:MM`, and where a zone is stated `Z`, `+HH:MM` or
/// `-HH:MM` after it. O(text).
pub(super) fn after_date(text: &str, date: Date) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().take(MAX_WORDS).collect();
    let (at, (mut hours, minutes, rest)) = words.iter().enumerate().find_map(|(at, word)| {
        let word = word.trim_start_matches(['T', '(', ',', '|']);
        // "9 a.m."
        let whole =
            || words.get(at + 1).filter(|next| is_half(next)).and_then(|_| Some((number(word, 24)?, 0, "")));
        Some((at, time_at(word).or_else(whole)?))
    })?;
    let mut next =
        words.get(at + 1..).unwrap_or_default().iter().map(|word| word.trim_matches([',', ')', '(', '|']));
    let mut after =
        if rest.is_empty() { next.next().unwrap_or_default().to_owned() } else { rest.to_owned() };
    let half = after.to_lowercase().replace('.', "");
    if matches!(half.as_str(), "am" | "pm") {
        if !(1..=12).contains(&hours) {
            return None;
        }
        hours = hours % 12 + if half == "pm" { 12 } else { 0 };
        after = next.next().unwrap_or_default().to_owned();
    } else if matches!(half.as_str(), "uhr" | "h" | "ч" | "heures" | "hrs" | "horas") {
        after = next.next().unwrap_or_default().to_owned();
    }
    let zone = zone(&after, date).map_or(String::new(), shown);
    Some(format!("{hours:02}:{minutes:02}{zone}"))
}

/// "a.m.", "PM,".
fn is_half(word: &str) -> bool {
    matches!(word.to_lowercase().replace('.', "").trim_end_matches(','), "am" | "pm")
}

/// Hours, minutes, and what is stuck to them, of a word that begins with a time.
fn time_at(word: &str) -> Option<(u32, u32, &str)> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (hours, rest) = word.split_at_checked(digits)?;
    let separator = rest.chars().next()?;
    if (1..=2).contains(&digits) && is_half(rest) {
        return Some((number(hours, 24)?, 0, rest));
    }
    if !(1..=2).contains(&digits)
        || !matches!(separator, ':' | 'h' | '.' | '時' | '时')
        || (separator == '.' && digits < 2)
    {
        return None;
    }
    let after = rest.get(separator.len_utf8()..)?;
    let (minutes, rest) = after.split_at_checked(2)?;
    let minutes = number(minutes, 60)?;
    if separator == '.' && !rest.trim_end_matches([',', '.']).is_empty() {
        return None;
    }
    // Seconds and their parts say nothing here.
    let rest = rest
        .strip_prefix(':')
        .map_or(rest, |seconds| seconds.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.'));
    Some((number(hours, 24)?, minutes, rest.trim_start_matches('分').trim_end_matches(',')))
}

fn number(digits: &str, end: u32) -> Option<u32> {
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| is_number && *number < end)
}

/// Minutes from UTC of a zone by name or number.
fn zone(text: &str, date: Date) -> Option<i32> {
    let name = text.to_lowercase();
    let name = name.trim_matches(|c: char| matches!(c, '.' | ',' | '(' | ')'));
    let by_name =
        |zones: &[(&str, i32)]| zones.iter().find(|(zone, _)| *zone == name).map(|(_, minutes)| *minutes);
    if let Some(minutes) = by_name(ZONES) {
        return Some(minutes);
    }
    if let Some(winter) = by_name(SEASONAL) {
        return Some(winter + if date.is_summer_in_the_united_states() { 60 } else { 0 });
    }
    let name = name.trim_start_matches("utc").trim_start_matches("gmt");
    let sign = match name.chars().next()? {
        '+' => 1,
        '-' | '−' => -1,
        _ => return None,
    };
    let digits: String = name.chars().skip(1).filter(|c| *c != ':').collect();
    let (hours, minutes) =
        digits.split_at_checked(if digits.len() > 2 { digits.len() - 2 } else { digits.len() })?;
    let minutes = if minutes.is_empty() { 0 } else { number(minutes, 60)? };
    Some(sign * (number(hours, 15)? * 60 + minutes) as i32)
}

fn shown(minutes: i32) -> String {
    if minutes == 0 {
        return "Z".to_owned();
    }
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

#[cfg(test)]
mod tests {
    use crate::ingest::dates::stamp;

    #[test]
    fn the_time_of_day_is_read_with_its_day() {
        for (line, time) in [
            ("2025-11-20T15:04:00-05:00", "15:04-05:00"),
            ("2025-11-20T20:04:00.000Z", "20:04Z"),
            ("2025-11-20T15:04:00+0100", "15:04+01:00"),
            ("2025-11-20 15:04:00 UTC", "15:04Z"),
            ("Thu, 20 Nov 2025 15:04:00 +0100", "15:04+01:00"),
            ("Published: Nov. 20, 2025, 3:04 p.m. ET", "15:04-05:00"),
            ("Updated 3:04 PM EST, Thu November 20, 2025", "15:04-05:00"),
            ("20.11.2025 15:04 Uhr", "15:04"),
            ("20.11.2025, 15.04 Uhr", "15:04"),
            ("Publié le 20 novembre 2025 à 15h04", "15:04"),
            ("20 de noviembre de 2025 a las 15:04 h", "15:04"),
            ("20 de novembro de 2025 às 15h04", "15:04"),
            ("20 novembre 2025 alle 15:04", "15:04"),
            ("20 ноября 2025, 15:04 МСК", "15:04+03:00"),
            ("20 листопада 2025, 15:04", "15:04"),
            ("20 listopada 2025, 15:04", "15:04"),
            ("20 Kasım 2025 15:04", "15:04"),
            ("2025年11月20日 15:04", "15:04"),
            ("2025年11月20日15:04", "15:04"),
            ("2025年11月20日 15時04分", "15:04"),
            ("1763651040", "15:04Z"),
        ] {
            assert_eq!(stamp(line), Some(("2025-11-20".into(), Some(time.into()))), "{line}");
        }
        assert_eq!(stamp("July 4, 2025 at 9 a.m. ET").unwrap().1.as_deref(), Some("09:00-04:00"));
    }

    #[test]
    fn fields_state_days_and_times() {
        for (text, day, time) in [
            ("2025-11-19T14:05:00+01:00", "2025-11-19", Some("14:05+01:00")),
            ("2025-11-19T13:05:00.123Z", "2025-11-19", Some("13:05Z")),
            ("2025-11-19T14:05:00", "2025-11-19", Some("14:05")),
            ("2025-11-19 14:05:00+00:00", "2025-11-19", Some("14:05Z")),
            ("2025-11-19 00:00:00", "2025-11-19", None),
            ("2025-11-19", "2025-11-19", None),
            ("Wed, 19 Nov 2025 14:05:33 +0100 (CET)", "2025-11-19", Some("14:05+01:00")),
            ("Thu, 20 Nov 2025 06:30:33 +0000", "2025-11-20", Some("06:30Z")),
            ("Wed, 19 Nov 2025 13:05 GMT", "2025-11-19", Some("13:05Z")),
            ("Wed, Nov 19, 2025 at 2:05 PM", "2025-11-19", Some("14:05")),
            ("Mittwoch, 19. November 2025 12:05 AM", "2025-11-19", Some("00:05")),
            ("1763557500", "2025-11-19", Some("13:05Z")),
            ("1763557500000", "2025-11-19", Some("13:05Z")),
            ("2025-11-19T25:05", "2025-11-19", None),
        ] {
            assert_eq!(stamp(text), Some((day.to_owned(), time.map(str::to_owned))), "{text}");
        }
        for text in ["", "soon", "2025", "38000", "99999999999999999999"] {
            assert_eq!(stamp(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_none() {
        for line in ["2025-11-20", "2025-11-20T00:00:00", "Nov. 20, 2025, page 12", "20.11.2025 25:10"] {
            assert_eq!(stamp(line), Some(("2025-11-20".into(), None)), "{line}");
        }
    }
}
