package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.word.OtherLanguages;
import org.fundstelle.searcher.Hit;
import org.fundstelle.searcher.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles that name another language are stemmed by its rules, beside German ones. */
@Tag("contract")
class OtherLanguagesTest {
  @TempDir private static Path folder;
  private static ArticleIndex index;

  private static void add(String id, String language, String text) throws IOException {
    Article.Builder article = Article.builder(id).set(Field.BODY, text);
    index.add((language.isEmpty() ? article : article.set(Field.LANGUAGE, language)).build());
  }

  @BeforeAll
  static void open() throws IOException {
    index = Indexes.open(folder);
    add("en", "en-GB", "The ferries were cancelled while Vladimir’s brother kept negotiating.");
    add("fr", "French", "Les négociations sur les bateaux de l’armateur ont échoué.");
    add("nl", "nl", "De schippers herstelden hun boten in de haven van Strenerdam.");
    add("de", "", "Die Fähren fuhren nicht, weil die Schiffer verhandelten.");
    add("xx", "tlh", "Die Häuser am Hafen standen leer.");
    index.commit();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static List<String> found(String query) throws IOException {
    return index.search(SearchRequest.of(query)).hits().stream().map(Hit::id).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ferry, en, [ferries]",
    "negotiation, en, [negotiating]",
    "cancel, en, [cancelled]",
    "Wladimir, en, [Vladimir’s]",
    "\"ferries were cancelled\", en, [ferries were cancelled]",
    "=negotiating, en, [negotiating]",
    "negot*, en, [negotiating]",
    "négociation, fr, [négociations]",
    "bateau, fr, [bateaux]",
    "armateurs, fr, [l’armateur]",
    "boot, nl, [boten]",
    "verhandeln, de, [verhandelten]",
    "Haus, xx, [Häuser]",
  })
  void a_word_is_found_and_marked_by_the_rules_of_its_language(
      String query, String id, String marked) throws IOException {
    List<Hit> hits = index.search(SearchRequest.of(query)).hits();
    assertThat(hits).extracting(Hit::id).containsExactly(id);
    assertThat(hits.getFirst().snippets().getFirst().marked("[", "]")).contains(marked);
  }

  @Test
  void languages_don_t_mix_by_their_stems() throws IOException {
    // French "échouer" and German "Boot" have nothing in the English or Dutch article
    assertThat(found("négocier")).containsExactly("fr");
    assertThat(found("Herstellung")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "EN-us, en",
    "eng, en",
    "English, en",
    "Englisch, en",
    "fr_CA, fr",
    "français, fr",
    "nld, nl",
    "dut, nl",
    "nb, no",
    "Norwegisch, no",
    "uk, ''",
    "de, ''",
    "deu, ''",
    "'', ''",
    "deutsch, ''",
    "zh-Hant, ''",
    "x, ''",
    "123, ''"
  })
  void a_language_is_known_however_it_is_named(String named, String code) {
    assertThat(OtherLanguages.code(named).orElse("")).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fa", "hi", "tr", "ru", "el", "ckb", "ta", "it", "pt", "sr", "hy"})
  void every_language_takes_any_text(String language) throws IOException {
    add("any-" + language, language, "ab-cd’s İı ﬁ \uD83D 😀 中文 C++ 1.000 \u0301x");
    index.commit();
    assertThat(index.get("any-" + language)).isPresent();
    assertThat(found("id:any-" + language)).hasSize(1);
    index.delete("any-" + language);
    index.commit();
  }
}
