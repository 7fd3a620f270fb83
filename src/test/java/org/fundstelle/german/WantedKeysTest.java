package org.fundstelle.german;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.fundstelle.german.word.Refinement;
import org.fundstelle.german.word.Word;
import org.junit.jupiter.api.Test;

/** Whoever names what is looked for gets every word that has it, as whoever asks for all words. */
class WantedKeysTest {
  private static final String PIECES =
      "Die Ein- und Ausfuhr ruht. Nordkorea feuerte, als es hell war, zwei Raketen ins Meer ab. Am"
          + " Weltraum-Bahnhof holte U\u0308berholtes die Journalist:innen u\u0308ber Nacht ein.";

  private static final String NUMBERS =
      "Das Päckchen wiegt 250 g, der Zug fährt 120 km/h. Nach Art. 14 und S. 5 der Akte galt ab dem"
          + " 3. Jan. 2019, dass bei 34 °C und 30t die Brücke ruht: § 315 d, Tel. 052 267 51 52.";

  private final TextAnalyzer all = GermanAnalysis.of(Analysis.LEXICON).textAnalyzer();
  private final TextAnalyzer some = GermanAnalysis.of(Analysis.LEXICON).textAnalyzer();

  @Test
  void no_word_and_no_join_with_a_wanted_key_is_passed_over() throws IOException {
    List<String> texts = texts();
    Random random = new Random(4_711);
    for (int round = 0; round < 400; round++) {
      String text = texts.get(random.nextInt(texts.size()));
      Word word = anyWord(all.analyze(text), random);
      Set<String> surfaces = random.nextBoolean() ? Set.of(word.surface()) : Set.of();
      Set<String> keys = random.nextInt(3) == 0 && !surfaces.isEmpty() ? Set.of() : keys(word);
      WantedKeys wanted = WantedKeys.of(surfaces, keys);
      assertThat(found(some.analyze(text, wanted), surfaces, keys))
          .as(surfaces + " " + keys + " in " + text)
          .isEqualTo(found(all.analyze(text), surfaces, keys))
          .isNotEmpty();
    }
  }

  @Test
  void what_stands_beside_a_number_is_found_by_each_word_that_it_may_mean() {
    for (TokenizedText.Join join : List.copyOf(all.analyze(NUMBERS).joins())) {
      Word word = join.word();
      for (String key : word.lemmas()) {
        WantedKeys wanted = WantedKeys.of(Set.of(), Set.of(key));
        assertThat(found(some.analyze(NUMBERS, wanted), Set.of(), Set.of(key)))
            .as(key)
            .isEqualTo(found(all.analyze(NUMBERS), Set.of(), Set.of(key)))
            .isNotEmpty();
      }
      WantedKeys wanted = WantedKeys.of(Set.of(word.surface()), Set.of());
      assertThat(some.analyze(NUMBERS, wanted).joins())
          .as(word.surface())
          .extracting(TokenizedText.Join::word)
          .contains(word);
    }
  }

  @Test
  void what_is_no_unit_in_the_index_is_none_for_whoever_asks_for_units() {
    String sections = "Nach den §§ 5, 7 g gilt das, nach den §§ 30, 35t jenes.";
    WantedKeys units = WantedKeys.of(Set.of(), Set.of("gramm", "tonne"));
    assertThat(some.analyze(sections, units).joins()).isEmpty();
    assertThat(all.analyze(sections).joins())
        .extracting(join -> join.word().surface())
        .allMatch(surface -> surface.startsWith("§"));
  }

  @Test
  void what_an_abbreviation_means_before_a_number_is_not_what_was_read_behind_one() {
    // One that shares nothing with those of other tests.
    TextAnalyzer fresh = GermanAnalysis.of(Analysis.LEXICON, Refinement.ALL).textAnalyzer();
    fresh.analyze("Das Buch hat 318 S. und viele Bilder.");
    assertThat(fresh.analyze("Es gilt § 833 S. 1 der Ordnung.").joins())
        .flatExtracting(join -> join.word().lemmas())
        .contains("seite", "satz");
  }

