package org.fundstelle.german.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.fundstelle.german.lexicon.DictionaryLexicon;
import org.fundstelle.german.morphology.Context;
import org.fundstelle.german.morphology.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What letters spell in a word by chance, a reader doesn't see in it. */
class ChanceReadingsTest {

  private final WordAnalyzer analyzer =
      new LexiconWordAnalyzer(DictionaryLexicon.shared(), name -> List.of("key of " + name));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Luxemburger",
        "Ravensburger",
        "Stecklinge",
        "Setzstecklingen",
        "Redwitz",
        "Holdorf",
        "Harrbach",
        "Herzogenrath",
        "Neurath",
        "Mediator",
        "Mediatorin",
        "Gutachterin",
        "Dithmarschen",
        "Nießbrauch",
        "Erythropoetin",
        "Phentermin",
        "Wiedererteilung",
        "Zuerteilung",
        "Nordkaukasus",
        "Speiseölraffination",
        "Urerzeugung",
        "Marshall",
        "Basalt",
        "Feuchtwangen",
        "obliegenden",
        "spanenden",
        "stichprobenhaft",
        "vitrinenhaft",
        "Exporteurin",
        "Konstrukteurinnen",
        "Geologin",
        "Lüdenscheid",
        "Außenseiter",
        "Parlamentarier",
        "Instrumentarien",
        "Novellist",
        "Regensburgern",
        "Demographie",
        "Diagnostikerin",
        "Mainstream",
        "Crowdfunding",
        "Tausender",
        "Abtragens",
        "Verbreitens",
        "Verbinderin",
        "Oberhausen",
        "Bedrängnisse",
        "Kommunion",
        "erbärmlichen",
        "sechsfacher",
        "Engländerin",
        "Mailänderin",
        "Mannheim",
        "Regensburgerin"
      })
  void names_and_words_of_one_piece_are_left_whole(String form) {
    assertThat(parts(form)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Sanktionsbewehrung, sanktion bewehrung",
    "Vorabbescheinigungen, vorab bescheinigung",
    "Kragenwachtel, kragen wachtel",
    "Zellsuspension, zelle suspension",
    "Gebührenermäßigung, gebühr ermäßigung",
    "Lohnsteuerermäßigung, lohn steuer ermäßigung",
    "Netzkopplungskonto, netzkopplung konto",
    "Kreditnehmereinheit, kredit nehmer einheit",
    "Gartenbauerzeugnissen, garten bau erzeugnis",
    "Druckerzeugnisse, druck erzeugnis",
    "Entwicklungsstadien, entwicklung stadium",
    "Larvenstadien, larve stadium",
    "Beamteneid, beamte eid",
    "Futterneid, futter neid",
    "Silomais, silo mais",
    "Maisanbau, mais anbau",
    "Maifeiertag, mai feier tag",
    "Kampflieder, kampf lied",
    "Käsesorten, käse sorte",
    "Unglücksorten, unglück ort",
    "Schafherden, schaf herde",
    "Gasherd, gas herd",
    "Bettlaken, bett laken",
    "Eieruhr, ei uhr",
    "Haftpflicht, haften pflicht",
    "Haftbefehl, haft befehl",
    "Webstuhl, weben stuhl",
    "Webseite, web seite",
    "Deckmantel, decken mantel",
    "Boxweltmeister, boxen welt meister",
    "Waldorfschule, waldorf schule",
    "Castortransport, castor transport",
    "Heizungsbauer, heizung bauen",
    "Weinbauer, wein bauer",
    "Schwebstaub, schweben staub",
    "Messschiebern, messen schieber",
    "barrierefreier, barriere",
    "Kundenreaktivierung, kunde reaktivierung",
    "gewaltbereiten, gewalt bereit",
    "energieloser, energie lose",
    "Haargel, haar gel",
    "Amtseid, amt eid",
    "Probenahmen, probe nahme",
    "Amokfahrt, amok fahrt",
    "Sexualstraftäter, sexual strafe täter",
    "Regensburg, regensburg",
    "Fußballstadien, fußball stadion",
    "Heckscheiben, heck scheibe",
    "Spinnmaschine, spinnen maschine",
    "Vollstreckungsschuldnerin, vollstreckung schuldner schuldnerin",
    "Gerichtsrath, gericht rat",
    "Stadtrath, stadt rat",
    "Rehbach, reh bach",
    "Markenrecht, marke recht",
    "Abschiebungshaft, abschiebung haft",
    "kulturwissenschaft, kultur wissenschaft",
    "Backbordseite, backbord seite",
    "Knochenmarkspende, knochen mark spende",
    "Atemwegsinfektionen, atem weg infektion"
  })
  void the_parts_are_those_that_a_reader_sees(String form, String parts) {
    assertThat(parts(form)).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "Arbeitssicherheits, arbeitssicherheit",
    "Rentenversicherungs, rentenversicherung",
    "Planfeststellungs, planfeststellung",
    "Zulässigkeits, zulässigkeit",
    "Beschickungs, beschickung",
    "Mitteilungs, mitteilung",
    "Marconis, marconi",
    "Handelsmarken, handelsmarke",
    "Synergieeffekten, synergieeffekt",
    "Marken, marke",
    "obliegenden, obliegen",
    "Behältnis, behältnis",
    "Nießbraucher, niessbrauch",
    "Vollstreckungsschuldnerin, vollstreckungsschuldnerin"
  })
  void forms_before_a_hyphen_and_of_names_lead_to_the_word(String form, String lemma) {
    assertThat(analyzer.analyze(form, Context.SENTENCE_INSIDE).lemmas()).contains(lemma);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Schmuckstein", "Reichstein", "Wackersteins"})
  void no_woman_is_seen_in_a_stone(String form) {
    assertThat(analyzer.analyze(form, Context.SENTENCE_INSIDE).family()).isEmpty();
  }

  /** Who looks for a Garten wants no Kindergarten; inside longer words it is one part. */
  @ParameterizedTest
  @CsvSource({
    "Kindergärten, kindergarten kind",
    "Kindergartenplatz, kindergarten kind platz",
    "Autobahnbrücke, autobahn auto brücke",
    "Bundestagswahl, bundestag wahl",
    "Staatshaushalt, staat haushalt",
    "Fußballtrainer, fußball trainer",
    "Erzbischöfe, erzbischof bischof",
    "Generalsekretärin, generalsekretär generalsekretärin sekretärin",
    "Walnüsse, walnuss nuss",
    "Erdbeertorte, erdbeere beere torte",
    "Oberbürgermeister, ober bürgermeister",
    "Schulgarten, schule garten",
    "Rennbahn, rennen bahn",
    "Eisenerz, eisen erz",
  })
  void a_compound_that_is_not_what_its_parts_say_is_one_part(String form, String parts) {
    assertThat(parts(form)).isEqualTo(parts);
  }

  private String parts(String form) {
    return analyzer.analyze(form, Context.SENTENCE_INSIDE).parts().stream()
        .map(Part::lemma)
        .collect(Collectors.joining(" "));
  }
}
