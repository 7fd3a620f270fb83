package org.fundstelle.searcher.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;
import org.fundstelle.german.QueryAnalyzer;
import org.fundstelle.query.Query;
import org.fundstelle.searcher.BundledArticles;
import org.junit.jupiter.api.Test;

/** Whoever knows what else words may be called is asked wherever there is something to say. */
class AlternativesTest {
  private static final int RUNS = 10_000;

  /** Something for each of them, also as people write it in a hurry. */
  private static final List<String> KNOWN =
      List.of(
          "20 % Rabatt",
          "Typ-2-Diabetes",
          "Diabetes Typ 2",
          "Laser Klasse 3",
          "Klasse-3-Laser",
          "Karl Heinz",
          "Karlheinz Brandner",
          "Annalena",
          "St. Gallen",
          "Sankt Galler",
          "nichtöffentlich",
          "nichteheliche Kinder",
          "nicht öffentlich",
          "nicht staatliche Schule",
          "½ l",
          "0,5 Liter",
          "2 1/2 Stunden",
          "kg/m²",
          "m3/s",
          "300 m³/s",
          "Golf VII",
          "Ludwig 14.",
          "€ 50",
          "50 Euro",
          "EUR 1.200,00",
          "10 000 €",
          "30 °C",
          "US-$ 200",
          "3.5.2021",
          "3. Mai 2021",
          "2021-05-03",
          "Mai 2021",
          "3. Mai",
          "03.05.",
          "Jänner 1999",
          "8:00",
          "18:00 Uhr",
          "8 Uhr",
          "08.30 Uhr",
          "90er Jahre",
          "neunziger Jahre",
          "1960er-Jahre",
          "Zwanzigerjahren",
          "20er jahre",
          "10-17 Uhr",
          "10 bis 17",
          "10.000",
          "12500",
          "12500 Euro",
          "030 2345 678 90",
          "4500 km",
          "Frankfurt (Oder)",
          "Frankfurt/Main",
          "Halle a. d. Saale",
          "Brandenburg an der Havel",
          "β-Blocker",
          "Betablocker",
          "alpha-Teilchen",
          "Ω-Kurve",
          "zum Beispiel",
          "z. B.",
          "v. Chr.",
          "usw.",
          "km/h",
          "90 Kilometern pro Stunde",
          "J.R. Tolkien",
          "U.S.A.",
          "u.a.",
          "z.B.",
          "B 27",
          "B27",
          "Autobahn A 7",
          "Bundesstraße 27",
          "BAB 9",
          "Art. 14",
          "§ 315 d",
          "§5a",
          "Paragraf 556",
          "S. 12",
          "Abs 2",
          "Artikel 5",
          "Buchstabe a",
          "lit. b",
          "Buchst. c",
          "VO (EG) Nr. 261/2004",
          "EG-Richtlinie 2006/112/EG",
          "RL 2006/112/EG",
          "Karl V.",
          "Karl der Fünfte",
          "Katharina II.",
          "Otto dem Ersten",
          "SGB V",
          "Kapitel 4",
          "Fünften Buches Sozialgesetzbuch",
          "Band XII",
          "A7",
          "7,5t",
          "H2SO4",
          "CO₂",
          "Covid19",
          "250 g",
          "2 EL",
          "5. Jan.",
          "100km",
          "Zweiter Weltkrieg",
          "zwölf Apostel",
          "fünfzig",
          "12 Apostel",
          "II. Weltkrieg",
          "GG",
          "Grundgesetz",
          "bürgerlichen Gesetzbuchs",
          "bgb",
          "Bundesgerichtshof",
          "so dass",
          "radfahren",
          "Rad fahren",
          "zuhause",
          "Home Office",
          "34-Jährige",
          "vierzigjähriger",
          "34 Jahre alt",
          "12 Jahren alte",
          "§ 5 Abs. 2 Satz 1",
          "Artikel 3 Abs 1",
          "§§ 12 ff.",
          "§7 Nr. 3",
          "Medizin-Nobelpreis",
          "Hunde-Steuer",
          "lehnt ab",
          "tritt zurück",
          "stürzte ein",
          "E-Mail-Adresse",
          "Onlineshop",
          "Ubahn",
          "Zinssenkung",
          "Inkrafttreten",
          "Platz eins",
          "nahm in Betrieb",
          "E-Auto",
          "AfD-Verbot",
          "zwölf %",
          "Radwegeausbau",
          "https://www.bote.example/rat?utm_source=mail",
          "HTTP://Bote.example/rat-tagt",
          "https://bote.example",
          "Nordrhein-Westfalen",
          "minus 9 Grad",
          "minus neun",
          "48 l/m²",
          "Liter pro Quadratmeter",
          "1½ l",
          "1 1/2 l",
          "anderthalb",
          "Lk 2,1-20",
          "Lukas 2, 1-20",
          "1. Kor 13",
          "1. FC Köln",
          "1. FSV Mainz",
          "7.350.000 Euro",
          "7,35 Mio.",
          "BVerfGE 7,198",
          "BGHSt 46, 107",
          "NJW 2018 S. 3779",
          "6U45/18",
          "6 U 45/18",
          "Schuljahr 2023/24",
          "2023/2024",
          "Kap. IV",
          "Fr. 19.80",
          "4,5 %");

