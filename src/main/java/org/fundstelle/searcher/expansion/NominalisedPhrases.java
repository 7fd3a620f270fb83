package org.fundstelle.searcher.expansion;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.german.QueryAnalyzer.Piece;
import org.fundstelle.query.Query;

/**
 * Nouns that are made of a set phrase with its verb: {@code Inkrafttreten} is also <i>tritt … in
 * Kraft</i>, and {@code in Betrieb nehmen} also <i>Inbetriebnahme</i>.
 */
final class NominalisedPhrases implements Alternatives {
  /** Against the noun, which says it at once. */
  private static final float TOLD = 0.3f;

  /** The verb stands second in its sentence, the phrase last. */
  private static final int DISTANCE = 12;

  private static final List<String> ENDINGS = List.of("", "s", "n", "en");

  /**
   * @param preposition the first word of the phrase, in lower case
   * @param noun the other one
   * @param verb in the infinitive
   */
  private record SetPhrase(String preposition, String noun, String verb) {}

  private static final Map<String, SetPhrase> PHRASES = new HashMap<>();
  private static final Map<SetPhrase, String> NOUNS = new HashMap<>();
  private static final Set<String> PREPOSITIONS = Set.of("in", "außer", "zur");

  static {
    Stream.of(
            "Inkrafttreten in Kraft treten",
            "Außerkrafttreten außer Kraft treten",
            "Inkraftsetzung in Kraft setzen",
            "Außerkraftsetzung außer Kraft setzen",
            "Inbetriebnahme in Betrieb nehmen",
            "Außerbetriebnahme außer Betrieb nehmen",
            "Inanspruchnahme in Anspruch nehmen",
            "Ingewahrsamnahme in Gewahrsam nehmen",
            "Inobhutnahme in Obhut nehmen",
            "Inbesitznahme in Besitz nehmen",
            "Inschutznahme in Schutz nehmen",
            "Inangriffnahme in Angriff nehmen",
            "Inaugenscheinnahme in Augenschein nehmen",
            "Indienststellung in Dienst stellen",
            "Außerdienststellung außer Dienst stellen",
            "Infragestellung in Frage stellen",
            "Inverkehrbringen in Verkehr bringen",
            "Ingangsetzung in Gang setzen",
            "Zurschaustellung zur Schau stellen",
            "Zurverfügungstellung zur Verfügung stellen")
        .map(line -> line.split(" ", -1))
        .forEach(line -> enter(line[0], new SetPhrase(line[1], line[2], line[3])));
  }

  private final QueryAnalyzer analyzer;

  /** Knows forms of verbs by this analyzer. */
  NominalisedPhrases(QueryAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  private static void enter(String noun, SetPhrase phrase) {
    ENDINGS.forEach(ending -> PHRASES.put(noun.toLowerCase(Locale.ROOT) + ending, phrase));
    NOUNS.put(phrase, noun);
  }

  @Override
  public boolean mayKnow(Shape shape) {
    return PHRASES.containsKey(shape.first())
        || PREPOSITIONS.contains(shape.first())
        || PREPOSITIONS.contains(shape.second());
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    SetPhrase phrase = PHRASES.get(words.getFirst().text().toLowerCase(Locale.ROOT));
    if (phrase != null) {
      return alone && words.size() > 1 ? Optional.empty() : Optional.of(told(phrase));
    }
    if (words.size() < 3 || (alone && words.size() > 3)) {
      return Optional.empty();
    }
    return noun(words.get(1), words.get(2), words.get(0))
        .or(() -> noun(words.get(0), words.get(1), words.get(2)))
        .map(noun -> new Found(3, true, List.of(Query.word(noun))));
  }

  private static Found told(SetPhrase phrase) {
    Query said = Query.phrase(List.of(Query.exact(phrase.preposition), Query.exact(phrase.noun)));
    Query near = new Query.Near(List.of(said, Query.word(phrase.verb)), DISTANCE);
    return new Found(1, true, List.of(near), TOLD);
  }

  private Optional<String> noun(Query.Word preposition, Query.Word noun, Query.Word verb) {
    return NOUNS.entrySet().stream()
        .filter(entry ->
            entry.getKey().preposition.equalsIgnoreCase(preposition.text())
                && entry.getKey().noun.equalsIgnoreCase(noun.text())
                && isForm(verb.text(), entry.getKey().verb))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private boolean isForm(String text, String verb) {
    Piece piece = analyzer.analyze(text);
    return piece.words().size() == 1 && piece.words().getFirst().word().lemmas().contains(verb);
  }
}
