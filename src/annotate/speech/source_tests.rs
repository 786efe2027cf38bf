//! Who or what a source is, where names, clauses and lists of outlets stand close together.

use super::tests::{direct, indirect, read};

/// `kind name` of each source.
fn sources(text: &str) -> Vec<String> {
    let found = read("en", &[text]).2.sources;
    found.iter().map(|source| format!("{} {}", source.kind.as_str(), source.name)).collect()
}

#[test]
fn a_surname_alone_is_not_the_wifes_who_is_named_last() {
    direct(&[
        (
            &[
                "President Erik Lindholm came to Bergen, along with his wife Birgitta Lindholm.",
                "“The crane is old,” Lindholm said.",
            ],
            &["The crane is old, | Erik Lindholm"],
        ),
        (
            &[
                "Mr. Lindholm came to Bergen, along with his wife Birgitta Lindholm.",
                "“The crane is old,” Lindholm said. “We like it,” Mrs. Lindholm said.",
            ],
            &["The crane is old, | Lindholm", "We like it, | Birgitta Lindholm"],
        ),
    ]);
}

#[test]
fn the_subject_of_a_clause_inside_is_the_source() {
    direct(&[
        (
            &["Anna Lindholm made no promise to keep the crane she described as “far too old”."],
            &["far too old | Anna Lindholm"],
        ),
        (&["In a bank robbery described as “extraordinary”, thieves took the crane."], &[]),
        (&["A photo of Anna Lindholm was taped to the crane: “Missing eight days.”"], &[]),
        (
            &[
                "The memo mentioned the minister’s widely-reported wish for a crane.",
                "“I will have one, whatever the port may say,” it read.",
            ],
            &["I will have one, whatever the port may say, | memo"],
        ),
    ]);
    indirect(&[
        (
            &["The crane fell just days after the harbour pilots told the council that it was far too old."],
            &["it was far too old | harbour pilots"],
        ),
        (
            &[
                "Sources close to the port told NBC News and council officials confirmed that the crane was never repaired.",
            ],
            &["the crane was never repaired | council officials"],
        ),
        (
            &["Anna Lindholm, D-Calif., said the crane was far too old."],
            &["the crane was far too old | Anna Lindholm"],
        ),
    ]);
}

#[test]
fn names_are_of_whom_they_name() {
    let cases: [(&str, &[&str]); 8] = [
        ("Ambassador to the US Sir Karl Lindholm said the crane was old.", &["person Karl Lindholm"]),
        ("The port’s counsel, Karl F. Lindholm II, said the crane was old.", &["person Karl F. Lindholm"]),
        ("Steel producer Bluefell, which built the crane, said it was pleased.", &[]),
        (
            "The Bergen Harbour Searchlight reported that the crane was old.",
            &["office Bergen Harbour Searchlight"],
        ),
        ("Sources close to the port said the crane was old.", &["anonymous sources close to the port"]),
        (
            "The crane was old, according to Axios, the Financial Times, and Reuters.",
            &["outlet Axios", "outlet Financial Times", "outlet Reuters"],
        ),
        (
            "Axios and the Financial Times earlier described another crane.",
            &["outlet Axios", "outlet Financial Times"],
        ),
        ("“The crane is old,” Anna Lindholm said on ABC’s “This Week”.", &["person Anna Lindholm"]),
    ];
    for (text, expected) in cases {
        assert_eq!(sources(text), expected, "{text}");
    }
}
