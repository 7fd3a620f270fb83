package org.fundstelle.german.word;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.fundstelle.german.morphology.Context;
import org.fundstelle.german.morphology.GenderForms;
import org.fundstelle.german.morphology.Numerals;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.token.SignWords;
import org.fundstelle.german.token.TextNormalizer;

/**
 * Analyses forms as they stand in a text: brings them to their plain spelling first, takes gender
 * forms such as {@code Journalist:innen} as both words they stand for, reads {@code %} as the word
 * it stands for and {@code 10jährig} as <i>zehnjährig</i>, and bounds what is no word at all.
 *
 * <p>Safe for use by several threads.
 */
public final class FormAnalyzer implements WordAnalyzer {
  private static final String OF_PERSON = "sch";

  /** The letter and the apostrophe of {@code d'Artagnan}. */
  private static final int ARTICLE = 2;

  private static final int SHORTEST_NAME = 3;
  private static final String BEFORE_ELIDED = "aeiouhâàéèêîôûyœ";

  /** Of longer words only so many characters are looked at. */
  static final int LONGEST = 255;

  /** The longest word has no more characters than this in a text, hyphens and marks included. */
  private static final int MOST_WRITTEN = 4 * LONGEST;

  private final WordAnalyzer words;
  private final Lexicon lexicon;

  public FormAnalyzer(WordAnalyzer words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  @Override
  public Word analyze(CharSequence form, Context context) {
    String normal = TextNormalizer.normalize(bounded(form));
    String plain = normal.length() > LONGEST ? normal.substring(0, end(normal)) : normal;
    if (normal.length() > LONGEST) {
      return opaque(plain);
    }
    if (plain.isEmpty()) {
      return words.analyze(form, context);
    }
    if (plain.length() == 1 && SignWords.isSign(plain.charAt(0))) {
      return words.analyze(SignWords.word(plain.charAt(0)), Context.SENTENCE_INSIDE);
    }
    Optional<GenderForms.Forms> gender = GenderForms.parse(plain);
    if (gender.isPresent()) {
      return both(plain, gender.get(), context);
    }
    String dotted = plain;
    plain = withoutSeparators(plain);
    if (plain.length() < dotted.length()
        && StopWords.containsForm(plain.toLowerCase(Locale.ROOT))) {
      return opaque(dotted.toLowerCase(Locale.ROOT)); // a.M. is no am, and i.N. no in
    }
    int apostrophe = plain.indexOf('\'');
    if (apostrophe > 1 && (apostrophe >= plain.length() - 2 || isOfPerson(plain, apostrophe))) {
      Word bare = words.analyze(plain.substring(0, apostrophe), context);
      return bare.withSurface(plain.toLowerCase(Locale.ROOT));
    }
    if (apostrophe == 1 && isElided(plain)) {
      return withoutArticle(plain, context);
    }
    Optional<String> spelledOut = Numerals.spelledOut(plain, lexicon);
    if (spelledOut.isPresent()) {
      Word word = words.analyze(spelledOut.get(), context);
      return word.withSurface(plain.toLowerCase(Locale.ROOT));
    }
    return words.analyze(plain, context);
  }

  /** {@code d'Artagnan}, {@code L'Aquila}; not <i>l'art</i>, which would be an Art. */
  private boolean isElided(String form) {
    return form.length() > ARTICLE + SHORTEST_NAME
        && "dDlL".indexOf(form.charAt(0)) >= 0
        && Character.isUpperCase(form.charAt(ARTICLE))
        && BEFORE_ELIDED.indexOf(Character.toLowerCase(form.charAt(ARTICLE))) >= 0
        && lexicon.readings(form.substring(ARTICLE)).stream()
            .allMatch(reading -> reading.wordClass() == WordClass.PROPER_NOUN);
  }

  /** The name with an article is also found by the name, and looks for itself. */
  private Word withoutArticle(String form, Context context) {
    String capital = Character.toUpperCase(form.charAt(0)) + form.substring(1);
    Word whole = words.analyze(capital, context);
    Word name = words.analyze(form.substring(ARTICLE), Context.SENTENCE_INSIDE);
    List<Part> parts =
        name.lemmas().stream().map(lemma -> new Part(lemma, ARTICLE, form.length())).toList();
    Set<String> keys = new LinkedHashSet<>(whole.nameKeys());
    if (context != Context.QUERY) {
      keys.addAll(name.nameKeys());
    }
    return new Word(
        whole.surface(), whole.lemmas(), parts, whole.family(), List.copyOf(keys), false);
  }

  /** {@code Goethe'sche}, however inflected: the name of a person made an adjective. */
  private static boolean isOfPerson(String form, int apostrophe) {
    int end = apostrophe + 1 + OF_PERSON.length();
    return form.startsWith(OF_PERSON, apostrophe + 1)
        && (form.length() == end
            || (form.charAt(end) == 'e'
                && (form.length() == end + 1
                    || (form.length() == end + 2 && "mnrs".indexOf(form.charAt(end + 1)) >= 0))));
  }

  /**
   * Of a word longer than any in a dictionary, such as a line of base64, the beginning stands for
   * the whole: by that it is found, and a term of it fits into every index.
   */
  private static Word opaque(String beginning) {
    String surface = beginning.toLowerCase(Locale.ROOT);
    return Word.of(surface);
  }

  /** As much of the form as can matter, so that normalising a long one costs little. */
  private static CharSequence bounded(CharSequence form) {
    return form.length() <= MOST_WRITTEN ? form : form.subSequence(0, MOST_WRITTEN);
  }

  private static int end(String normal) {
    return Character.isHighSurrogate(normal.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }

  /** Without the dots of {@code U.S.A.} and {@code z.B.}, and what divides thousands. */
  private static String withoutSeparators(String form) {
    if (form.indexOf('.') < 0 && !Character.isDigit(form.charAt(0))) {
      return form;
    }
    boolean number = form.chars().noneMatch(Character::isLetter);
    StringBuilder out = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      boolean separates = c == '.' || (number && (c == '\'' || c == '\u202F' || c == '\u2009'));
      if (!separates) {
        out.append(c);
      }
    }
    return out.isEmpty() || out.length() == form.length() ? form : out.toString();
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
