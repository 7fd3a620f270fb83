package org.fundstelle.german.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryLexiconTest {

  private static final Lexicon LEXICON = DictionaryLexicon.shared();

  @ParameterizedTest
  @CsvSource({
    "Häuser, Haus, NOUN, NEUTER, true",
    "ging, gehen, VERB, NONE, false",
    "größten, groß, ADJECTIVE, NONE, false",
    "gestern, gestern, ADVERB, NONE, false",
    "Wladimirs, Wladimir, PROPER_NOUN, MASCULINE, false",
    "getroffenen, getroffen, PARTICIPLE, NONE, false",
    "Nr, Nummer, ABBREVIATION, NONE, false",
    "dem, der, FUNCTION, NONE, false",
  })
  void a_form_has_the_readings_of_the_dictionary(
      String form, String lemma, WordClass wordClass, Gender gender, boolean plural) {
    assertThat(LEXICON.readings(form)).contains(new Reading(lemma, wordClass, gender, plural));
  }

  @Test
  void every_form_of_the_dictionary_has_all_its_lemmas_and_no_others() throws IOException {
    Map<String, Set<String>> lemmas = new HashMap<>();
    int[] row = new int[1];
    PosDictionary.read(word -> {
      String form = word.getWord().toString();
      boolean sampled = form.hashCode() % 500 == 0 && Character.isLetter(form.charAt(0));
      if (sampled && !word.getTag().toString().matches("(ABK|ZUS).*")) {
        lemmas.computeIfAbsent(form, key -> new HashSet<>()).add(word.getStem().toString());
      }
      row[0]++;
    });
    assertThat(row[0]).isGreaterThan(1_000_000);
    assertThat(lemmas).hasSizeGreaterThan(500);
    lemmas.forEach((form, expected) ->
        assertThat(LEXICON.readings(form))
            .describedAs("%s", form)
            .doesNotHaveDuplicates()
            .extracting(Reading::lemma)
            .containsOnly(expected.toArray(String[]::new)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Wostotschny", "häuser", "xxx", "ǅ", "\uD83D\uDE80"})
  void an_unknown_form_has_no_reading(String form) {
    assertThat(LEXICON.readings(form)).isEmpty();
    assertThat(LEXICON.knows(form)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "haus, NOUN, true",
    "häuser, NOUN, false",
    "gehen, VERB, true",
    "ging, VERB, false",
    "laufen, NOUN, true",
    "groß, ADJECTIVE, true",
    "wladimir, PROPER_NOUN, true",
    "wladimir, NOUN, false",
    "xxx, NOUN, false",
  })
  void a_base_form_is_one_of_its_class_only(String lemma, WordClass wordClass, boolean expected) {
    assertThat(LEXICON.isBaseForm(lemma, wordClass)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "minister, MASCULINE, true",
    "minister, FEMININE, false",
    "ministers, MASCULINE, false",
    "ministerin, FEMININE, true",
    "kind, NEUTER, true",
    "gehen, MASCULINE, false",
  })
  void a_noun_is_known_by_its_gender(String lemma, Gender gender, boolean expected) {
    assertThat(LEXICON.isNoun(lemma, gender)).isEqualTo(expected);
  }

  @Test
  void forms_are_found_by_their_folded_spelling() {
    assertThat(LEXICON.formsFoldedLike("Fuehrer")).contains("Führer");
    assertThat(LEXICON.formsFoldedLike("STRASSE")).contains("Straße");
    assertThat(LEXICON.formsFoldedLike("masse")).contains("Masse", "Maße");
    assertThat(LEXICON.formsFoldedLike("qwrtz")).isEmpty();
  }

  @Test
  void frequent_lemmas_were_counted_more_often_than_rare_ones() {
    assertThat(LEXICON.frequency("haus")).isGreaterThan(LEXICON.frequency("hausboot"));
    assertThat(LEXICON.frequency("Zahl")).isGreaterThan(LEXICON.frequency("Zahlen"));
    assertThat(LEXICON.frequency("qwrtz")).isZero();
  }

  @Test
  void whatever_becomes_of_the_file_in_the_cache_the_lexicon_is_there(@TempDir Path folder)
      throws IOException {
    assertThat(DictionaryLexicon.load(folder).knows("Haus")).isTrue();
    Path file = onlyFile(folder);
    byte[] whole = Files.readAllBytes(file);

    byte[] damaged = whole.clone();
    damaged[damaged.length / 2] ^= 0x40;
    Files.delete(file);
    Files.write(file, damaged);
    assertThat(DictionaryLexicon.load(folder).knows("Haus")).isTrue();
    assertThat(Files.readAllBytes(onlyFile(folder))).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 71, 5000})
  void an_incomplete_file_is_refused(int length, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("lexicon.bin");
    Files.write(file, new byte[length]);
    assertThat(LexiconFile.map(file, 1)).isNull();
    assertThat(LexiconFile.map(folder.resolve("missing.bin"), 1)).isNull();
  }

  @Test
  void without_a_folder_to_write_to_the_lexicon_is_built_in_memory(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThat(CacheFolder.firstWritable(List.of(file.resolve("below")))).isNull();
    assertThat(DictionaryLexicon.load(null).readings("Haus")).hasSize(1);
  }

  @Test
  void the_users_choice_of_a_cache_folder_comes_first() {
    List<Path> folders =
        CacheFolder.candidates(
            Map.of("FUNDSTELLE_CACHE", "/a", "XDG_CACHE_HOME", "/b"),
            Map.of("user.home", "/home/u", "java.io.tmpdir", "/t", "user.name", "u"));
    assertThat(folders)
        .containsExactly(
            Path.of("/a"),
            Path.of("/b/fundstelle"),
            Path.of("/home/u/.cache/fundstelle"),
            Path.of("/t/fundstelle-u"));
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.reduce((a, b) -> Path.of("more than one")).orElseThrow();
    }
  }
}
