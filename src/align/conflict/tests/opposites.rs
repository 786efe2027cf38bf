//! Yes and no in linked sentences.

use super::linked::{agree, disagree};
use crate::align::DiscrepancyKind;

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
