//! Numbers, sums and ages of linked sentences.

use super::linked::{agree, disagree};
use crate::align::DiscrepancyKind;

#[test]
fn numbers_of_one_event_disagree() {
    disagree(
        DiscrepancyKind::Number,
        &[
            (
                "Twelve people were killed in the Oslo flood.",
                "Fifteen people were killed in the Oslo flood.",
                ["12 dead", "15 dead"],
            ),
            ("The crash killed 12 people.", "The crash left fifteen people dead.", ["12 dead", "15 dead"]),
            (
                "The crash injured 40 people.",
                "Some 80 people were injured in the crash.",
                ["40 injured", "80 injured"],
            ),
            (
                "At least 30 people died when the ferry sank.",
                "The sinking of the ferry killed 20 people.",
                ["30 dead", "20 dead"],
            ),
            (
                "Norway bought two dozen ferries from a shipyard.",
                "Norway bought 40 ferries from a shipyard.",
                ["24 ferries", "40 ferries"],
            ),
            (
                "Norway will scrap half of its ports.",
                "Norway will scrap a quarter of its ports.",
                ["50%", "25%"],
            ),
            ("Lindholm won 52 percent of the vote.", "Lindholm won 58 percent of the vote.", ["52%", "58%"]),
            ("Lindholm won half of the vote.", "Lindholm won 61 per cent of the vote.", ["50%", "61%"]),
            (
                "Twelve countries signed the Oslo treaty.",
                "Fifteen countries have signed the Oslo treaty.",
                ["12 countries", "15 countries"],
            ),
            (
                "Anna Lindholm was sentenced to 12 years in prison.",
                "Lindholm was sentenced to 15 years in prison for fraud.",
                ["12 years", "15 years"],
            ),
            (
                "The judge sentenced Lindholm to six months in jail.",
                "The judge sentenced Lindholm to nine months in jail.",
                ["6 months", "9 months"],
            ),
            (
                "Norway published a 28-point plan.",
                "The Norwegian government published a 24-point plan.",
                ["28 points", "24 points"],
            ),
            (
                "Yesterday Anna Lindholm, 45, was arrested.",
                "Police arrested 54-year-old Anna Lindholm.",
                ["45 years old", "54 years old"],
            ),
            (
                "The fire destroyed 120 homes in Norway.",
                "The fire destroyed 200 homes in Norway.",
                ["120 homes", "200 homes"],
            ),
        ],
    );
}

#[test]
fn sums_for_one_thing_disagree() {
    disagree(
        DiscrepancyKind::Number,
        &[
            (
                "Google was fined $5 million on Monday.",
                "Google was fined $7 million over the leak.",
                ["5 million USD", "7 million USD"],
            ),
            (
                "The European Commission fined Google $5 million.",
                "Google was fined $7 million by the European Commission.",
                ["5 million USD", "7 million USD"],
            ),
            (
                "The European Commission fined Google €5 million.",
                "The European Commission fined Google 7 million euros.",
                ["5 million EUR", "7 million EUR"],
            ),
            (
                "Google must pay a fine of 5 million euros.",
                "The commission gave Google a €7 million fine.",
                ["5 million EUR", "7 million EUR"],
            ),
            (
                "Norway announced a $5 billion arms deal with Peru.",
                "Norway and Peru agreed on a $7 billion arms deal.",
                ["5 billion USD", "7 billion USD"],
            ),
            (
                "Norway announced an arms deal worth £5bn.",
                "Norway announced a £7bn deal.",
                ["5 billion GBP", "7 billion GBP"],
            ),
            (
                "Norway sold the ferry to Denmark for $2.5 billion.",
                "Norway sold the ferry for $1.8 billion.",
                ["2.5 billion USD", "1.8 billion USD"],
            ),
            (
                "Lindholm paid US$3 million for the island.",
                "Lindholm paid five million dollars for the island.",
                ["3 million USD", "5 million USD"],
            ),
        ],
    );
}

#[test]
fn numbers_that_can_both_be_true_agree() {
    agree(&[
        // Rounding, precision, other ways to say it.
        ("About 100 people were killed in the Oslo flood.", "98 people were killed in the Oslo flood."),
        ("At least 12 people were killed in the Oslo flood.", "15 people were killed in the Oslo flood."),
        ("More than 1,000 people were arrested in Oslo.", "1,200 people were arrested in Oslo."),
        ("Up to 50 homes were destroyed in Norway.", "40 homes were destroyed in Norway."),
        ("Between 10 and 15 people were killed in the flood.", "Twelve people were killed in the flood."),
        ("Norway will scrap half of its ports.", "Norway will scrap 50 percent of its ports."),
        ("Norway bought two dozen ferries from a shipyard.", "Norway bought 24 ferries from a shipyard."),
        ("Some 1.5 million people fled Norway.", "1,480,000 people fled Norway."),
        ("Google was fined $5 million.", "Google was fined five million US dollars."),
        ("Google was fined $5 million.", "Google was fined $4.98 million."),
        // A part, a total, other things, other qualities.
        ("Eight of 14 dead farmers drowned.", "The flood left 12 people dead."),
        ("The crash killed 12 people, including three children.", "The crash killed three children."),
        ("The crash killed two British soldiers.", "The crash killed 12 people."),
        ("Norway bought 40 ferries from a shipyard.", "Norway bought 60 cargo ferries from a shipyard."),
        ("Floods have killed 60 people since 2005.", "The flood killed 20 people."),
        ("In a separate attack, four people were killed.", "Six people were killed in the attack."),
        ("The ambush killed three soldiers.", "The bombing killed four soldiers."),
        ("The raid killed 2 people.", "The raids of that year killed 49 people."),
        (
            "Twelve people were killed in the Oslo flood on Monday.",
            "Fifteen people were killed in the Berlin flood on Friday.",
        ),
        ("The crash killed 12 people.", "The crash injured 15 people."),
        // Other sums, currencies, purposes, parties.
        ("Google was fined $5 million.", "Google was fined €7 million."),
        (
            "The European Commission fined Google $5 million.",
            "The European Commission fined Lindholm $7 million.",
        ),
        (
            "Norway announced a $5 billion arms deal with Peru.",
            "Norway announced a $7 billion arms deal with Chile.",
        ),
        ("Norway announced a $5 billion arms deal.", "Norway announced a $7 billion budget."),
        ("Google reported a profit of $5 million.", "Google reported a profit of $7 million."),
        ("Shares of Google rose to $5.", "Shares of Google rose to $7."),
        ("Norway published a 28-point plan.", "Norway compared it to the 20-point Gaza plan."),
        ("Yesterday Anna Lindholm, 45, was arrested.", "Police arrested 54-year-old Steve Berg."),
        ("Lindholm was sentenced to 12 years in prison.", "Berg was sentenced to 15 years in prison."),
        (
            "Lindholm was sentenced to 12 years in prison.",
            "Lindholm was sentenced to 15 months of probation.",
        ),
        ("Twelve countries signed the Oslo treaty.", "Fifteen countries signed the fishing treaty."),
    ]);
}

#[test]
fn an_article_that_gives_both_numbers_counts_two_things() {
    agree(&[
        (
            "The crash killed 12 people.",
            "By noon the toll stood at 12 dead, then it rose.\nThe crash killed 15 people.",
        ),
        (
            "Norway published a 28-point plan.",
            "It grew out of a 28-point draft.\nNorway published a 24-point plan.",
        ),
    ]);
}