  @Test
  void no_form_that_is_wanted_in_sequence_is_passed_over() throws IOException {
    Random random = new Random(1_848);
    for (String text : texts()) {
      for (int round = 0; round < 20; round++) {
        TokenizedText tokens = all.analyze(text);
        Set<String> forms = new LinkedHashSet<>();
        for (int i = 0; i < 3; i++) {
          forms.add(tokens.word(random.nextInt(tokens.size())).surface());
        }
        List<String> places = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
          if (forms.contains(tokens.word(i).surface())) {
            places.add(tokens.start(i) + " " + tokens.word(i).surface());
          }
        }
        TokenizedText read = some.analyze(text, WantedKeys.of(forms, Set.of()).inSequence());
        List<String> found = new ArrayList<>();
        for (int i = read.nextWanted(0); i < read.size(); i = read.nextWanted(i + 1)) {
          if (forms.contains(read.word(i).surface())) {
            found.add(read.start(i) + " " + read.word(i).surface());
          }
        }
        assertThat(found).as(forms.toString()).isEqualTo(places).isNotEmpty();
      }
    }
  }

  @Test
  void whoever_asks_for_words_in_sequence_gets_units_and_sections_and_no_word_of_two_pieces() {
    WantedKeys gramm = WantedKeys.of(Set.of("g.", "§315d"), Set.of("gramm")).inSequence();
    assertThat(some.analyze(NUMBERS, gramm).joins())
        .extracting(join -> join.word().surface())
        .contains("g.")
        .anyMatch(surface -> surface.contains("315"));
    WantedKeys verb = WantedKeys.of(Set.of("abfeuern"), Set.of("abfeuern"));
    assertThat(some.analyze(PIECES, verb).joins())
        .anyMatch(join -> join.word().lemmas().contains("abfeuern"));
    assertThat(some.analyze(PIECES, verb.inSequence()).joins()).isEmpty();
  }

  @Test
  void a_word_that_is_passed_over_can_still_be_asked_for() {
    String text = "Der Zug hält in Oberstrenetal. Der Zug fährt weiter.";
    WantedKeys wanted = WantedKeys.of(List.of("zug"), List.of());
    some.analyze(text, wanted);
    TokenizedText tokens = some.analyze(text, wanted);
    assertThat(tokens.nextWanted(0)).isEqualTo(1);
    assertThat(tokens.nextWanted(2)).isEqualTo(6);
    assertThat(tokens.nextWanted(7)).isEqualTo(tokens.size());
    assertThat(tokens.word(2).lemmas()).contains("halten");
  }

  @Test
  void words_that_differ_in_a_letter_and_their_place_are_told_apart() {
    some.analyze("Das Öl ist da. Wer das Das liest?", WantedKeys.of(List.of("das"), List.of()));
    WantedKeys gas = WantedKeys.of(List.of("gas"), List.of("gas"));
    assertThat(some.analyze("Das Gas ist da.", gas).nextWanted(0)).isEqualTo(1);
    assertThat(some.analyze("Gas ist da.", gas).nextWanted(0)).isEqualTo(0);
  }

  @Test
  void forms_are_remembered_within_bounds() {
    WordSignatures signatures = new WordSignatures(1 << 14);
    Word word = Word.of("zug");
    for (long i = 1; i < 100_000; i++) {
      signatures.keep(i * 0x9E3779B97F4A7C15L, word, VerbRole.NONE);
    }
    assertThat(signatures.size()).isBetween(1 << 13, 1 << 14);
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    texts.add(PIECES);
    texts.add(NUMBERS);
    try (Stream<Path> files = Files.walk(Path.of("index-data", "articles"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    assertThat(texts).hasSizeGreaterThan(10);
    return texts;
  }

  private static Word anyWord(TokenizedText text, Random random) {
    List<TokenizedText.Join> joins = text.joins();
    return random.nextInt(3) == 0 && !joins.isEmpty()
        ? joins.get(random.nextInt(joins.size())).word()
        : text.word(random.nextInt(text.size()));
  }

  private static Set<String> keys(Word word) {
    Set<String> keys = new LinkedHashSet<>(word.lemmas());
    word.parts().forEach(part -> keys.add(part.lemma()));
    keys.addAll(word.nameKeys());
    return keys;
  }

  private static List<String> found(TokenizedText text, Set<String> surfaces, Set<String> keys) {
    List<String> found = new ArrayList<>();
    for (int i = text.nextWanted(0); i < text.size(); i = text.nextWanted(i + 1)) {
      if (has(text.word(i), surfaces, keys)) {
        found.add(text.start(i) + "-" + text.end(i) + " " + text.word(i));
      }
    }
    for (TokenizedText.Join join : text.joins()) {
      // What only shares a part with what is wanted has it in the word that completes it as well.
      if (surfaces.contains(join.word().surface())
          || keys.contains(join.word().lemmas().getFirst())) {
        found.add(join.firstToken() + " " + join.word());
      }
    }
    return found;
  }

  private static boolean has(Word word, Set<String> surfaces, Set<String> keys) {
    return surfaces.contains(word.surface())
        || word.lemmas().stream().anyMatch(keys::contains)
        || word.parts().stream().anyMatch(part -> keys.contains(part.lemma()))
        || word.family().stream().anyMatch(keys::contains)
        || word.headFamily().stream().anyMatch(keys::contains)
        || word.nameKeys().stream().anyMatch(keys::contains);
  }
}
