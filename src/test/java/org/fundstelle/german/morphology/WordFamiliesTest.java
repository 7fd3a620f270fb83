package org.fundstelle.german.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fundstelle.german.WordList;
import org.fundstelle.german.lexicon.DictionaryLexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordFamiliesTest {

  private final WordFamilies families = new WordFamilies(DictionaryLexicon.shared());

  @Test
  void related_words_share_a_root_and_unrelated_ones_do_not() {
    List<String> wrong = new ArrayList<>();
    int related = 0;
    int found = 0;
    int joined = 0;
    for (String line : WordList.read("families.tsv")) {
      String[] fields = line.split("\t", -1);
      boolean expected = fields[2].equals("yes");
      boolean actual = families.root(fields[0]).equals(families.root(fields[1]));
      related += expected ? 1 : 0;
      joined += actual ? 1 : 0;
      found += expected && actual ? 1 : 0;
      if (actual != expected) {
        wrong.add(line + " " + families.root(fields[0]) + "/" + families.root(fields[1]));
      }
    }
    double recall = (double) found / related;
    double precision = (double) found / joined;
    assertThat(recall).describedAs("%s", wrong).isGreaterThan(.97);
    assertThat(precision).describedAs("%s", wrong).isGreaterThan(.97);
  }

  @ParameterizedTest
  @CsvSource({
    "besteuerung, steuer",
    "steuer, steuer",
    "ministerin, minister",
    "käuferin, kauf",
    "bericht, bericht",
    "nachteilig, nachteil",
    "sicherstellung, sicherstellen",
    "unbedenklichkeit, unbedenklich",
    "fischerei, fisch",
    "berliner, berlin",
    "münchner, münchen",
    "ukrainer, ukraine",
    "amerikaner, amerika",
    "italienisch, italien",
    "bereisen, reise",
    "verwandte, verwandte",
    "platte, platte",
    "breite, breit",
    "übersichtlichkeit, übersichtlich",
    "zustellung, zustellen",
    "anfrage, anfrage",
    "anfragen, anfrage",
  })
  void a_lemma_is_led_back_to_the_word_it_is_derived_from(String lemma, String root) {
    assertThat(families.root(lemma)).isEqualTo(root);
  }

  /** By their letters, a strip of wood would be in to afford, and a niece in void. */
  @ParameterizedTest
  @ValueSource(strings = {"leisten", "erlauben", "nichtig", "verstehen"})
  void a_rare_word_that_a_frequent_one_only_looks_derived_from_is_not_its_root(String lemma) {
    assertThat(families.root(lemma)).isEqualTo(lemma);
  }

  /** The liver doesn't live, and a farmer isn't in every building. */
  @ParameterizedTest
  @ValueSource(strings = {"leber", "bauer", "feier", "mauer"})
  void a_noun_that_only_looks_like_who_does_it_is_its_own_root(String lemma) {
    assertThat(families.root(lemma)).isEqualTo(lemma);
  }

  /** Lists and rules together must not lead back to where they began. */
  @Test
  void no_family_goes_round_in_a_circle() {
    for (String word : ListedFamilies.words()) {
      String root = families.root(word);
      assertThat(families.root(root)).describedAs(word).isEqualTo(root);
      assertThat(root).isNotEqualTo(word);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hungrig, hunger",
    "wässrig, wasser",
    "runzlig, runzel",
    "städtisch, stadt",
    "spöttisch, spott",
    "teuflisch, teufel",
    "heldenhaft, held",
    "lückenhaft, lücke",
    "ausnahmslos, ausnahme",
    "müdigkeit, müde",
    "trägheit, träge",
    "berechenbar, berechnen",
    "psychotherapeutisch, psychotherapie",
    "rauswerfen, herauswerfen",
    "reinfallen, hereinfallen",
    "sänger, singen",
    "gärtnerei, garten",
    "verständlich, verstehen",
    "wahrscheinlichkeit, wahrscheinlich",
    "hölzern, holz",
    "uni, universität",
    "stewardess, steward",
  })
  void everyday_words_are_led_back_as_well(String lemma, String root) {
    assertThat(families.root(lemma)).isEqualTo(root);
  }

  /** In words that the lexicon lacks. */
  @ParameterizedTest
  @CsvSource({
    "abgrenzbar, abgrenzen",
    "ermittelbar, ermitteln",
    "desinfizierbar, desinfizieren",
    "aufladbarkeit, aufladen",
    "fortentwicklung, fortentwickeln",
    "ausdünnung, ausdünnen",
    "kometenhaft, komet",
    "tischlerei, tischler",
    "strandbar, strandbar",
    "weinbar, weinbar",
    "untersuchungshaft, untersuchungshaft",
    "zahllos, zahllos",
    "reinigen, reinigen",
    "raufen, raufen",
    "rangieren, rangieren",
    "erstechen, erstechen",
    "legende, legende",
    "würdigen, würdigen",
    "verwechseln, verwechseln",
    "maßnahme, maßnahme",
  })
  void what_words_that_no_dictionary_has_are_made_of_tells(String lemma, String root) {
    assertThat(families.root(lemma)).isEqualTo(root);
  }

  @Test
  void keys_leave_out_the_lemmas_themselves() {
    assertThat(families.keys(List.of("steuer"))).isEmpty();
    assertThat(families.keys(List.of("besteuerung", "steuer"))).isEmpty();
    assertThat(families.keys(List.of("besteuerung"))).containsExactly("steuer");
  }

  @ParameterizedTest
  @CsvSource({
    "bergen, berg",
    "rauschen, rausch",
    "einigen, einig",
    "mitteln, mittel",
    "akteur, aktion",
    "extremität, extrem",
    "personalität, personal",
    "realität, real",
    "immunität, immun",
    "referenz, referieren",
    "rasanz, rasieren",
    "altist, alt",
    "organist, organ",
    "separatist, separat",
    "adventist, advent",
    "brauerei, braue",
    "zimmerei, zimmer",
    "meuterei, meute",
    "restaurant, restaurieren",
    "legion, legieren",
    "prozession, prozessieren",
    "solist, sole",
    "laborant, laborieren",
    "gallisch, galle",
    "energisch, energie",
    "gewaltig, gewalt",
    "eigentümlich, eigentum",
    "ausweislich, ausweis",
    "untätig, untat",
    "führer, führen",
    "sprecher, sprechen",
    "mörser, morsen",
    "höcker, hocken",
    "relativität, relativ",
    "liebe, lieb"
  })
  void words_that_only_look_derived_are_of_another_family(String word, String other) {
    assertThat(families.root(word)).isNotEqualTo(families.root(other));
  }

  @ParameterizedTest
  @CsvSource({
    "beginnen, beginn",
    "antworten, antwort",
    "verzichten, verzicht",
    "nachweisen, nachweis",
    "brauerei, brauen",
    "kriminalität, kriminell",
    "auktionator, auktion",
    "solist, solo",
    "gallisch, gallien",
    "lieben, liebe",
    "führung, führen",
    "ausbildung, ausbilden",
    "restaurator, restaurieren"
  })
  void what_a_word_comes_from_is_still_known(String word, String base) {
    assertThat(families.root(word)).isEqualTo(families.root(base));
  }
}
