//! Conflicts of linked sentences, of every kind, and what only looks like one.

use super::*;

/// Sentences that links join surely.
const SCORE: f64 = 0.85;

/// What both articles have told before, so that names at the start of a sentence are known as names.
const BEFORE: &str = "For years there has been talk about the firm Google, the envoy Steve Berg, the judge Boris Holm, the mayor of Oslo, \
    the king of Norway and the woman called Anna Lindholm.";

fn found(a: &str, b: &str) -> Option<(Conflict, [String; 2])> {
    conflict_of(&format!("{BEFORE}\n{a}"), &format!("{BEFORE}\n{b}"), SCORE)
}

/// Each pair with the values of both, in either order.
#[track_caller]
fn disagree(kind: DiscrepancyKind, pairs: &[(&str, &str, [&str; 2])]) {
    let told = |a: &str, b: &str| found(a, b).map(|(found, _)| (found.kind, [found.a_value, found.b_value]));
    let mut wrong = Vec::new();
    for &(a, b, [of_a, of_b]) in pairs {
        let (forth, back) = (told(a, b), told(b, a));
        let expected = |x: &str, y: &str| Some((kind, [x.to_owned(), y.to_owned()]));
        if forth != expected(of_a, of_b) || back != expected(of_b, of_a) {
            wrong.push(format!("{a} / {b}: {forth:?} {back:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[track_caller]
fn agree(pairs: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for &(a, b) in pairs {
        for (a, b) in [(a, b), (b, a)] {
            if let Some((found, said)) = found(a, b) {
                wrong.push(format!("{a} / {b}: {:?} {said:?}", found.kind));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

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
                ["24 ferry", "40 ferry"],
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
                ["12 country", "15 country"],
            ),
            (
                "Anna Lindholm was sentenced to 12 years in prison.",
                "Lindholm was sentenced to 15 years in prison for fraud.",
                ["12 year", "15 year"],
            ),
            (
                "The judge sentenced Lindholm to six months in jail.",
                "The judge sentenced Lindholm to nine months in jail.",
                ["6 month", "9 month"],
            ),
            (
                "Norway published a 28-point plan.",
                "The Norwegian government published a 24-point plan.",
                ["28 point", "24 point"],
            ),
            (
                "Yesterday Anna Lindholm, 45, was arrested.",
                "Police arrested 54-year-old Anna Lindholm.",
                ["45 year old", "54 year old"],
            ),
            (
                "The fire destroyed 120 homes in Norway.",
                "The fire destroyed 200 homes in Norway.",
                ["120 home", "200 home"],
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
                ["5000000 USD", "7000000 USD"],
            ),
            (
                "The European Commission fined Google $5 million.",
                "Google was fined $7 million by the European Commission.",
                ["5000000 USD", "7000000 USD"],
            ),
            (
                "The European Commission fined Google €5 million.",
                "The European Commission fined Google 7 million euros.",
                ["5000000 EUR", "7000000 EUR"],
            ),
            (
                "Google must pay a fine of 5 million euros.",
                "The commission gave Google a €7 million fine.",
                ["5000000 EUR", "7000000 EUR"],
            ),
            (
                "Norway announced a $5 billion arms deal with Peru.",
                "Norway and Peru agreed on a $7 billion arms deal.",
                ["5000000000 USD", "7000000000 USD"],
            ),
            (
                "Norway announced an arms deal worth £5bn.",
                "Norway announced a £7bn deal.",
                ["5000000000 GBP", "7000000000 GBP"],
            ),
            (
                "Norway sold the ferry to Denmark for $2.5 billion.",
                "Norway sold the ferry for $1.8 billion.",
                ["2500000000 USD", "1800000000 USD"],
            ),
            (
                "Lindholm paid US$3 million for the island.",
                "Lindholm paid five million dollars for the island.",
                ["3000000 USD", "5000000 USD"],
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

#[test]
fn days_of_one_event_disagree() {
    disagree(
        DiscrepancyKind::Date,
        &[
            (
                "Lindholm was arrested on Tuesday.",
                "Lindholm was arrested on Wednesday.",
                ["2024-06-11", "2024-06-12"],
            ),
            (
                "Lindholm was arrested on June 11.",
                "Lindholm was arrested on Wednesday.",
                ["2024-06-11", "2024-06-12"],
            ),
            ("Berg met Lindholm on May 3.", "Lindholm met Berg on May 5.", ["2024-05-03", "2024-05-05"]),
            (
                "The bridge was renovated in late May.",
                "The bridge was renovated on May 3.",
                ["2024-05-21/2024-05-31", "2024-05-03"],
            ),
            (
                "Norway signed the ferry treaty last week.",
                "Norway signed the ferry treaty on June 11.",
                ["2024-06-02/2024-06-09", "2024-06-11"],
            ),
            (
                "Norway signed the ferry treaty last month.",
                "Norway signed the ferry treaty two days ago.",
                ["2024-05-01/2024-05-31", "2024-06-10/2024-06-12"],
            ),
            (
                "The hearing was held on May 3, 2023.",
                "The hearing was held on May 3, 2024.",
                ["2023-05-03", "2024-05-03"],
            ),
            (
                "The plant was destroyed in March 2019.",
                "The plant was destroyed in April 2019.",
                ["2019-03-01/2019-03-31", "2019-04-01/2019-04-30"],
            ),
        ],
    );
}

#[test]
fn days_that_can_both_be_right_agree() {
    agree(&[
        ("Lindholm was arrested on Wednesday.", "Lindholm was arrested on June 12."),
        ("Lindholm was arrested on Wednesday.", "Lindholm was arrested yesterday."),
        ("Lindholm was arrested on Tuesday night.", "Lindholm was arrested late on Tuesday."),
        ("Lindholm was arrested this week.", "Lindholm was arrested on Tuesday."),
        ("The bridge was closed in May.", "The bridge was closed on May 3."),
        ("The bridge was closed in early June.", "The bridge was closed last week."),
        // Another event, another one of them, or the day of another statement.
        ("Lindholm was arrested on Tuesday.", "Lindholm was released on Wednesday."),
        ("Lindholm was arrested on Tuesday.", "Berg was arrested on Wednesday."),
        ("On Tuesday a soldier was killed in Norway.", "On Wednesday another soldier was killed in Norway."),
        ("A ship sank off Norway on Tuesday.", "A ship sank off Norway on Wednesday."),
        ("Two ships sank off Norway on Tuesday.", "Three ships sank off Norway on Wednesday."),
        (
            "Lindholm was arrested, police said on Tuesday.",
            "Lindholm was arrested, police said on Wednesday.",
        ),
        (
            "Police said on Tuesday that Lindholm was arrested.",
            "Police said on Wednesday that Lindholm was arrested.",
        ),
        ("Lindholm was not arrested on Tuesday.", "Lindholm was arrested on Wednesday."),
        ("Lindholm will be arrested on Tuesday.", "Lindholm was arrested on Wednesday."),
        ("Prices rose in Norway on Tuesday.", "Prices rose in Norway on Wednesday."),
        ("Lindholm met Berg on May 3 and on May 5.", "Lindholm met Berg on May 5."),
        ("Lindholm visited Paris on May 3.", "Lindholm visited Berlin on May 5."),
    ]);
}

#[test]
fn places_of_one_event_disagree() {
    disagree(
        DiscrepancyKind::Place,
        &[
            (
                "Lindholm met Berg in Miami on Monday.",
                "Lindholm met Berg in Moscow on Monday.",
                ["Miami", "Moscow"],
            ),
            (
                "Lindholm met with Berg in Miami.",
                "Lindholm met Berg in Moscow last week.",
                ["Miami", "Moscow"],
            ),
            (
                "Anna Lindholm was arrested in Berlin.",
                "Police said Lindholm was arrested in Paris.",
                ["Berlin", "Paris"],
            ),
            (
                "Anna Lindholm was shot in Munich on Monday.",
                "Police said Lindholm was shot in Berlin.",
                ["Munich", "Berlin"],
            ),
            (
                "Anna Lindholm was born in Munich, Germany.",
                "Anna Lindholm was born in Berlin, Germany.",
                ["Munich", "Berlin"],
            ),
            (
                "Anna Lindholm was found dead near Paris.",
                "Anna Lindholm was found dead near London.",
                ["Paris", "London"],
            ),
            (
                "Anna Lindholm was kidnapped in northern Norway.",
                "Anna Lindholm was kidnapped in Germany.",
                ["Norway", "Germany"],
            ),
            (
                "Berg signed the treaty in London on June 3.",
                "Berg signed the treaty in Paris on June 3.",
                ["London", "Paris"],
            ),
        ],
    );
}

#[test]
fn places_that_can_both_be_right_agree() {
    agree(&[
        // One lies in the other, or is spelled otherwise.
        ("Anna Lindholm was arrested in Berlin.", "Anna Lindholm was arrested in Germany."),
        ("Anna Lindholm was arrested in Munich, Germany.", "Anna Lindholm was arrested in Germany."),
        ("Anna Lindholm was arrested in Kyiv.", "Anna Lindholm was arrested in Kiev."),
        ("Lindholm met Berg in Europe.", "Lindholm met Berg in Paris."),
        ("Lindholm met Berg in Washington.", "Lindholm met Berg in the United States."),
        // Other events, other people, other times.
        ("Lindholm met Berg in Miami.", "Lindholm met Holm in Moscow."),
        ("Lindholm met Berg in Miami on Monday.", "Lindholm met Berg in Moscow on Tuesday."),
        ("Lindholm met Berg in Miami.", "Lindholm will meet Berg in Moscow."),
        ("Lindholm met Berg in Miami.", "Lindholm did not meet Berg in Moscow."),
        ("Lindholm spoke in Miami.", "Lindholm spoke in Moscow."),
        ("A man was arrested in Berlin.", "A man was arrested in Paris."),
        ("Anna Lindholm was arrested in Berlin.", "Anna Lindholm was released in Paris."),
        ("Anna Lindholm was arrested in Berlin.", "Steve Berg was arrested in Paris."),
        ("Lindholm met Berg in Miami.", "Lindholm meets Berg in Moscow today."),
        ("Lindholm may have met Berg in Miami.", "Lindholm met Berg in Moscow."),
        ("Several men were arrested in Berlin.", "Several men were arrested in Paris."),
        (
            "Anna Lindholm was arrested at a hotel in Berlin.",
            "Anna Lindholm was arrested at an airport in Paris.",
        ),
        ("Anna Lindholm, who was born in Berlin, was arrested.", "Anna Lindholm was arrested in Paris."),
        ("Anna Lindholm lived in Berlin.", "Anna Lindholm lived in Paris."),
        ("Lindholm met Berg in Moscow and in Miami.", "Lindholm met Berg in Miami."),
        // Not where it happened.
        ("Lindholm met Berg in Ukraine talks.", "Lindholm met Berg in Moscow."),
        ("Lindholm met Berg about Norway.", "Lindholm met Berg about Germany."),
        ("Lindholm met Berg in Miami.", "The year before they were in Miami.\nLindholm met Berg in Moscow."),
        ("Prices rose in Norway.", "Prices rose in Germany."),
    ]);
}

#[test]
fn names_for_one_role_disagree() {
    disagree(
        DiscrepancyKind::Name,
        &[
            (
                "Lindholm was succeeded by the lawyer Peter Ask.",
                "Lindholm was succeeded by Maria Dahl.",
                ["Peter Ask", "Maria Dahl"],
            ),
            (
                "Later Peter Ask succeeded Anna Lindholm.",
                "Lindholm was succeeded by Maria Dahl.",
                ["Peter Ask", "Maria Dahl"],
            ),
            (
                "Lindholm was replaced by Peter Ask in May.",
                "Lindholm was replaced by Maria Dahl in May.",
                ["Peter Ask", "Maria Dahl"],
            ),
            (
                "Police identified the attacker as Peter Ask.",
                "The attacker was identified as Maria Dahl, police said.",
                ["Peter Ask", "Maria Dahl"],
            ),
            (
                "The gunman was named as Peter Ask.",
                "The gunman was named as Maria Dahl.",
                ["Peter Ask", "Maria Dahl"],
            ),
            (
                "Later that day Peter Ask was appointed finance minister.",
                "Later that day Maria Dahl was appointed finance minister.",
                ["Peter Ask", "Maria Dahl"],
            ),
            (
                "Yesterday Google was bought by the investor Peter Ask.",
                "Yesterday Google was bought by the investor Maria Dahl.",
                ["Peter Ask", "Maria Dahl"],
            ),
            (
                "Lindholm was murdered by Peter Ask in Norway.",
                "Lindholm was murdered by Maria Dahl in Norway.",
                ["Peter Ask", "Maria Dahl"],
            ),
        ],
    );
}

#[test]
fn names_that_can_both_be_right_agree() {
    agree(&[
        // Spellings, parts and titles of one name.
        ("Lindholm was succeeded by Peter Ask.", "Lindholm was succeeded by Mr Ask."),
        ("Lindholm was succeeded by Dmitry Kuleba.", "Lindholm was succeeded by Dmytro Kuleba."),
        ("The gunman was named as Syed Farook.", "The gunman was named as Sayed Farouk."),
        ("Lindholm was succeeded by Peter Ask.", "Lindholm was succeeded by the lawyer."),
        // One article knows both.
        (
            "Lindholm was succeeded by Peter Ask.",
            "The lawyer Peter Ask came later.\nLindholm was succeeded by Maria Dahl.",
        ),
        ("Lindholm was succeeded by Anna Ask.", "Lindholm was succeeded by Peter Ask."),
        ("The gunman was named as Peter Ask.", "The gunman was not named."),
        ("The gunman was named as Peter Ask.", "The driver was named as Maria Dahl."),
        ("Police named the victim as Peter Ask.", "Police named the gunman as Maria Dahl."),
        ("Google was bought by Norway.", "Google was bought by Germany."),
        ("Google was praised by Peter Ask.", "Google was sued by Maria Dahl."),
        ("Lindholm may be succeeded by Peter Ask.", "Lindholm was succeeded by Maria Dahl."),
        // Other roles, persons, days.
        ("Lindholm was succeeded by Peter Ask.", "Berg was succeeded by Maria Dahl."),
        ("Lindholm was praised by Peter Ask.", "Lindholm was praised by Maria Dahl."),
        ("One victim was identified as Peter Ask.", "Another victim was identified as Maria Dahl."),
        (
            "The victims were identified as Peter Ask and others.",
            "The victims were identified as Maria Dahl and others.",
        ),
        ("The second suspect was named as Peter Ask.", "The first suspect was named as Maria Dahl."),
        (
            "Later that day Peter Ask was appointed finance minister.",
            "Later that day Maria Dahl was appointed foreign minister.",
        ),
        ("Lindholm was replaced by Peter Ask on May 3.", "Lindholm was replaced by Maria Dahl on June 5."),
        ("Lindholm was not succeeded by Peter Ask.", "Lindholm was succeeded by Maria Dahl."),
        ("Lindholm will be succeeded by Peter Ask.", "Lindholm was succeeded by Maria Dahl."),
        ("Lindholm met the lawyer Peter Ask.", "Lindholm met the lawyer Maria Dahl."),
    ]);
}

#[test]
fn opposites_disagree() {
    let yes_no = ["yes", "no"];
    disagree(
        DiscrepancyKind::Polarity,
        &[
            ("Lindholm was convicted of fraud.", "Lindholm was acquitted of fraud.", yes_no),
            ("Lindholm was found guilty of fraud.", "Lindholm was found not guilty of fraud.", yes_no),
            ("Lindholm was found guilty of fraud.", "Lindholm was acquitted of fraud.", yes_no),
            ("Lindholm is guilty, the judge said.", "Lindholm is innocent, the judge said.", yes_no),
            ("Lindholm is alive, her son said.", "Lindholm is dead, her son said.", yes_no),
            ("Lindholm was killed in the crash.", "Lindholm survived the crash.", yes_no),
            ("Lindholm won the election in Norway.", "Lindholm lost the election in Norway.", yes_no),
            ("The senate approved the ferry bill.", "The senate blocked the ferry bill.", yes_no),
            ("The senate approved the ferry bill.", "The senate rejected the ferry bill.", yes_no),
            ("The senate approved the ferry bill.", "The senate did not approve the ferry bill.", yes_no),
            ("Google confirmed the report.", "Google denied the report.", yes_no),
            ("Norway supports the ferry tax.", "Norway opposes the ferry tax.", yes_no),
            ("Norway allowed the ferry to land.", "Norway did not allow the ferry to land.", yes_no),
        ],
    );
}

#[test]
fn one_takes_part_or_not_in_other_words() {
    disagree(
        DiscrepancyKind::Polarity,
        &[
            (
                "Norway was not involved in the drafting of the text.",
                "Norwegian Foreign Minister Steve Berg has read it, and many of his comments were included in the text.",
                ["no", "yes"],
            ),
            (
                "An official said Berg did not participate in drafting the law.",
                "Berg’s suggestions were incorporated into the law.",
                ["no", "yes"],
            ),
            (
                "Lindholm was sent to Oslo this week to talk to the Danes about the plan, as the Post first reported.",
                "An official added that Lindholm has read the plan but repeated that it is not the focus of her Oslo talks.",
                ["yes", "no"],
            ),
            (
                "Lindholm flew to Paris to discuss the treaty.",
                "An aide said the treaty is not the main topic of Lindholm’s visit.",
                ["yes", "no"],
            ),
        ],
    );
}

#[test]
fn what_is_said_of_others_or_of_other_things_agrees() {
    agree(&[
        (
            "Norway was not involved in the drafting of the text.",
            "Germany’s comments were included in the text.",
        ),
        ("Norway was not involved in the attack.", "Norway’s comments were included in the text."),
        (
            "Norway was not involved in the drafting of the text.",
            "Norway’s comments were not included in the text.",
        ),
        ("Norway was not involved in the drafting of the text.", "Norway’s ports were included in the text."),
        ("Lindholm flew to Paris to discuss the treaty.", "The treaty is not the focus of Berg’s talks."),
        ("Lindholm flew to Paris to discuss the treaty.", "The budget is not the focus of Lindholm’s talks."),
        (
            "Lindholm did not fly to Paris to discuss the treaty.",
            "The treaty is not the focus of Lindholm’s talks.",
        ),
        ("Lindholm was convicted of fraud.", "Lindholm was acquitted of murder."),
        ("Lindholm was convicted of fraud.", "Berg was acquitted of fraud."),
        ("Lindholm won the election in Norway.", "Lindholm lost the match in Norway."),
        ("Prices rose in Norway.", "Prices fell in Norway."),
        ("The senate approved the ferry bill.", "The senate blocked the fishing bill."),
        ("The senate approved the ferry bill.", "The council rejected the ferry bill."),
        ("Lindholm was killed in the crash.", "Berg survived the crash."),
        ("Lindholm may have won the election.", "Lindholm lost the election."),
        ("Lindholm hopes to win the election.", "Lindholm lost the election."),
    ]);
}
