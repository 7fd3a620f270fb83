package org.fundstelle.german.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.fundstelle.german.lexicon.DictionaryLexicon;
import org.fundstelle.german.morphology.Context;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.morphology.SeparableVerbs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconWordAnalyzerTest {

  private final WordAnalyzer analyzer =
      new LexiconWordAnalyzer(DictionaryLexicon.shared(), name -> List.of("key of " + name));

  @ParameterizedTest
  @CsvSource({
    "trafen, treffen",
    "getroffene, treffen",
    "gegangene, gehen",
    "gefeuert, feuern",
    "abzufeuern, abfeuern",
    "wegzumoderieren, wegmoderieren",
    "besser, gut",
    "Häusern, haus",
    "Waffengeschäften, waffengeschäft",
    "Anlaß, anlass",
    "Schiffahrt, schifffahrt",
    "Fuehrer, führer",
    "Strasse, straße",
    "Putins, putin",
    "Wostotschnys, wostotschny",
    "Uns, un",
    "GESETZES, gesetz",
    "Europäischen, europäisch",
    "zahlen, zahlen",
    "zählen, zählen",
    "Sicherstellungen, sicherstellung",
    "Sicherstellung, sicherstellung",
    "Klarstellungen, klarstellung",
    "Stückelungen, stückelung",
    "Freistellungen, freistellung",
    "Kommissionierung, kommissionierung",
    "Unbedenklichkeiten, unbedenklichkeit",
    "nachteiligen, nachteilig",
    "Anwendbares, anwendbar",
    "Textilindustr, textilindustr",
    "veraltet, veralten",
    "gecoacht, coachen",
    "Brauerstraße, brauerstraße",
    "Brauerstrasse, brauerstraße",
    "Bundeswasserstraßen, bundeswasserstraße",
    "Informationsaustauschs, informationsaustausch",
    "Inflationsraten, inflationsrate",
    "Zimmerdecke, zimmerdecke",
    "Blumenladen, blumenladen",
    "Rettungswesten, rettungsweste",
    "Glatteis, glatteis",
    "praxisrelevanten, praxisrelevant",
    "Alters, alter",
    "Dichter, dichter",
    "Meister, meister",
    "Gläubigern, gläubiger",
    "Verwandter, verwandte",
    "Verletztem, verletzte",
    "Deutscher, deutsch",
    "Platten, platte",
    "Runde, runde",
    "Tauben, taube",
    "Ebenen, ebene",
    "Importe, import",
    "Falle, fall",
    "Zwecke, zweck",
    "Verzehr, verzehr",
    "Blitzstresstest, blitzstresstest",
    "Zusammentritts, zusammentreten",
    "Zusammentritt, zusammentreten",
    "Seelotsinnen, seelotsin",
    "Delfinarien, delfinarium",
    "Influenza-Viren, influnza-virus",
    "Beiständen, beistand",
    "Dahlem, dahlem",
    "Jüngeren, jung",
    "Stärkere, stark",
    "Kleineren, klein",
    "Schwächsten, schwach",
    "Reichsten, reich",
    "Fresken, fresko",
    "Fiasken, fiasko",
    "Salden, saldo",
    "Epen, epos",
    "Pharaonen, pharao",
    "Numeri, numerus",
    "Traktanden, traktandum",
    "hülfe, helfen",
    "abhülfe, abhelfen",
    "würfe, werfen",
    "empföhle, empfehlen",
    "hieb, hauen",
    "Frisör, friseur",
    "gestanden, gestehen",
    "gestanden, stehen",
    "Gütern, güter",
    "Guten, gut",
    "Gutes, gut",
    "Gutes, güter",
    "Volumprozentgehaltes, volumprozentgehalt",
    "Enzkreis, enzkreis",
  })
  void a_form_inside_a_sentence_has_its_base_form(String form, String lemma) {
    assertThat(analyzer.analyze(form, Context.SENTENCE_INSIDE).lemmas()).contains(lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "zahlen, zählen",
    "Masse, maß",
    "Maße, masse",
    "Busse, buße",
    "Uns, ich",
    "dachte, dachen",
    "Decke, deck",
    "Zeuge, zeug",
    "Bayern, bayer",
    "einigen, einigen",
    "Gut, gut",
    "Enzkreis, enzkrei",
    "veraltet, coachen",
    "Alter, alte",
    "Dichter, dicht",
    "Platten, platt",
    "Runde, rund",
    "Eis, ei",
    "Mais, mai",
    "Reise, reis",
    "Rate, rat",
    "Kohle, kohl",
    "Thomas, thoma",
    "mal, malen",
    "gar, garen",
    "einst, einen",
    "krank, kranken",
    "einführen, einfahren",
    "verbracht, verbrechen",
    "verwandt, verwenden",
    "bekannt, bekennen",
    "Roche, riechen",
    "Tate, tun",
    "Klopp, kloppen",
  })
  void a_form_does_not_have_the_base_form_of_another_word(String form, String lemma) {
    assertThat(analyzer.analyze(form, Context.SENTENCE_INSIDE).lemmas()).doesNotContain(lemma);
  }

  /** So that what is marked in a text is the part, and not what stands beside it. */
  @ParameterizedTest
  @CsvSource({
    "Meßeinrichtungen, Meß einrichtungen",
    "Brauerstrasse, Brauer strasse",
    "Nierenausguß, Niere ausguß",
    "Schwimmeister, Schwim meister",
  })
  void parts_of_a_word_in_another_spelling_stand_where_they_are_written(String form, String parts) {
    assertThat(analyzer.analyze(form, Context.SENTENCE_INSIDE).parts())
        .extracting(part -> form.substring(part.start(), part.end()))
        .containsExactly(parts.split(" "));
  }

  /** Who looks for what is better wants no freight train. */
  @ParameterizedTest
  @CsvSource({
    "Güterzug, güter zug",
    "Gutsherren, güter herr",
    "Kulturgüter, kultur güter",
    "Gutschein, gut schein",
    "gutgläubig, gut gläubig",
  })
  void a_noun_is_kept_apart_from_the_adjective_of_its_letters(String form, String parts) {
    assertThat(analyzer.analyze(form, Context.SENTENCE_INSIDE).parts())
        .extracting(Part::lemma)
        .containsExactly(parts.split(" "));
  }

  @Test
  void a_capital_at_the_start_of_a_sentence_says_nothing() {
    assertThat(analyzer.analyze("Uns", Context.SENTENCE_START).stopWord()).isTrue();
    assertThat(analyzer.analyze("Trafen", Context.SENTENCE_START).lemmas())
        .containsExactly("treffen");
  }

  @Test
  void a_saint_does_not_sink() {
    assertThat(analyzer.analyze("Sankt", Context.SENTENCE_INSIDE).lemmas())
        .containsExactly("sankt");
    assertThat(analyzer.analyze("St", Context.SENTENCE_INSIDE).lemmas()).containsExactly("sankt");
    assertThat(analyzer.analyze("sankt", Context.QUERY).lemmas()).containsExactly("sankt");
    assertThat(analyzer.analyze("sankt", Context.SENTENCE_INSIDE).lemmas())
        .containsExactly("sinken");
    assertThat(analyzer.analyze("Sank", Context.SENTENCE_START).lemmas()).contains("sinken");
  }

  @Test
  void a_query_in_small_letters_finds_nouns() {
    assertThat(analyzer.analyze("häusern", Context.QUERY).lemmas()).containsExactly("haus");
  }

  @ParameterizedTest
  @CsvSource({
    "Vorsitzender, Vorsitzende",
    "Verletzter, Verletzte",
    "Beschuldigter, Beschuldigten",
    "Jugendlicher, Jugendliche",
    "Tatverdächtiger, Tatverdächtigen",
    "Staatsangehöriger, Staatsangehörige",
  })
  void a_man_and_a_woman_who_are_called_so_share_a_base_form(String man, String woman) {
    assertThat(analyzer.analyze(man, Context.SENTENCE_INSIDE).lemmas())
        .containsAnyElementsOf(analyzer.analyze(woman, Context.QUERY).lemmas());
  }

  @ParameterizedTest
  @CsvSource({
    "eis, eis",
    "Reise, reise",
    "rechts, rechts",
    "kauf, kauf",
    "Sekte, sekte",
    "Dachs, dachs"
  })
  void who_types_a_base_form_means_no_other_word(String typed, String lemma) {
    assertThat(analyzer.analyze(typed, Context.QUERY).lemmas()).containsExactly(lemma);
  }

  @Test
  void a_name_typed_like_a_verb_is_both() {
    assertThat(analyzer.analyze("Klopp", Context.QUERY).lemmas())
        .containsExactly("klopp", "kloppen");
  }

  @Test
  void only_names_and_unknown_words_have_name_keys() {
    assertThat(analyzer.analyze("Wostotschny", Context.SENTENCE_INSIDE).nameKeys()).hasSize(1);
    assertThat(analyzer.analyze("Wladimir", Context.SENTENCE_INSIDE).nameKeys()).hasSize(1);
    assertThat(analyzer.analyze("Haus", Context.SENTENCE_INSIDE).nameKeys()).isEmpty();
    assertThat(analyzer.analyze("Weltraumbahnhof", Context.QUERY).nameKeys()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"der", "ist", "wurden", "und", "nicht", "ihnen", "für", "hätten", "wäre"})
  void function_words_are_stop_words(String form) {
    assertThat(analyzer.analyze(form, Context.SENTENCE_INSIDE).stopWord()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1000", "-", "ß", "İ", "\uD83D\uDE80", "\uD800", "a\u0308pfel"})
  void every_string_gives_a_word_with_a_lemma(String odd) throws IOException {
    for (Context context : Context.values()) {
      assertThat(analyzer.analyze(odd, context).lemmas()).isNotEmpty();
      assertThat(new StemmerWordAnalyzer(name -> List.of()).analyze(odd, context).lemmas())
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"ab, feuern, abfeuern", "teil, nehmen, teilnehmen", "zurück, kehren, zurückkehren"})
  void a_particle_and_its_verb_are_joined(String particle, String verb, String joined) {
    assertThat(new SeparableVerbs(DictionaryLexicon.shared()).join(particle, verb))
        .contains(joined);
  }

  @ParameterizedTest
  @CsvSource({"ab, regnieren", "haus, feuern", "um, sein"})
  void what_makes_no_verb_is_not_joined(String particle, String verb) {
    assertThat(new SeparableVerbs(DictionaryLexicon.shared()).join(particle, verb)).isEmpty();
  }

  @Test
  void without_the_lexicon_words_are_stemmed_and_split() throws IOException {
    Word word =
        new StemmerWordAnalyzer(name -> List.of()).analyze("Waffenhändler", Context.SENTENCE_START);
    assertThat(word.parts()).extracting(Part::start).containsExactly(0, 6);
    assertThat(word.lemmas()).hasSize(1);
  }
}
