package org.fundstelle.german.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.fundstelle.german.WordList;
import org.fundstelle.german.lexicon.DictionaryLexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Splits words from many fields and compares with where a person would split them. */
class CompoundSplitterTest {

  private final CompoundSplitter splitter = new CompoundSplitter(DictionaryLexicon.shared());

  private record Points(int right, int ours, int gold) {
    double f1() {
      return 2.0 * right / (ours + gold);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "F1 %.3f (precision %.3f, recall %.3f)",
          f1(),
          (double) right / ours,
          (double) right / gold);
    }
  }

  @ParameterizedTest
  @CsvSource({"'', .96, .97", "-heldout, .97, .97", "-second, .96, .97"})
  void words_are_split_where_a_person_would_split_them(
      String list, double leastF1, double leastWhole) throws IOException {
    List<String> compounds = WordList.read("compounds" + list + ".txt");
    List<String> simple = WordList.read("noncompounds" + list + ".txt");

    Points points = points(compounds, this::splitPoints, !list.equals("-heldout"));
    double whole = wholeShare(simple, this::splitPoints, !list.equals("-heldout"));
    GermanWordSplitter other = new GermanWordSplitter(false);
    other.setStrictMode(true);
    Function<String, TreeSet<Integer>> others = word -> splitPoints(word, other);
    System.out.printf(
        Locale.ROOT,
        "%s: %d compounds, %d others%n  ours %s, left whole %.3f%n  jWordSplitter %s, %.3f%n",
        "compounds" + list,
        compounds.size(),
        simple.size(),
        points,
        whole,
        points(compounds, others, false),
        wholeShare(simple, others, false));

    assertThat(points.f1()).isGreaterThanOrEqualTo(leastF1);
    assertThat(whole).isGreaterThanOrEqualTo(leastWhole);
  }

  @ParameterizedTest
  @CsvSource({
    "Waffengeschäften, waffengeschäft",
    "Weltraumbahnhöfe, weltraumbahnhof",
    "Raketenabwehrsystems, raketenabwehrsystem",
  })
  void an_inflected_compound_has_the_base_form_of_its_head(String form, String lemma) {
    assertThat(splitter.split(form).orElseThrow().lemma()).isEqualTo(lemma);
  }

  @Test
  void parts_stand_where_they_are_in_the_word_without_the_linking_element() {
    assertThat(splitter.split("Arbeitsmarktzahlen").orElseThrow().parts())
        .containsExactly(
            new Part("arbeit", 0, 6), new Part("markt", 7, 12), new Part("zahl", 12, 18));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "ßßßßßßßß", "İstanbulluların", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
  void odd_strings_are_left_whole(String odd) {
    assertThat(splitter.split(odd)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kapelle",
        "Gutachter",
        "Herrichtung",
        "Verbraucher",
        "Verbrecherin",
        "Kombination",
        "Generation",
        "Redakteurin",
        "Notwendigkeit",
        "zugehörig",
        "alleinige",
        "Fahrlässigkeit",
        "biologische",
        "Diebstähle",
        "Karosserie",
        "Uniformen",
        "nachteilig",
        "nachteiliges",
        "Gehalt",
        "radioaktive",
        "Radioaktivität",
        "eineinhalb",
        "Eineinhalbfache",
        "Sicherstellungen",
        "Stückelungen",
        "Anfechtung",
        "Anfechtbarkeit",
        "Vollstreckbarkeit",
        "Metallegierungen",
        "Anwendbares",
        "Warschauer",
        "Bäckerei",
        "Bücherei",
        "Notar",
        "Kapital",
        "Direktoren",
        "Streichbar",
        "Malware",
        "Grasshoppers",
        "bestreichen",
        "Werdegang",
        "Vollmacht",
        "Brandenburger",
        "zugrundeliegend"
      })
  void what_only_looks_like_two_words_stays_whole(String word) {
    assertThat(splitter.split(word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Nichteinhaltung, nicht einhaltung",
    "Notfälle, not fall",
    "Endverbraucher, ende verbraucher",
    "Innenminister, innen minister",
    "Alleinflug, allein flug",
    "Bücherkombinationen, buch kombination",
    "Leistungserbringer, leistung erbringer",
    "Grundgehalt, grund gehalt",
    "ruhegehaltfähigen, ruhe gehalt fähig",
    "Wettbewerb, wett bewerb",
    "Wettbüros, wette büro",
    "Messeinrichtung, messen einrichtung",
    "Messehallen, messe halle",
    "Messdiener, messe diener",
    "Fischereifahrzeuge, fischerei fahren zeug",
    "Hühnereigelb, huhn ei gelb",
    "Säugetiereiweiß, säugen tier ei weiß",
    "Tischlereibetrieb, tischlerei betrieb",
    "Messwerkzeuge, messen werk zeug",
    "Messzeugen, messen zeug",
    "Fahrzeuge, fahren zeug",
    "Belastungszeugen, belastung zeuge",
    "Informationsaustauschs, information austausch",
    "Wildsaurotte, wild sau rotte",
    "Obersteiger, ober steiger",
    "Immissionsorte, immission ort",
    "Hauptsetzungen, haupt setzung",
    "Saustall, sau stall",
    "Eisdecke, eis decke",
    "Eiszeit, eis zeit",
    "Vanilleeis, vanille eis",
    "Geburtenrate, geburt rate",
    "Nutzungsrechte, nutzung recht",
    "Ratenzahlung, rate zahlung",
    "Pflanzenarten, pflanze art",
    "Normenkontrolle, norm kontrolle",
    "Stickstoff, stick stoff",
    "siebenjährig, sieben jährig",
    "Buchladen, buch laden",
    "Schutzwesten, schutz weste",
    "Krankenhaus, krank haus",
    "Tatverdächtigen, tat verdächtig",
    "Schallplatte, schall platte",
    "Bundesebene, bund ebene",
    "Südfrankreich, süd frankreich",
    "Norditaliens, nord italien",
    "Südafrika, süd afrika",
    "Heizöl, heizen öl",
    "Erdöl, erde öl",
    "Olivenöl, olive öl",
    "Pflanzenöle, pflanze öl",
    "Frühstücksei, früh stück ei",
    "Ostereier, oster ei",
    "Spiegelei, spiegel ei",
    "Ahrtal, ahr tal",
    "Stadttor, stadt tor",
    "Buckelwal, buckel wal",
    "Strandbar, strand bar",
    "Wagemut, wagen mut",
    "Velorennen, velo rennen",
    "Hilfspaket, hilfe paket",
    "Geschichtsbuch, geschichte buch",
    "Feigenkakteen, feige kaktus",
    "Modeinfluencer, mode influencer",
    "Leistungserbringerinnen, leistung erbringer erbringerin",
    "Staubecken, stau becken",
    "Wachstube, wache stube",
    "Erbrecht, erbe recht",
    "Melderegister, melden register",
    "Sterbefälle, sterben fall",
    "Höchstbetrag, höchst betrag",
    "Bruttobezüge, brutto bezug",
    "Binnenschifffahrtsstraße, binnen schiff fahrt straße",
  })
  void parts_are_the_words_a_reader_sees(String word, String parts) {
    assertThat(splitter.split(word).orElseThrow().parts())
        .extracting(Part::lemma)
        .containsExactly(parts.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "Vorstädte, vorstadt stadt",
    "Vorstadtgärten, vorstadt stadt garten",
    "Nebenkriegsschauplatz, nebenkriegsschauplatz krieg schau platz",
    "Gegenkandidaten, gegenkandidat kandidat",
    "Zwischensummen, zwischensumme summe",
    "Mitschülerinnen, mitschülerin schüler schülerin",
    "Bundesinnenministerin, bund innen minister ministerin",
    "Lehrerinnenzimmer, lehrer lehrerin zimmer",
  })
  void a_part_has_beside_it_what_it_is_a_kind_of(String word, String parts) {
    assertThat(splitter.split(word).orElseThrow().parts())
        .extracting(Part::lemma)
        .containsExactly(parts.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gegenden",
        "Zwischenahn",
        "Hintergrund",
        "Gegenüberstellung",
        "Unternehmer",
        "Unterrichtung",
        "Vorbereitungen",
        "Vorschriften",
        "Übertragung",
        "Mitgliedschaft",
        "Nachrichten",
        "Berlinerin"
      })
  void nouns_that_only_begin_like_a_preposition_stay_whole(String word) {
    assertThat(splitter.split(word)).isEmpty();
  }

  /** There are too many of them for a dictionary. */
  @ParameterizedTest
  @CsvSource({
    "Überstellungsausführungsgesetz, überstellung ausführung gesetz",
    "Zahlungsbescheinigungen, zahlung bescheinigung",
    "Umweltverträglichkeitsprüfung, umwelt verträglichkeit prüfung",
    "Dienstunfähigkeit, dienst unfähigkeit",
    "Forderungseinziehung, forderung einziehung",
    "Freistellungsauftrag, freistellung auftrag",
    "Fälligkeitstage, fälligkeit tag",
    "Schutzwürdigkeit, schutz würdigkeit",
    "Fahrerfahrung, fahren erfahrung",
  })
  void nouns_made_by_rule_of_a_known_word_are_parts(String word, String parts) {
    assertThat(splitter.split(word).orElseThrow().parts())
        .extracting(Part::lemma)
        .containsExactly(parts.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "Brauerstraße, brauer",
    "Gerberstraßen, gerber",
    "Boelckestraße, boelcke",
    "Dorfstraße, dorf"
  })
  void a_street_may_be_called_after_anyone(String word, String name) {
    assertThat(splitter.split(word).orElseThrow().parts())
        .extracting(Part::lemma)
        .containsExactly(name, "straße");
  }

  private TreeSet<Integer> splitPoints(String word) {
    TreeSet<Integer> points = new TreeSet<>();
    Optional<Compound> compound = splitter.split(word);
    compound.ifPresent(
        split -> split.parts().stream().skip(1).forEach(part -> points.add(part.start())));
    return points;
  }

  private static TreeSet<Integer> splitPoints(String word, GermanWordSplitter other) {
    TreeSet<Integer> points = new TreeSet<>();
    int at = 0;
    for (String part : other.splitWord(word)) {
      at += part.length();
      points.add(at);
    }
    points.remove(at);
    return points;
  }

  private static Points points(
      List<String> words, Function<String, TreeSet<Integer>> splitter, boolean list) {
    int right = 0;
    int ours = 0;
    int gold = 0;
    for (String marked : words) {
      TreeSet<Integer> expected = new TreeSet<>();
      for (int i = 0; i < marked.length(); i++) {
        if (marked.charAt(i) == '|') {
          expected.add(i - expected.size());
        }
      }
      TreeSet<Integer> found = splitter.apply(marked.replace("|", ""));
      gold += expected.size();
      ours += found.size();
      right += (int) found.stream().filter(expected::contains).count();
      if (list && !found.equals(expected)) {
        System.out.println("  " + marked + " split at " + found);
      }
    }
    return new Points(right, ours, gold);
  }

  private static double wholeShare(
      List<String> words, Function<String, TreeSet<Integer>> splitter, boolean list) {
    int whole = 0;
    for (String word : words) {
      TreeSet<Integer> found = splitter.apply(word);
      if (found.isEmpty()) {
        whole++;
      } else if (list) {
        System.out.println("  " + word + " split at " + found);
      }
    }
    return (double) whole / words.size();
  }
}
