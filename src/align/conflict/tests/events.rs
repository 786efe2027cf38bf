//! Days, places and names of linked sentences.

use super::linked::{agree, disagree};
use crate::align::DiscrepancyKind;

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
                "The hearing will take place on Tuesday.",
                "The hearing is scheduled for Wednesday.",
                ["2024-06-18", "2024-06-19"],
            ),
            (
                "Lindholm resigned on Tuesday.",
                "Lindholm stepped down on Wednesday.",
                ["2024-06-11", "2024-06-12"],
            ),
            ("The ferry sank on Tuesday.", "The ferry sank on Wednesday.", ["2024-06-11", "2024-06-12"]),
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
        ("The hearing will take place on Tuesday.", "The vote will take place on Wednesday."),
        ("The first hearing took place on Tuesday.", "The second hearing took place on Wednesday."),
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
                "The conference was held in Paris.",
                "The conference took place in Berlin.",
                ["Paris", "Berlin"],
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
        ("A conference was held in Paris.", "A conference took place in Berlin."),
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
                "Mayor Nora Vik opened the harbour bridge.",
                "On the same day Mayor Karl Lund opened the harbour bridge.",
                ["Nora Vik", "Karl Lund"],
            ),
            (
                "The harbour bridge was opened by Mayor Nora Vik.",
                "The harbour bridge was opened by Mayor Karl Lund.",
                ["Nora Vik", "Karl Lund"],
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
        ("Mayor Nora Vik opened the harbour bridge.", "Deputy Mayor Karl Lund opened the harbour bridge."),
        ("Mayor Nora Vik opened the harbour bridge.", "Mayor Karl Lund opened the fishing museum."),
        ("Mayor Nora Vik visited the harbour bridge.", "Senator Karl Lund visited the harbour bridge."),
    ]);
}
