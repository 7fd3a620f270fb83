package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;
import org.fundstelle.indexer.Outcome;
import org.fundstelle.searcher.Hit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is taken comes back as it was added, and is told from what says something else. */
@Tag("contract")
class AsAddedTest {
  private static final IndexOptions OPTIONS =
      IndexOptions.defaults()
          .withFurtherFields(
              FurtherField.of("gremium", FurtherField.Type.KEYWORD),
              FurtherField.of("anmerkung", FurtherField.Type.TEXT),
              FurtherField.of("sitzung", FurtherField.Type.DATE));

  private static final Article COUNCIL =
      Article.of("rat", "Rat tagt zur Fähre", "Der Stadtrat berät über die Fähre nach Lindenau.");

  @TempDir Path folder;

  static Stream<Article> unusual_articles() {
    return Stream.of(
        COUNCIL.with(Field.WITHHELD, false),
        COUNCIL.with(Field.KILLED, false).with(Field.WITHHELD, true),
        COUNCIL.withField("gremium", new FieldValue.Keywords(List.of())),
        COUNCIL.withField("anmerkung", new FieldValue.Text("")),
        COUNCIL.with(Field.BODY, "Die Fähre \ud800 nach Lindenau \ud83d\ude00"),
        COUNCIL.with(Field.BODY, "Die Fähre nach Lindenau \ud83d"),
        COUNCIL.with(Field.ID, "rat\udc00"),
        COUNCIL.withTags("Verkehr\ud800", "Haushalt"),
        COUNCIL.withField("gremium", new FieldValue.Keywords(List.of("Rat\udfff", "Ausschuss"))),
        COUNCIL.withField("anmerkung", new FieldValue.Text("\udc00öffentlich")),
        COUNCIL.with(Field.EXPIRES, ArticleDate.of(LocalDate.MAX)),
        COUNCIL.with(Field.EXPIRES, ArticleDate.of(LocalDate.of(10_000, 1, 1))),
        COUNCIL.with(Field.EXPIRES, ArticleDate.of(Instant.parse("+10000-01-01T00:00:00Z"))),
        COUNCIL.withPublished(ArticleDate.of(LocalDate.of(-44, 3, 15))),
        COUNCIL.withPublished(ArticleDate.parse("1987")),
        COUNCIL.withPublished(ArticleDate.parse("0812-04")),
        COUNCIL.withField("sitzung", new FieldValue.Date(ArticleDate.parse("2023-09"))),
        COUNCIL.withPublished(ArticleDate.of(LocalDate.of(-200_000_000, 1, 1))),
        COUNCIL.with(Field.UPDATED, ArticleDate.of(Instant.parse("-200000000-01-01T00:00:00Z"))),
        COUNCIL.with(Field.UPDATED, ArticleDate.of(Instant.parse("+999999999-12-28T00:00:00Z"))),
        COUNCIL.withField("sitzung", new FieldValue.Date(ArticleDate.of(LocalDate.MAX))));
  }

  @ParameterizedTest
  @MethodSource("unusual_articles")
  void what_was_taken_comes_back_verifies_and_is_unchanged_when_added_again(Article article)
      throws IOException {
    try (ArticleIndex index = Indexes.open(folder, OPTIONS)) {
      assertThat(index.add(article)).isEqualTo(new Outcome.Added(article.id()));
      index.commit();
      assertThat(index.getForEditors(article.id())).contains(article);
      if (!article.flag(Field.WITHHELD)) {
        assertThat(index.search("Fähre").hits()).extracting(Hit::article).containsExactly(article);
      }
      assertThat(index.verify().findings()).isEmpty();
      assertThat(index.add(article)).isEqualTo(new Outcome.Unchanged(article.id()));
    }
  }

  @Test
  void a_moment_that_no_calendar_has_is_rejected_and_does_no_harm() throws IOException {
    try (ArticleIndex index = Indexes.open(folder, OPTIONS)) {
      for (Instant never : List.of(Instant.MAX, Instant.MIN)) {
        for (Article article :
            List.of(
                COUNCIL.with(Field.EXPIRES, ArticleDate.of(never)),
                COUNCIL.with(Field.UPDATED, ArticleDate.of(never)),
                COUNCIL.withField("sitzung", new FieldValue.Date(ArticleDate.of(never))))) {
          assertThat(index.add(article))
              .isInstanceOfSatisfying(
                  Outcome.Rejected.class,
                  rejected -> assertThat(rejected.reason()).contains("calendar"));
        }
      }
      index.add(COUNCIL);
      index.commit();
      assertThat(index.search("Fähre").total()).isEqualTo(1);
    }
  }

  @Test
  void a_flag_that_is_not_set_and_no_values_are_the_same_as_none() {
    assertThat(COUNCIL.with(Field.WITHHELD, true).with(Field.WITHHELD, false)).isEqualTo(COUNCIL);
    assertThat(COUNCIL.withField("gremium", new FieldValue.Keywords(List.of()))).isEqualTo(COUNCIL);
  }

  @Test
  void two_authors_are_not_one_with_a_comma_in_the_name() throws IOException {
    try (ArticleIndex index = Indexes.open(folder, OPTIONS)) {
      index.add(COUNCIL.withAuthors("Meier, Schulz"));
      Article both = COUNCIL.withAuthors("Meier", "Schulz");
      assertThat(index.add(both)).isEqualTo(new Outcome.Updated("rat"));
      index.commit();
      assertThat(index.get("rat")).contains(both);
      Article one = both.withField("gremium", new FieldValue.Keywords(List.of("Bau, Verkehr")));
      Article two = both.withField("gremium", new FieldValue.Keywords(List.of("Bau", "Verkehr")));
      assertThat(List.of(index.add(one), index.add(two), index.add(two)))
          .containsExactly(
              new Outcome.Updated("rat"), new Outcome.Updated("rat"), new Outcome.Unchanged("rat"));
    }
  }
}
