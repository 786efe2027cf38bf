//! Measures, results and counts of linked sentences that other words tell, and years.

use super::linked::{agree, disagree};
use crate::align::DiscrepancyKind;

#[test]
fn measures_of_one_thing_disagree() {
    disagree(
        DiscrepancyKind::Number,
        &[
            (
                "The talks in Oslo lasted six hours.",
                "The talks in Oslo lasted nine hours.",
                ["6 hours", "9 hours"],
            ),
            (
                "The quake struck 12 kilometers south of Oslo.",
                "The quake struck 30 kilometers south of Oslo.",
                ["12 kilometers", "30 kilometers"],
            ),
            (
                "The quake struck 12 kilometers south of Oslo.",
                "The quake struck 20 miles south of Oslo.",
                ["12 kilometers", "20 miles"],
            ),
            (
                "The ferry was 12 kilometers west of Oslo when it sank.",
                "The ferry sank about 20 miles west of Oslo.",
                ["12 kilometers", "20 miles"],
            ),
            (
                "Temperatures in Oslo reached 40°C on Monday.",
                "Temperatures in Oslo reached 44°C on Monday.",
                ["40 °C", "44 °C"],
            ),
            (
                "The Skagit is expected to crest at 36 feet in Oslo.",
                "In Oslo the Skagit is expected to crest at 42 feet.",
                ["36 feet", "42 feet"],
            ),
            (
                "The renovation of the Oslo museum cost $3.2 million.",
                "The renovation of the Oslo museum cost $4.5 million.",
                ["3.2 million USD", "4.5 million USD"],
            ),
            (
                "Two thirds of voters backed the ferry plan.",
                "Some 50 percent of voters backed the ferry plan.",
                ["66.6666%", "50%"],
            ),
            (
                "Anna Lindholm was sentenced to five years in prison.",
                "Lindholm was jailed for seven years.",
                ["5 years", "7 years"],
            ),
        ],
    );
}

#[test]
fn measures_that_can_both_be_true_agree() {
    agree(&[
        // The same in other units.
        ("The quake struck 12 kilometers south of Oslo.", "The quake struck 7 miles south of Oslo."),
        (
            "Temperatures in Oslo reached 40 degrees Celsius on Monday.",
            "Temperatures in Oslo reached 104 degrees Fahrenheit on Monday.",
        ),
        ("Temperatures in Oslo reached 40°C on Monday.", "Temperatures in Oslo reached 104°F on Monday."),
        ("The talks in Oslo lasted six hours.", "The talks in Oslo lasted 360 minutes."),
        ("Two thirds of voters backed the ferry plan.", "67 percent of voters backed the ferry plan."),
        // Other places, days, things.
        ("The ferry was 12 kilometers west of Oslo.", "The ferry sank 20 miles north of Oslo."),
        ("The ferry was 12 kilometers west of Oslo.", "The ferry sank 7.5 miles (12 km) west of Oslo."),
        ("The quake struck 12 kilometers south of Oslo.", "The quake struck 30 kilometers north of Paris."),
        ("Temperatures in Oslo reached 40°C on Monday.", "Temperatures in Oslo reached 44°C on Tuesday."),
        ("Talks lasted six hours on Monday.", "Talks lasted nine hours on Tuesday."),
        (
            "The renovation of the Oslo museum cost $3.2 million.",
            "The renovation of the Oslo station cost $4.5 million.",
        ),
        ("A flight to Oslo costs $300.", "A flight to Oslo costs $500."),
        ("The renovation has cost $3.2 million so far.", "The renovation will cost $4.5 million in all."),
    ]);
}

#[test]
fn results_disagree() {
    disagree(
        DiscrepancyKind::Number,
        &[
            ("Norway beat Germany 3-1 in Oslo.", "Germany lost 2-3 to Norway in Oslo.", ["3-1", "3-2"]),
            (
                "The senate passed the ferry bill 52-48.",
                "The senate approved the ferry bill by a vote of 52 to 47.",
                ["52-48", "52-47"],
            ),
        ],
    );
    agree(&[
        ("Norway beat Germany 3-1 in Oslo.", "Germany lost 1-3 to Norway in Oslo."),
        ("Norway beat Germany 3-1 in Oslo.", "Norway beat France 3-2 in Oslo."),
        ("Norway led 1-0 at half-time against Germany.", "Norway beat Germany 3-1."),
        ("Norway beat Germany 3-1.", "The day before it was 3-1 too.\nNorway beat Germany 3-2."),
        ("Some 10-15 people were hurt as Norway beat Germany.", "Norway beat Germany 3-1."),
        ("The senate passed the ferry bill 52-48.", "The house passed the ferry bill 220-210."),
        ("The senate passed the ferry bill 52-48.", "The senate passed the fishing bill 60-40."),
    ]);
}

