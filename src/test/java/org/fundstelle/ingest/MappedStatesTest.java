package org.fundstelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fundstelle.article.Article;
import org.fundstelle.article.ArticleDate;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What says who may see an article is heeded beside mappings and further fields, too. */
class MappedStatesTest {

  private static Article article(String json, IngestOptions options) {
    return Read.only(Read.all(json.getBytes(StandardCharsets.UTF_8), options));
  }

  private static Article mapped(String to, String path, String rest) {
    return article(
        "{\"id\":\"a\",\"title\":\"Fähre\"," + rest.replace('\'', '"') + "}",
        IngestOptions.DEFAULT.withMappings(Map.of(to, path)));
  }

  private static boolean isHidden(Article article) {
    return article.flag(Field.WITHHELD) || article.flag(Field.KILLED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "updated | status.changed | 'status':{'value':'draft','changed':'2024-05-02'}",
        "section | status | 'status':'draft'",
        "title | workflow.title | 'workflow':{'name':'in Prüfung','title':'Fähre'}",
        "withheld | gesperrt | 'gesperrt':false,'status':'draft'",
        "withheld | gesperrt | 'gesperrt':false,'draft':true",
        "withheld | gesperrt | 'gesperrt':false,'withheld':true",
        "withheld | status.locked | 'status':{'locked':false,'value':'draft'}",
        "killed | x | 'x':false,'pubstatus':'canceled'",
        "killed | x | 'x':false,'killed':true",
        "section | gesperrt | 'gesperrt':'ja'"
      })
  void a_mapping_hides_no_word_of_a_state(String to, String path, String rest) {
    assertThat(isHidden(mapped(to, path, rest))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "section | status | 'status':'Lokales'",
        "title | draft | 'draft':'Erster Entwurf'",
        "withheld | status | 'status':false",
        "updated | status.changed | 'status':{'value':'published','changed':'2024-05-02'}",
        "embargoedUntil | embargo.until | 'embargo':{'until':'2020-01-01'}"
      })
  void a_mapping_of_something_else_hides_no_article(String to, String path, String rest) {
    assertThat(isHidden(mapped(to, path, rest))).isFalse();
  }

  @Test
  void the_longer_embargo_counts_beside_a_mapped_one() {
    Article article =
        mapped("embargoedUntil", "frei_ab", "'frei_ab':'2020-01-01','embargoedUntil':'2099-01-01'");
    assertThat(article.date(Field.EMBARGOED_UNTIL))
        .contains(ArticleDate.of(LocalDate.of(2099, 1, 1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "status | 'status':'draft' | true",
        "visibility | 'visibility':'private' | true",
        "draft | 'draft':'ja' | true",
        "gesperrt | 'gesperrt':'ja' | true",
        "status | 'status':'bezahlt' | false",
        "draft | 'draft':'Erster' | false",
        "gesperrt | 'gesperrt':'Hafenbrücke' | false"
      })
  void a_further_field_hides_no_word_of_a_state(String name, String rest, boolean hidden) {
    Article article =
        article(
            "{\"id\":\"a\",\"title\":\"Fähre\"," + rest.replace('\'', '"') + "}",
            IngestOptions.DEFAULT.withFurtherFields(
                List.of(FurtherField.of(name, FurtherField.Type.KEYWORD))));
    assertThat(isHidden(article)).isEqualTo(hidden);
    assertThat(article.fields()).containsKey(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "status | draft\u00A0",
        "status | gesperrt\u200B",
        "status | zuru\u0308ckgerufen",
        "status | zuru\u0308ckgestellt",
        "status | in\u00A0Prüfung",
        "draft | ja\u00A0",
        "draft | \u200Btrue",
        "zuru\u0308ckgezogen | ja",
        "status\u00A0 | draft",
        "\u00A0Status | draft",
        "gesperrt\u00A0 | ja",
        "withheld\u200B | ja",
        "draft\u00A0 | ja",
        "is\u00A0draft | ja"
      })
  void signs_that_nobody_sees_hide_no_state(String key, String value) {
    String json = "{\"id\":\"a\",\"title\":\"Fähre\",\"" + key + "\":\"" + value + "\"}";
    assertThat(isHidden(article(json, IngestOptions.DEFAULT))).isTrue();
    assertThat(isHidden(article(json.replace(key, key + " "), IngestOptions.DEFAULT))).isTrue();
    assertThat(isHidden(Read.only(Read.all("id;title;" + key + "\na;Fähre;" + value + "\n"))))
        .isTrue();
    String head = "---\nid: a\ntitle: Fähre\n" + key + ": " + value + "\n---\nSie legt ab.\n";
    assertThat(isHidden(Read.only(Read.all(head)))).isTrue();
  }
}
