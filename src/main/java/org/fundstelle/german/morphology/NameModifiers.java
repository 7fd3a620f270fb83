package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.WordSections;
import org.jspecify.annotations.Nullable;

/**
 * Names at the beginning of compounds that are too rare for the dictionary: {@code Koreakrieg},
 * {@code Lessingtheater}. A list of our own, by kinds.
 *
 * <p>Safe for use by several threads.
 */
final class NameModifiers {
  private static final Map<String, Set<String>> SECTIONS =
      WordSections.read(NameModifiers.class, "name-modifiers.txt", "\\s+");

  private static final Set<String> PERSONS = section("persons");
  private static final Set<String> PERSONS_OR_WORDS = section("persons or words");
  private static final Set<String> CALLED_AFTER = section("called after people");
  private static final Set<String> UNKNOWN = section("unknown");
  private static final Set<String> ENDS_OF_NAMES = section("ends of names");
  private static final Set<String> OTHERS =
      Set.copyOf(Stream.concat(section("places").stream(), section("things").stream()).toList());

  /** How often each is taken to be met. */
  private static final int FREQUENCY = 300;

  private final Lexicon lexicon;
  private final UnknownForms unknown;

  NameModifiers(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.unknown = new UnknownForms(lexicon);
  }

  /** All that may be read as a name by its letters alone, in lower case. */
  static Stream<String> words() {
    return Stream.concat(PERSONS.stream(), OTHERS.stream());
  }

  /**
   * Those that the dictionary lacks and whose letters are no form of another word, in lower case:
   * their base form is the name itself.
   */
  static Stream<String> names() {
    return UNKNOWN.stream();
  }

  /**
   * A word that is rather a name where it stands before what is called after people: {@code
   * Schillerplatz}, though not {@code Schillerfalter}.
   *
   * @param written how it stands in the compound
   * @param next the lemma of the part after it
   */
  static boolean isPerson(String written, String next) {
    return PERSONS_OR_WORDS.contains(written) && CALLED_AFTER.contains(next);
  }

  /** The name that the word begins with, up to {@code end}; null if it is none. */
  @Nullable Modifier best(String word, int end) {
    String written = word.substring(0, end);
    boolean person = PERSONS.contains(written);
    if (!person && !OTHERS.contains(written)) {
      return null;
    }
    if (person && ENDS_OF_NAMES.contains(word.substring(end))) {
      return null;
    }
    double cost = Modifiers.cost(FREQUENCY, written.length());
    return new Modifier(lemma(written), 0, end, cost, List.of(), false);
  }

  /** The base form that the name has by itself, too. */
  private String lemma(String name) {
    String capitalised = Lemmatizer.capitalised(name);
    return UNKNOWN.contains(name) || lexicon.knows(capitalised)
        ? name
        : unknown.lemmas(capitalised, Context.SENTENCE_INSIDE).getFirst();
  }

  private static Set<String> section(String heading) {
    return SECTIONS.getOrDefault(heading, Set.of());
  }
}