#[test]
fn tolls_disagree_in_other_words() {
    disagree(
        DiscrepancyKind::Number,
        &[
            (
                "The death toll from the flood stands at 12.",
                "The flood killed 15 people.",
                ["12 dead", "15 dead"],
            ),
            (
                "No injuries were reported in the fire.",
                "Two people were injured in the fire.",
                ["0 injured", "2 injured"],
            ),
            (
                "Nobody was hurt in the Oslo fire.",
                "Three people were hurt in the Oslo fire.",
                ["0 injured", "3 injured"],
            ),
            (
                "There were 140 people on board the ferry.",
                "The ferry, with 156 people aboard, sank.",
                ["140 aboard", "156 aboard"],
            ),
            (
                "Police arrested 40 protesters in Oslo.",
                "Police in Oslo arrested 65 protesters.",
                ["40 protesters", "65 protesters"],
            ),
        ],
    );
    agree(&[
        ("At least 12 people died in the flood.", "12 or more people died in the flood."),
        ("There were no immediate reports of injuries.", "Two people were injured in the fire."),
        ("No other injuries were reported.", "Two people were injured in the fire."),
        ("None of the children was hurt.", "Two people were hurt in the fire."),
        ("No one was hurt in the first crash.", "Two people were injured in the second crash."),
        ("Three people were killed on the day.", "The death toll of the year reached 12."),
        ("The flight had 227 passengers on board.", "The flight had 239 people on board."),
        ("Police arrested 40 protesters in Oslo.", "Police in Berlin arrested 65 protesters."),
        ("Police arrested 40 protesters in Oslo.", "Police arrested 65 protesters in Norway."),
    ]);
}

#[test]
fn ages_beside_a_description_disagree() {
    disagree(
        DiscrepancyKind::Number,
        &[(
            "Yesterday Anna Lindholm, 45, was arrested.",
            "Yesterday Anna Lindholm, a 54-year-old baker, was arrested.",
            ["45 years old", "54 years old"],
        )],
    );
}

#[test]
fn years_of_what_happens_once_disagree() {
    disagree(
        DiscrepancyKind::Date,
        &[
            ("Google was founded in 1987.", "Google was founded in 1978.", ["1987", "1978"]),
            ("The bridge was built in 1932.", "The bridge was built in 1923.", ["1932", "1923"]),
        ],
    );
    agree(&[
        ("The bridge was built in 1932.", "The bridge was closed in 1978."),
        ("Google was founded in 1987.", "Google was founded in the 1980s."),
        ("Lindholm visited Oslo in 1987.", "Lindholm visited Oslo in 1978."),
        ("A bridge was built in 1932.", "A bridge was built in 1923."),
    ]);
}

#[test]
fn magnitudes_and_ages_that_open_a_sentence_disagree() {
    disagree(
        DiscrepancyKind::Number,
        &[
            (
                "An earthquake of magnitude 6.1 struck northern Norway on Tuesday.",
                "A magnitude 6.4 earthquake struck northern Norway on Tuesday.",
                ["magnitude 6.1", "magnitude 6.4"],
            ),
            (
                "Karl Bergman, 54, was elected mayor of Oslo.",
                "Karl Bergman, 56, was elected mayor of Oslo.",
                ["54 years old", "56 years old"],
            ),
            (
                "The new harbour terminal in Oslo will cost $3.2 million, the mayor said.",
                "The mayor said the new harbour terminal in Oslo would cost $4.5 million.",
                ["3.2 million USD", "4.5 million USD"],
            ),
        ],
    );
    agree(&[
        ("An earthquake of magnitude 6.1 struck Norway.", "An aftershock of magnitude 5.4 struck Norway."),
        ("The terminal in Oslo will cost $3.2 million.", "A terminal in Oslo would cost $4.5 million."),
    ]);
}
