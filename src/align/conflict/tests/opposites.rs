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
            ("The ferry plan was approved.", "The ferry plan was rejected.", yes_no),
            (
                "The council rejected the ferry plan.",
                "The ferry plan was approved by the council.",
                ["no", "yes"],
            ),
            ("Norway accepted the offer.", "Norway refused the offer.", yes_no),
            ("The court upheld the ban.", "The court overturned the ban.", yes_no),
            ("Unemployment in Norway rose in May.", "Unemployment in Norway fell in May.", yes_no),
            ("Lindholm pleaded guilty to fraud.", "Lindholm pleaded not guilty to fraud.", yes_no),
            ("Lindholm was injured in the crash.", "Lindholm was unhurt in the crash.", yes_no),
            ("Lindholm was armed, police said.", "Lindholm was unarmed, her lawyer said.", yes_no),
            (
                "Norway confirmed that a soldier had been captured.",
                "Norway denied that a soldier had been captured.",
                yes_no,
            ),
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
fn what_is_planned_goes_ahead_or_not() {
    disagree(
        DiscrepancyKind::Polarity,
        &[
            ("The Oslo concert has been postponed.", "The Oslo concert remains on schedule.", ["no", "yes"]),
            ("The Oslo concert was cancelled.", "The Oslo concert will go ahead as planned.", ["no", "yes"]),
            ("The strike was called off on Monday.", "The strike went ahead on Monday.", ["no", "yes"]),
            (
                "The Oslo festival, which was to open on Friday, has been postponed.",
                "The Oslo festival is still on schedule.",
                ["no", "yes"],
            ),
            (
                "The opening of the museum, which Lindholm will attend, is still on schedule.",
                "Storms are near and the opening of the museum was postponed.",
                ["yes", "no"],
            ),
        ],
    );
    agree(&[
        ("The Oslo concert was postponed.", "The Oslo march will go ahead as planned."),
        ("The Oslo concert was not cancelled.", "The Oslo concert will go ahead as planned."),
        ("The Oslo concert may be postponed.", "The Oslo concert is still on schedule."),
        ("The Paris concert was postponed.", "The Oslo concert is still on schedule."),
    ]);
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
        // Who pleads not guilty may be found guilty.
        ("Lindholm pleaded not guilty to fraud.", "Lindholm was found guilty of fraud."),
        // Other deciders, other things, other days.
        ("The ferry plan was approved by the council.", "The ferry plan was rejected by the senate."),
        ("The council approved a ferry plan.", "The council rejected a ferry plan."),
        ("The council rejected the ferry plan in May.", "The council approved the ferry plan in June."),
        ("Unemployment in Norway rose in May.", "Unemployment in Norway fell in June."),
        ("Lindholm was injured in the crash.", "Berg was unhurt in the crash."),
    ]);
}
