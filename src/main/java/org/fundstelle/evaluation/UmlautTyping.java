package org.fundstelle.evaluation;

import java.util.List;
import java.util.regex.Pattern;

/** How umlauts are typed: on a German keyboard, or on one that has none. */
public enum UmlautTyping {
  /** Führer. */
  UMLAUT("ä", "ö", "ü"),
  /** Fuehrer. */
  WITH_E("ae", "oe", "ue"),
  /** Fuhrer. */
  BARE("a", "o", "u");

  private static final Pattern ANY = Pattern.compile("[äöüÄÖÜ]");
  private static final String LETTERS = "äöüÄÖÜ";

  private final List<String> small;

  UmlautTyping(String... small) {
    this.small = List.of(small);
  }

  /** The text typed so. */
  String type(String text) {
    return ANY.matcher(text)
        .replaceAll(match -> {
          int letter = LETTERS.indexOf(match.group());
          String typed = small.get(letter % small.size());
          return letter < small.size()
              ? typed
              : Character.toUpperCase(typed.charAt(0)) + typed.substring(1);
        });
  }

  /** Those topics of an evaluation that have an umlaut, typed so. */
  Evaluation of(Evaluation evaluation) {
    List<Topic> topics =
        evaluation.topics().stream()
            .filter(topic -> ANY.matcher(topic.text()).find())
            .map(topic -> new Topic(topic.id(), type(topic.text())))
            .toList();
    return Evaluation.of(topics, evaluation.judgments());
  }
}
