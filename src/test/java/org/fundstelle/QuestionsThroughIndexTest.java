package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fundstelle.article.Article;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.fundstelle.searcher.SearchRequest.Match;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions to which no article has all words, where most of them are enough. */
@Tag("contract")
class QuestionsThroughIndexTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wann findet die Premiere statt?             | oper
          Wer hat den Nobelpreis bekommen?            | preis
          Wie heißt die Landrätin?                    | amt
          Wie hoch ist die Hundesteuer?               | hund
          Was sagte der Räuber?                       | raub
          Welche Strafe bekam der Räuber?             | raub
          Wann fand der Flohmarkt statt?              | markt
          H. Meinders                                 | amt
          findet statt                                | markt sitzung
          """)
  void are_answered_by_what_they_ask_for(String question, String found) throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder)) {
      index.add(Article.of("markt", "", "Der Flohmarkt hat am Sonntag stattgefunden."));
      index.add(Article.of("sitzung", "", "Die Sitzung findet in der Turnhalle statt."));
      index.add(Article.of("oper", "", "Die Oper hatte auf dem Schlosshof Premiere."));
      index.add(
          Article.of("preis", "", "Den Nobelpreis teilen sich eine Ärztin und ein Physiker."));
      index.add(
          Article.of(
              "bruecke",
              "",
              "Die Stadt bekommt im Abschnitt H. eine Brücke, das Budget ist hoch."));
      index.add(Article.of("amt", "", "Landrätin Birgit Meinders gibt ihr Amt auf."));
      index.add(Article.of("heissen", "", "Die Bremse werde eingehalten, hieß es gestern."));
      index.add(Article.of("hund", "", "Die Hundesteuer steigt auf 96 Euro."));
      index.add(Article.of("raub", "", "Der Räuber muss vier Jahre ins Gefängnis."));
      index.add(Article.of("sagen", "", "Das sei falsch, sagte der Sprecher."));
      index.commit();
      SearchRequest request = SearchRequest.of(question).withMatch(Match.ALL_OR_MOST);
      assertThat(index.search(request).hits().stream().map(Hit::id))
          .containsExactlyInAnyOrderElementsOf(List.of(found.split(" ", -1)));
    }
  }

  /** Whoever asks a question rather sees what may answer it than nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wer erfand die Ammoniaksynthese?                       | haber
          Woraus besteht eine Zuckerrübe überhaupt?              | zucker
          In welchem Jahr wurde Hefe zum Backen verwendet?       | hefe
          Wie tief ist die Ostsee?                               | ostsee
          Nach welchem Verfahren gewann Haber damals Dünger?     | haber
          Ammoniaksynthese Erfinder Nobelpreis                   |
          Wer wagt                                               |
          """)
  void that_no_article_answers_in_these_words_find_what_comes_nearest(String question, String found)
      throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder)) {
      index.add(Article.of("haber", "", "Fritz Haber gewann Ammoniak aus Luft."));
      index.add(Article.of("zucker", "", "Die Zuckerrübe enthält viel Saft."));
      index.add(Article.of("hefe", "", "Hefe vergärt Zucker seit dem Altertum."));
      index.add(Article.of("ostsee", "", "Bis 459 Meter misst die Ostsee an einer Stelle."));
      index.add(Article.of("tal", "", "Ein tiefes Tal besteht dort."));
      index.commit();
      SearchRequest request = SearchRequest.of(question).withMatch(Match.ALL_OR_MOST);
      List<String> ids = index.search(request).hits().stream().map(Hit::id).toList();
      if (found == null) {
        assertThat(ids).isEmpty();
      } else {
        assertThat(ids).first().isEqualTo(found);
      }
    }
  }
}
