//! English words that carry grammar, not content.

/// Whether the folded word ([`super::fold`]: lower case, no points, no possessive ending) is a function word of English.
pub fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.binary_search(&word).is_ok()
}

/// Determiners, pronouns, prepositions, conjunctions, auxiliaries, the commonest adverbs, and the verbs of saying that every
/// news sentence has. Sorted.
#[rustfmt::skip]
const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "above", "according", "after", "again", "against", "all", "almost", "along", "already",
    "also", "although", "am", "among", "an", "and", "another", "any", "anyone", "anything", "are", "aren't",
    "around", "as", "at", "away", "back", "be", "because", "been", "before", "being", "below", "between",
    "both", "but", "by", "can", "can't", "cannot", "could", "couldn't", "did", "didn't", "do", "does",
    "doesn't", "doing", "don't", "done", "down", "during", "each", "either", "else", "enough", "even",
    "ever", "every", "everyone", "everything", "few", "for", "from", "further", "get", "gets", "getting",
    "given", "go", "goes", "going", "gone", "got", "had", "hadn't", "has", "hasn't", "have", "haven't",
    "having", "he", "he'd", "he'll", "her", "here", "hers", "herself", "him", "himself", "his", "how",
    "however", "i", "i'd", "i'll", "i'm", "i've", "if", "in", "indeed", "instead", "into", "is", "isn't",
    "it", "its", "itself", "just", "keep", "less", "let", "like", "likely", "made", "make", "makes",
    "making", "many", "may", "me", "might", "mine", "more", "most", "much", "must", "my", "myself", "near",
    "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "now", "of", "off", "often", "on",
    "once", "one", "ones", "only", "onto", "or", "other", "others", "our", "ours", "ourselves", "out",
    "over", "own", "part", "per", "perhaps", "put", "quite", "rather", "really", "said", "same", "say",
    "saying", "says", "see", "seem", "seems", "seen", "several", "shall", "she", "she'd", "she'll",
    "should", "shouldn't", "since", "so", "some", "someone", "something", "somewhat", "soon", "still",
    "such", "take", "taken", "takes", "tell", "than", "that", "the", "their", "theirs", "them",
    "themselves", "then", "there", "these", "they", "they'd", "they'll", "they're", "they've", "thing",
    "things", "this", "those", "though", "through", "thus", "to", "together", "told", "too", "took",
    "toward", "towards", "under", "until", "up", "upon", "us", "use", "used", "very", "via", "want", "was",
    "wasn't", "way", "we", "we'd", "we'll", "we're", "we've", "well", "went", "were", "weren't", "what",
    "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within",
    "without", "won't", "would", "wouldn't", "yes", "yet", "you", "you'd", "you'll", "you're", "you've",
    "your", "yours", "yourself",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_for_the_search() {
        assert!(FUNCTION_WORDS.is_sorted());
        assert!(is_function_word("the") && !is_function_word("plan"));
    }
}
