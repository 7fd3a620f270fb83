package org.fundstelle.german;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.fundstelle.german.morphology.Context;
import org.fundstelle.german.morphology.Lemmatizer;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.morphology.UnknownForms;
import org.fundstelle.german.word.Word;
import org.fundstelle.german.word.WordAnalyzer;

/**
 * Knows which words may have been meant by one that was typed without umlauts and ß: <i>führer</i>
 * by <i>fuhrer</i>. Safe for use by several threads.
 */
final class MeantWords {

  /** Above every frequency. */
  private static final int KNOWN = 1 << 30;

  /** A part that is as frequent as this says no more than any other. */
  private static final int MOST_FREQUENT = 1 << 20;

  /** Compounds of more parts are alike. */
  private static final int MOST_PARTS = 16;

  private final WordAnalyzer words;
  private final Lexicon lexicon;
  private final UnknownForms unknown;
  private final KnownWords known;

  MeantWords(WordAnalyzer words, Lexicon lexicon, KnownWords known) {
    this.words = words;
    this.lexicon = lexicon;
    this.unknown = new UnknownForms(lexicon);
    this.known = known;
  }

  /**
   * What may have been meant, likeliest first; none if the word has an umlaut, for who types one
   * types all. The same goes for ß, unless no one knows the word: <i>Veraeußerung</i>.
   *
   * <p>What letters spell by chance is none of it: where one of the words is known, only known ones
   * are. A compound of known words means itself if no likelier one is spelled so,
   * <i>Stahlherstellung</i> nothing that is <i>gestählt</i>, or if only verbs and inflected nouns
   * make another of it, <i>Ausfuhrverbot</i> nothing that is <i>ausgeführt</i>; a word that is
   * derived from a known one, unless a dictionary or a verb has another. All that holds only where
   * the query doesn't show that umlauts were left out.
   *
   * @param capital whether the word was typed with a capital
   * @param leftOut whether the query shows that umlauts were left out
   */
  List<Word> of(Word typed, boolean capital, boolean leftOut) {
    String surface = typed.surface();
    if (hasUmlaut(surface) || (surface.indexOf('ß') >= 0 && !leftOut && known.isKnown(typed))) {
      return List.of();
    }
    List<Word> others = new ArrayList<>();
    boolean listed = known.isListed(typed);
    boolean likeItOnly = !leftOut && (listed || isDerived(typed));
    for (String variant : LostUmlauts.variants(surface)) {
      if (likeItOnly
          && !lexicon.knowsInEitherCase(variant)
          && (listed || !unknown.isDerived(variant))) {
        continue; // up to 31 of them, each analysed as any word is
      }
      Word other =
          words.analyze(capital ? Lemmatizer.capitalised(variant) : variant, Context.QUERY);
      if (known.isKnown(other) || saysMore(other, typed)) {
        others.add(other);
      }
    }
    if (others.stream().anyMatch(known::isKnown)) {
      others.removeIf(other -> !known.isKnown(other));
      if (!leftOut && known.isCompound(typed)) {
        int least = likelihood(typed);
        others.removeIf(other ->
            likelihood(other) <= least || (!known.isListed(other) && isOfOtherForms(other, typed)));
      }
    }
    others.sort(Comparator.comparingInt(this::likelihood).reversed());
    return others;
  }

  /**
   * Whether a compound differs from the one that was typed where that is plainly a noun, and it is
   * a verb or an inflected noun there: <i>ausführ-</i> for <i>Ausfuhr-</i>, <i>-räte</i> for
   * <i>-rate</i>.
   */
  private boolean isOfOtherForms(Word other, Word typed) {
    if (other.parts().size() != typed.parts().size()) {
      return false;
    }
    for (int i = 0; i < typed.parts().size(); i++) {
      Part mine = other.parts().get(i);
      Part theirs = typed.parts().get(i);
      if (!mine.lemma().equals(theirs.lemma())
          && written(typed, theirs).startsWith(theirs.lemma())
          && lexicon.isBaseForm(theirs.lemma(), WordClass.NOUN)
          && (lexicon.isBaseForm(mine.lemma(), WordClass.VERB)
              || !written(other, mine).startsWith(mine.lemma()))) {
        return true;
      }
    }
    return false;
  }

  private static String written(Word word, Part part) {
    return word.surface().substring(part.start(), part.end());
  }

  /** Whether a word that no dictionary has is known all the same: {@code beizufügende}. */
  private boolean isDerived(Word typed) {
    return unknown.isDerived(typed.surface())
        || (typed.parts().isEmpty() && !typed.family().isEmpty());
  }

  /** Who types one umlaut types all. */
  static boolean hasUmlaut(String word) {
    return word.chars().anyMatch(c -> c == 'ä' || c == 'ö' || c == 'ü');
  }

  /** Whether the first may rather be meant than the second. */
  boolean isLikelier(Word word, Word than) {
    return likelihood(word) > likelihood(than);
  }

  /**
   * Known words by their frequency; then those of few parts before those of many, by the frequency
   * of their rarest part; then what is unknown.
   */
  private int likelihood(Word word) {
    int frequency = lexicon.frequency(word.lemmas().getFirst());
    if (known.isListed(word)) {
      return KNOWN + frequency;
    }
    if (!known.isCompound(word)) {
      return unknown.isDerived(word.surface()) ? ofParts(1, frequency) : -1;
    }
    int rarest = word.parts().stream().mapToInt(part -> frequency(word, part)).min().orElse(0);
    return ofParts(word.parts().size(), rarest);
  }

  /** As it stands there, or by its base form: that of the Gut in Saatgut is a key of its own. */
  private int frequency(Word word, Part part) {
    return Math.max(lexicon.frequency(part.lemma()), lexicon.frequency(written(word, part)));
  }

  private static int ofParts(int parts, int frequency) {
    return Math.max(0, MOST_PARTS - parts) * MOST_FREQUENT + Math.min(frequency, MOST_FREQUENT - 1);
  }

  /** Whether a word no dictionary has can be taken apart or led back, and the typed one can't. */
  private boolean saysMore(Word other, Word typed) {
    boolean parts =
        !other.parts().isEmpty()
            && (typed.parts().isEmpty() || known.isLemma(other.parts().getFirst().lemma()));
    return parts
        || (!known.isListed(typed)
            && (unknown.isDerived(other.surface())
                || (typed.family().isEmpty()
                    && other.parts().isEmpty()
                    && !other.family().isEmpty())));
  }
}
