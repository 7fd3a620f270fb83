package org.fundstelle.german;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.german.QueryAnalyzer.Separated;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.fundstelle.german.morphology.Context;
import org.fundstelle.german.morphology.SeparableVerbs;
import org.fundstelle.german.word.Word;
import org.fundstelle.german.word.WordAnalyzer;

/**
 * The pieces that a main clause makes of a separable verb: <i>baut … ab</i> of {@code abbauen}.
 *
 * <p>Safe for use by several threads.
 */
final class VerbPieces {
  private static final int SHORTEST_STEM = 3;

  /** Of the participle, which stands in one piece with its particle. */
  private static final String PARTICIPLE = "ge";

  private static final int REMEMBERED = 2_000;

  private final Lexicon lexicon;
  private final WordAnalyzer words;
  private final SeparableVerbs verbs;
  private final RecentAnswers<String, Optional<SeparatedForms>> recent =
      new RecentAnswers<>(REMEMBERED);

  VerbPieces(Lexicon lexicon, WordAnalyzer words) {
    this.lexicon = lexicon;
    this.words = words;
    this.verbs = new SeparableVerbs(lexicon);
  }

  /** The pieces of an infinitive; empty if it stays together. */
  Optional<Separated> of(String infinitive) {
    for (int end = infinitive.length() - SHORTEST_STEM; end > 1; end--) {
      String particle = infinitive.substring(0, end);
      String stem = infinitive.substring(end);
      if (SeparableVerbs.isParticle(particle) && lexicon.isBaseForm(stem, WordClass.VERB)) {
        return Optional.of(new Separated(stem, particle));
      }
    }
    return Optional.empty();
  }

  /**
   * How the verb stands in two pieces of which the word is a form; empty if it is no verb, or none
   * that is taken apart. <i>Abgebauter</i> is rather an adjective.
   */
  Optional<SeparatedForms> forms(Word word) {
    String lemma = word.lemmas().getFirst();
    return word.stopWord() || isAdjective(word.surface(), lemma)
        ? Optional.empty()
        : recent.get(lemma, this::find);
  }

  private boolean isAdjective(String form, String lemma) {
    List<Reading> readings = lexicon.readings(form);
    return !readings.isEmpty()
        && readings.stream().noneMatch(r -> r.wordClass() == WordClass.VERB)
        && !form.equals(lemma)
        && readings.stream().noneMatch(r -> r.lemma().equals(form));
  }

  private Optional<SeparatedForms> find(String infinitive) {
    return of(infinitive)
        .filter(pieces -> verbs.join(pieces.particle(), pieces.stem()).isPresent())
        .map(pieces ->
            new SeparatedForms(
                words.analyze(infinitive, Context.SENTENCE_INSIDE),
                finite(pieces.stem()),
                pieces.particle()));
  }

  private Set<String> finite(String stem) {
    Set<String> finite = new LinkedHashSet<>();
    for (String form : lexicon.forms(stem)) {
      boolean participle = form.startsWith(PARTICIPLE) && !stem.startsWith(PARTICIPLE);
      if (!participle
          && lexicon.readings(form).stream()
              .anyMatch(r -> r.wordClass() == WordClass.VERB && r.lemma().equals(stem))) {
        finite.add(form);
      }
    }
    return finite;
  }
}
