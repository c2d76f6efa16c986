"""Letters, words, sentences and quotations: what is read before anything is understood."""
