package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.PartFilter;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;

/**
 * Compounds of which only the end is known, and so long that it can't be chance: {@code
 * Eisenbahnergewerkschaft}, {@code Wagnersöldner}. What stands before it is often a name.
 *
 * <p>Safe for use by several threads.
 */
public final class UnknownModifiers {
  /** Of the known noun. */
  private static final int SHORTEST_HEAD = 8;

  /** Of what stands before it. */
  private static final int SHORTEST = 4;

  /** How words of Latin end, which are made of pieces themselves: {@code Kollokation}. */
  private static final List<String> LATIN =
      List.of("ion", "tät", "ismus", "ent", "ente", "enz", "anz", "logie", "grafie", "ierung");

  private final Lexicon lexicon;
  private final PartFilter filter;
  private final KnownWholes wholes;

  public UnknownModifiers(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.filter = lexicon.heads();
    this.wholes = new KnownWholes(lexicon);
  }

  /**
   * The two parts, the longest head first.
   *
   * @param form as written; no compound of words of the lexicon
   */
  public Optional<Compound> split(String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    if (form.length() < SHORTEST + SHORTEST_HEAD
        || !Character.isUpperCase(form.charAt(0))
        || Character.isUpperCase(form.charAt(1))
        || lexicon.knows(form)
        || lexicon.knows(lower)
        || UnknownForms.hasPrefix(lower)
        || wholes.isOfKnownVerb(lower)) {
      return Optional.empty();
    }
    for (int start = SHORTEST; start <= lower.length() - SHORTEST_HEAD; start++) {
      if (!filter.mayContain(hash(lower, start))) {
        continue;
      }
      for (Reading reading : lexicon.readings(Lemmatizer.capitalised(lower.substring(start)))) {
        String lemma = reading.lemma().toLowerCase(Locale.ROOT);
        if (reading.wordClass() == WordClass.NOUN
            && isHead(lemma, lower.charAt(start - 1))
            && !isAdjective(lemma)) {
          String before = lower.substring(0, start);
          return Optional.of(
              new Compound(
                  List.of(modifier(before), new Part(lemma, start, lower.length())),
                  before + lemma));
        }
      }
    }
    return Optional.empty();
  }

  private static int hash(String word, int start) {
    int hash = 0;
    for (int i = start; i < word.length(); i++) {
      hash = PartFilter.extend(hash, word.charAt(i));
    }
    return hash;
  }

  /** Without its linking -s-, if that leaves a noun: {@code Notariats-}, {@code Gebirgs-}. */
  private Part modifier(String before) {
    if (before.endsWith("s")) {
      String bare = before.substring(0, before.length() - 1);
      for (String noun : List.of(bare, bare + "e")) {
        if (lexicon.knows(Lemmatizer.capitalised(noun))) {
          return new Part(noun, 0, bare.length());
        }
      }
    }
    return new Part(before, 0, before.length());
  }

  /** {@code Vierzigjährige}: other forms of it are no nouns of the lexicon. */
  private boolean isAdjective(String lemma) {
    return lemma.endsWith("e")
        && lexicon.readings(lemma.substring(0, lemma.length() - 1)).stream()
            .anyMatch(reading -> reading.wordClass() == WordClass.ADJECTIVE);
  }

  private static boolean isHead(String lemma, char before) {
    return lemma.length() >= SHORTEST_HEAD
        && !ModifierWords.mayNotEnd(lemma)
        && (before == 's' || LATIN.stream().noneMatch(lemma::endsWith));
  }
}
