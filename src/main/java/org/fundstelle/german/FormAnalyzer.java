package org.fundstelle.german;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;

/**
 * Analyses forms as they stand in a text: brings them to their plain spelling first, and takes
 * gender forms such as {@code Journalist:innen} as both words they stand for.
 *
 * <p>Safe for use by several threads.
 */
final class FormAnalyzer implements WordAnalyzer {
  private final WordAnalyzer words;
  private final Lexicon lexicon;

  FormAnalyzer(WordAnalyzer words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  @Override
  public Word analyze(CharSequence form, Context context) {
    String plain = WordNormalizer.normalize(form.toString());
    Optional<GenderForms.Forms> gender = GenderForms.parse(form);
    if (gender.isPresent()) {
      return both(plain, gender.get(), context);
    }
    int apostrophe = plain.indexOf('\'');
    if (apostrophe > 1 && apostrophe >= plain.length() - 2) {
      Word bare = words.analyze(plain.substring(0, apostrophe), context);
      return bare.withSurface(plain.toLowerCase(Locale.ROOT));
    }
    return words.analyze(plain, context);
  }

  private Word both(String plain, GenderForms.Forms forms, Context context) {
    Word feminine = words.analyze(forms.feminine(), context);
    Word masculine = masculine(forms, context);
    Set<String> lemmas = new LinkedHashSet<>(masculine.lemmas());
    lemmas.addAll(feminine.lemmas());
    Set<String> family = new LinkedHashSet<>(masculine.family());
    family.addAll(feminine.family());
    return new Word(
        plain.toLowerCase(Locale.ROOT),
        List.copyOf(lemmas),
        masculine.parts(),
        List.copyOf(family),
        List.of(),
        false);
  }

  /** The most frequent noun among the candidates; the first candidate where none is known. */
  private Word masculine(GenderForms.Forms forms, Context context) {
    String best = forms.masculineCandidates().getFirst();
    int most = 0;
    for (String candidate : forms.masculineCandidates()) {
      for (Reading reading : lexicon.readings(candidate)) {
        int frequency = 1 + lexicon.frequency(reading.lemma().toLowerCase(Locale.ROOT));
        if (reading.wordClass() == WordClass.NOUN && frequency > most) {
          best = candidate;
          most = frequency;
        }
      }
    }
    return words.analyze(best, context);
  }
}
