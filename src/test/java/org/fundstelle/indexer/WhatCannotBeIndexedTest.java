package org.fundstelle.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.fundstelle.ArticleIndex;
import org.fundstelle.IndexOptions;
import org.fundstelle.LocalIndex;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application hands over is refused with a reason before it can harm the index. */
class WhatCannotBeIndexedTest {
  private static final Article FERRY = Article.of("faehre", "Fähre", "Die Fähre legt ab.");

  @TempDir Path folder;
  private ArticleIndex index;

  @BeforeEach
  void an_index_with_further_fields() throws IOException {
    index =
        LocalIndex.open(
            folder,
            IndexOptions.defaults()
                .withFurtherFields(
                    FurtherField.of("urgency", FurtherField.Type.NUMBER),
                    FurtherField.of("slugline", FurtherField.Type.KEYWORD),
                    FurtherField.of("anlass", FurtherField.Type.DATE),
                    FurtherField.of("notiz", FurtherField.Type.TEXT)));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private String reason(Article article) throws IOException {
    Outcome outcome = index.add(article);
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    index.refresh();
    assertThat(index.get(article.id())).isEmpty();
    return ((Outcome.Rejected) outcome).reason();
  }

  @Test
  void a_further_field_takes_values_of_its_type_only() throws IOException {
    assertThat(reason(FERRY.withField("urgency", new FieldValue.Text("hoch"))))
        .isEqualTo("has text in the further field \"urgency\", which takes a number");
    assertThat(reason(FERRY.withField("slugline", new FieldValue.Numeric(7))))
        .isEqualTo("has a number in the further field \"slugline\", which takes keywords");
    assertThat(reason(FERRY.withField("anlass", new FieldValue.Text("gestern"))))
        .isEqualTo("has text in the further field \"anlass\", which takes a date");
    assertThat(reason(FERRY.withField("notiz", new FieldValue.Date(ArticleDate.of(Instant.EPOCH)))))
        .isEqualTo("has a date in the further field \"notiz\", which takes text");
  }

  @Test
  void a_number_that_is_none_is_refused() throws IOException {
    for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1 / 0.0}) {
      assertThat(reason(FERRY.withField("urgency", new FieldValue.Numeric(none))))
          .contains("\"urgency\", which takes finite numbers");
    }
  }

  @Test
  void dates_that_decide_who_sees_an_article_and_which_is_newer_need_a_day() throws IOException {
    ArticleDate may = new ArticleDate.Month(YearMonth.of(2024, 5));
    for (Field field : List.of(Field.EMBARGOED_UNTIL, Field.EXPIRES, Field.UPDATED)) {
      assertThat(reason(FERRY.with(field, may)))
          .isEqualTo("has a date without a day in \"" + field.json() + "\", which needs one");
    }
    assertThat(index.add(FERRY.withPublished(may))).isInstanceOf(Outcome.Added.class);
  }

  @Test
  void a_date_that_no_calendar_has_is_refused() throws IOException {
    assertThat(reason(FERRY.withPublished(Instant.MAX)))
        .isEqualTo("has a date beyond the calendar in \"published\"");
    assertThat(reason(FERRY.withField("anlass", new FieldValue.Date(ArticleDate.of(Instant.MIN)))))
        .contains("\"anlass\"");
  }

  @Test
  void an_id_that_is_too_long_to_be_a_key_is_refused() throws IOException {
    String beginning = "a".repeat(8_000);
    assertThat(reason(Article.of(beginning + "1", "Eins", "Erster.")))
        .isEqualTo("has an id of 8001 characters; 8000 are allowed");
    assertThat(index.add(Article.of(beginning, "Null", "Nullter.")))
        .isInstanceOf(Outcome.Added.class);
  }

  @Test
  void a_kill_without_text_hides_what_is_there_and_keeps_it_for_editors() throws IOException {
    index.add(FERRY.with(Field.VERSION, 2L));
    Article kill = Article.builder("faehre").set(Field.KILLED, true).set(Field.VERSION, 3L).build();
    assertThat(index.add(kill)).isInstanceOf(Outcome.Updated.class);
    assertThat(index.add(kill)).isInstanceOf(Outcome.Unchanged.class);
    index.refresh();
    assertThat(index.get("faehre")).isEmpty();
    assertThat(index.getForEditors("faehre"))
        .contains(FERRY.with(Field.VERSION, 3L).with(Field.KILLED, true));
    assertThat(index.add(FERRY.with(Field.VERSION, 2L))).isInstanceOf(Outcome.Outdated.class);
    assertThat(index.add(FERRY.with(Field.VERSION, 4L))).isInstanceOf(Outcome.Updated.class);
    index.refresh();
    assertThat(index.add(kill)).isInstanceOf(Outcome.Outdated.class);
    assertThat(index.get("faehre")).isPresent();
  }

  @Test
  void a_kill_that_comes_before_an_earlier_version_keeps_that_out() throws IOException {
    Article kill = Article.builder("faehre").set(Field.KILLED, true).set(Field.VERSION, 3L).build();
    assertThat(index.add(kill)).isInstanceOf(Outcome.Added.class);
    assertThat(index.add(kill)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(index.add(FERRY.with(Field.VERSION, 2L))).isInstanceOf(Outcome.Outdated.class);
    index.commit();
    assertThat(index.get("faehre")).isEmpty();
    assertThat(index.search("Fähre").total()).isZero();
    assertThat(index.statistics().articles()).isZero();
    assertThat(index.getForEditors("faehre")).contains(kill);
    assertThat(index.verify().findings()).isEmpty();
    assertThat(index.add(FERRY.with(Field.VERSION, 4L))).isInstanceOf(Outcome.Updated.class);
    index.commit();
    assertThat(index.search("Fähre").total()).isOne();
  }

  @Test
  void a_kept_kill_withdraws_by_its_date_and_outlasts_a_rebuild() throws IOException {
    ArticleDate later = ArticleDate.of(Instant.parse("2024-05-03T06:00:00Z"));
    Article kill =
        Article.builder("faehre").set(Field.KILLED, true).set(Field.UPDATED, later).build();
    index.add(kill);
    index.commit();
    index.close();
    LocalIndex.rebuild(folder, IndexOptions.defaults().withCopies(true));
    index = LocalIndex.open(folder);
    ArticleDate earlier = ArticleDate.of(Instant.parse("2024-05-02T06:00:00Z"));
    assertThat(index.add(FERRY.with(Field.UPDATED, earlier))).isInstanceOf(Outcome.Outdated.class);
    assertThat(index.getForEditors("faehre")).contains(kill);
  }

  @Test
  void a_withdrawn_article_does_not_come_back_with_its_old_file() throws IOException {
    Article kill = Article.builder("faehre").set(Field.KILLED, true).build();
    index.add(FERRY);
    assertThat(index.add(kill)).isInstanceOf(Outcome.Updated.class);
    for (int run = 0; run < 2; run++) {
      assertThat(index.add(FERRY)).isEqualTo(new Outcome.StillWithdrawn("faehre"));
      index.commit();
      assertThat(index.get("faehre")).isEmpty();
      assertThat(index.getForEditors("faehre")).contains(FERRY.with(Field.KILLED, true));
      assertThat(index.add(kill)).isInstanceOf(Outcome.Unchanged.class);
    }
    assertThat(index.verify().findings()).isEmpty();
  }

  @Test
  void a_withdrawal_of_a_day_without_a_time_holds_to_its_end() throws IOException {
    Article ferry = FERRY.with(Field.UPDATED, ArticleDate.parse("2023-05-01T08:00Z"));
    Article kill =
        Article.builder("faehre")
            .set(Field.KILLED, true)
            .set(Field.UPDATED, ArticleDate.parse("2023-05-01"))
            .build();
    index.add(ferry);
    assertThat(index.add(kill)).isInstanceOf(Outcome.Updated.class);
    assertThat(index.add(ferry)).isNotInstanceOf(Outcome.Updated.class);
    index.commit();
    assertThat(index.get("faehre")).isEmpty();
    index.close();
    index = LocalIndex.open(folder);
    assertThat(index.add(ferry)).isNotInstanceOf(Outcome.Updated.class);
    index.delete("faehre");
    index.add(kill);
    index.add(ferry);
    index.commit();
    assertThat(index.get("faehre")).isEmpty();
    index.add(FERRY.with(Field.UPDATED, ArticleDate.parse("2024-05-02T08:00Z")));
    index.commit();
    assertThat(index.get("faehre")).isPresent();
  }

  @Test
  void a_withdrawal_of_an_earlier_day_does_not_hold_for_a_later_article() throws IOException {
    index.add(FERRY.with(Field.UPDATED, ArticleDate.parse("2023-05-02T08:00Z")));
    Article kill =
        Article.builder("faehre")
            .set(Field.KILLED, true)
            .set(Field.UPDATED, ArticleDate.parse("2023-05-01"))
            .build();
    assertThat(index.add(kill)).isInstanceOf(Outcome.Outdated.class);
    index.commit();
    assertThat(index.get("faehre")).isPresent();
  }

  @Test
  void a_withdrawal_may_be_read_before_its_article() throws IOException {
    assertThat(index.add(Article.builder("faehre").set(Field.KILLED, true).build()))
        .isInstanceOf(Outcome.Added.class);
    assertThat(index.add(FERRY)).isInstanceOf(Outcome.StillWithdrawn.class);
    index.commit();
    assertThat(index.search("Fähre").total()).isZero();
    assertThat(index.getForEditors("faehre")).contains(FERRY.with(Field.KILLED, true));
  }

  @Test
  void an_article_without_version_is_not_later_than_a_withdrawal_that_has_one() throws IOException {
    index.add(FERRY);
    index.add(Article.builder("faehre").set(Field.KILLED, true).set(Field.VERSION, 3L).build());
    assertThat(index.add(FERRY)).isInstanceOf(Outcome.StillWithdrawn.class);
    assertThat(index.add(FERRY.with(Field.VERSION, 2L))).isInstanceOf(Outcome.Outdated.class);
    assertThat(index.add(FERRY.with(Field.VERSION, 4L))).isInstanceOf(Outcome.Updated.class);
    index.commit();
    assertThat(index.get("faehre")).isPresent();
  }

  @Test
  void a_withdrawn_article_comes_back_once_it_was_deleted() throws IOException {
    index.add(FERRY.with(Field.KILLED, true));
    assertThat(index.add(FERRY)).isInstanceOf(Outcome.StillWithdrawn.class);
    index.delete("faehre");
    assertThat(index.add(FERRY)).isInstanceOf(Outcome.Added.class);
    index.commit();
    assertThat(index.get("faehre")).isPresent();
  }
}
