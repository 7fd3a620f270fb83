package org.fundstelle.searcher.expansion;

import org.fundstelle.article.Required;

/**
 * What else words of a query may be called. Immutable.
 *
 * @param synonyms those of a user
 * @param abbreviations whether abbreviations count that articles of three different sources explain
 *     alike
 */
public record Vocabulary(Synonyms synonyms, boolean abbreviations) {
  /** Checks that there are synonyms, if only {@link Synonyms#NONE}. */
  public Vocabulary {
    Required.value(synonyms, "the synonyms");
  }

  /** No synonyms of a user; abbreviations count. */
  public static final Vocabulary STANDARD = new Vocabulary(Synonyms.NONE, true);

  /** A copy with these synonyms. */
  public Vocabulary withSynonyms(Synonyms value) {
    return new Vocabulary(value, abbreviations);
  }

  /** A copy in which abbreviations count or don't. */
  public Vocabulary withAbbreviations(boolean value) {
    return new Vocabulary(synonyms, value);
  }
}