  private static final List<String> BEHIND = List.of("", "", "", ",", ".", ";", ")", "?");

  @Test
  void no_shape_keeps_anyone_from_words_that_he_knows_something_about() throws IOException {
    QueryAnalyzer analyzer = GermanAnalysis.of(Analysis.LEXICON).queryAnalyzer();
    List<Alternatives> sources = new ArrayList<>(StandardAlternatives.ofWords(analyzer));
    sources.add(new OfficialAbbreviations());
    List<Alternatives> all =
        Stream.of(
                sources,
                StandardAlternatives.betweenBlanks(analyzer, sources),
                StandardAlternatives.inSequences(analyzer, beginning -> true))
            .flatMap(List::stream)
            .toList();
    Map<Alternatives, Integer> known = new HashMap<>();
    List<String> overlooked = new ArrayList<>();
    List<String> words = words();
    Random random = new Random(20_261_127);
    for (int i = 0; i < RUNS; i++) {
      List<Query.Word> run = run(words, random);
      Shape shape = Shape.of(run);
      for (Alternatives one : all) {
        if (one.at(run, i % 3 == 0).isPresent()) {
          known.merge(one, 1, Integer::sum);
          if (!one.mayKnow(shape)) {
            overlooked.add(one.getClass().getSimpleName() + ": " + run);
          }
        }
      }
    }
    assertThat(overlooked).isEmpty();
    for (Alternatives one : all) {
      assertThat(known.getOrDefault(one, 0)).as("%s knew something", one).isGreaterThan(5);
    }
  }

  @Test
  void most_of_them_are_not_asked_about_plain_words() {
    QueryAnalyzer analyzer = GermanAnalysis.of(Analysis.LEXICON).queryAnalyzer();
    Shape shape = Shape.of(List.of(Query.word("Haushalt"), Query.word("Gemeinde")));
    assertThat(StandardAlternatives.ofWords(analyzer).stream().filter(one -> one.mayKnow(shape)))
        .hasSizeLessThan(6);
  }

  /** Some words of a text, or what one of them knows between words of a text. */
  private static List<Query.Word> run(List<String> words, Random random) {
    List<String> typed = new ArrayList<>();
    if (random.nextInt(3) > 0) {
      typed.addAll(List.of(KNOWN.get(random.nextInt(KNOWN.size())).split(" ")));
    }
    if (random.nextInt(4) == 0 && !typed.isEmpty()) {
      typed.removeFirst();
    }
    int from = random.nextInt(words.size() - 6);
    int count = typed.isEmpty() ? 1 + random.nextInt(5) : random.nextInt(4);
    typed.addAll(words.subList(from, from + count));
    if (typed.isEmpty()) {
      typed.add(words.get(from));
    }
    return typed.stream().map(text -> Query.word(varied(text, random))).toList();
  }

  private static String varied(String text, Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> text.toLowerCase(Locale.ROOT);
      case 1 -> text.toUpperCase(Locale.ROOT);
      case 2 -> text + BEHIND.get(random.nextInt(BEHIND.size()));
      case 3 -> "(" + text;
      case 4 -> text.replace(".", "");
      default -> text;
    };
  }

  private static List<String> words() throws IOException {
    List<String> words = new ArrayList<>();
    for (Article article : BundledArticles.read()) {
      Stream.of(article.text(Field.BODY).split("\\s+"))
          .filter(word -> !word.isEmpty())
          .forEach(words::add);
    }
    return words;
  }
}
