package org.fundstelle.searcher.expansion;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
   * @param nominal the noun that is made of it
   * @param preposition the first word of the phrase, in lower case
   * @param noun the other one
   * @param verb in the infinitive
   */
  private record SetPhrase(String nominal, String preposition, String noun, String verb) {
    static SetPhrase of(String line) {
      String[] words = line.split(" ", -1);
      return new SetPhrase(words[0], words[1], words[2], words[3]);
    }

    Stream<String> forms() {
      return ENDINGS.stream().map(ending -> nominal.toLowerCase(Locale.ROOT) + ending);
    }
  }

  private static final Set<String> PREPOSITIONS = Set.of("in", "außer", "zur");

  private static final List<SetPhrase> PHRASES =
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
          .map(SetPhrase::of)
          .toList();

  private static final Map<String, SetPhrase> BY_NOMINAL =
      PHRASES.stream()
          .flatMap(phrase -> phrase.forms().map(form -> Map.entry(form, phrase)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final QueryAnalyzer analyzer;

  /** Knows forms of verbs by this analyzer. */
  NominalisedPhrases(QueryAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public boolean mayKnow(Shape shape) {
    return BY_NOMINAL.containsKey(shape.first())
        || PREPOSITIONS.contains(shape.first())
        || PREPOSITIONS.contains(shape.second());
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    SetPhrase phrase = BY_NOMINAL.get(words.getFirst().text().toLowerCase(Locale.ROOT));
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
    return PHRASES.stream()
        .filter(phrase ->
            phrase.preposition.equalsIgnoreCase(preposition.text())
                && phrase.noun.equalsIgnoreCase(noun.text())
                && isForm(verb.text(), phrase.verb))
        .map(SetPhrase::nominal)
        .findFirst();
  }

  private boolean isForm(String text, String verb) {
    Piece piece = analyzer.analyze(text);
    return piece.words().size() == 1 && piece.words().getFirst().word().lemmas().contains(verb);
  }
}
