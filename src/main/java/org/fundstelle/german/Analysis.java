package org.fundstelle.german;

/** How German words are analysed; chosen when an index is created and recorded in it. */
public enum Analysis {
  /** Lemmas, compound parts, families and names from the lexicon (data under CC BY-SA). */
  LEXICON,
  /** Stems and compound parts without the share-alike lexicon. */
  STEMMER,
  /** As {@link #LEXICON}, and runs of five letters as well: finds most, doubles the index. */
  NGRAMS
}
