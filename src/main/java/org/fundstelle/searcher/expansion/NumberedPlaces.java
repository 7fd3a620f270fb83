package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * Where something stands in a law or a book: {@code Art. 14} is also {@code Artikel 14}, {@code
 * Paragraf 556} also {@code § 556} and the other way round, and {@code § 315 d} also {@code §
 * 315d}. An {@code S. 1} is a sentence or a page: only who reads knows which of the two is meant.
 * Before anything but a number, an S. is a name.
 *
 * <p>That an {@code Art. 14} is found by <i>Artikel</i> is the work of the index.
 */
final class NumberedPlaces implements Alternatives {
  /** What an abbreviation stands for. */
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("S.", List.of("Satz", "Seite")),
          Map.entry("Art.", List.of("Artikel")),
          Map.entry("TOP.", List.of("Tagesordnungspunkt")),
          Map.entry("op.", List.of("Opus")),
          Map.entry("Kap.", List.of("Kapitel")),
          Map.entry("Bd.", List.of("Band")),
          Map.entry("Bl.", List.of("Blatt")),
          Map.entry("Sp.", List.of("Spalte")),
          Map.entry("Tab.", List.of("Tabelle")),
          Map.entry("Anm.", List.of("Anmerkung")),
          Map.entry("Anl.", List.of("Anlage")),
          Map.entry("Abschn.", List.of("Abschnitt")),
          Map.entry("Ziff.", List.of("Ziffer")),
          Map.entry("Rn.", List.of("Randnummer")),
          Map.entry("Az.", List.of("Aktenzeichen")),
          Map.entry("AZ.", List.of("Aktenzeichen")),
          Map.entry("Taf.", List.of("Tafel")),
          Map.entry("Zi.", List.of("Zimmer")),
          Map.entry("Rz.", List.of("Randnummer")),
          Map.entry("Rdnr.", List.of("Randnummer")),
          Map.entry("RdNr.", List.of("Randnummer")),
          Map.entry("Jg.", List.of("Jahrgang")),
          Map.entry("H.", List.of("Heft")),
          Map.entry("Cod.", List.of("Codex")),
          Map.entry("Best.", List.of("Bestand")),
          Map.entry("Fn.", List.of("Fußnote")),
          Map.entry("Halbs.", List.of("Halbsatz")));

  /** What is also counted in Roman digits. */
  private static final Set<String> ROMAN =
      Set.of("Kapitel", "Band", "Tafel", "Anlage", "Abschnitt", "Ziffer", "Tabelle");

  private static final Pattern SIGN = Pattern.compile("§§?");

  private static final Pattern PARAGRAPH = Pattern.compile("[Pp]aragra(?:ph|f)(?:en|s)?");

  private static final Pattern ARTICLE = Pattern.compile("[Aa]rtikels?");

  private static final Pattern NUMBER = Pattern.compile("(§?)([0-9]{1,4})([a-z]?)[,;.:)]?");

  private static final Pattern LETTER = Pattern.compile("([a-z])[,;:)]?");

  /**
   * A number with a letter.
   *
   * @param words how many words of the query it takes
   */
  private record Numbered(String digits, String letter, int words) {
    /** As one word, and as two. */
    List<List<String>> spellings() {
      return letter.isEmpty()
          ? List.of(List.of(digits))
          : List.of(List.of(digits + letter), List.of(digits, letter));
    }
  }

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.figures() || shape.secondBeginsWithOneOf("ivx"); // Kap. IV
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    String head = words.getFirst().text();
    boolean glued = head.startsWith("§") && head.length() > 1 && NUMBER.matcher(head).matches();
    int before = glued ? 0 : 1;
    Optional<Numbered> number = number(words, before);
    if (number.isEmpty() && !glued) {
      return roman(words, alone);
    }
    if (number.isEmpty() || (alone && words.size() > before + number.get().words())) {
      return Optional.empty();
    }
    int count = before + number.get().words();
    List<List<String>> spellings = number.get().spellings();
    List<Query> others = new ArrayList<>();
    boolean together = number.get().words() == 1;
    Query section = Query.word("§" + number.get().digits() + number.get().letter());
    if (glued || SIGN.matcher(head).matches()) {
      others.add(section);
      for (List<String> spelling : spellings) {
        others.add(phrase("Paragraf", spelling));
        if (spelling.size() > 1) {
          others.add(phrase(spelling)); // within a phrase it takes two places
        }
      }
      return found(count, false, others);
    }
    if (PARAGRAPH.matcher(head).matches()) {
      others.add(section);
    }
    if (PARAGRAPH.matcher(head).matches() || ARTICLE.matcher(head).matches()) {
      for (List<String> spelling : spellings) {
        if ((spelling.size() == 1) != together) {
          others.add(phrase(head, spelling));
        }
      }
    }
    if (head.equals("S") && together && number.get().letter().isEmpty()) {
      others.add(Query.word(head + number.get().digits())); // of the S-Bahn
    }
    for (String word : words(head)) {
      spellings.forEach(spelling -> others.add(phrase(word, spelling)));
      if (together && number.get().letter().isEmpty()) {
        others.addAll(roman(head, word, Integer.parseInt(number.get().digits())));
      }
    }
    boolean article = ARTICLE.matcher(head).matches() || words(head).contains("Artikel");
    if (article) {
      others.add(Query.word("§" + number.get().digits() + number.get().letter() + "§"));
    }
    // Even if it isn't called otherwise: Artikel 5 Grundgesetz has no five of them.
    return ARTICLE.matcher(head).matches()
        ? Optional.of(new Found(count, true, others))
        : found(count, true, others);
  }

  /** {@code Kap. IV} is also {@code Kapitel IV} and {@code Kapitel 4}. */
  private static Optional<Found> roman(List<Query.Word> words, boolean alone) {
    if (words.size() < 2 || (alone && words.size() > 2)) {
      return Optional.empty();
    }
    String head = words.getFirst().text();
    int number = Ordinals.ROMAN.indexOf(words.get(1).text()) + 1;
    List<Query> others = new ArrayList<>();
    if (number > 0) {
      for (String word : words(head)) {
        if (ROMAN.contains(word)) {
          others.addAll(roman(head, word, number));
          others.add(Query.phrase(word, Integer.toString(number)));
        }
      }
    }
    return found(2, true, others);
  }

  /** The abbreviation and the word with a number in Roman digits, if they are counted so. */
  private static List<Query> roman(String head, String word, int number) {
    if (!ROMAN.contains(word) || number < 1 || number > Ordinals.ROMAN.size()) {
      return List.of();
    }
    Query.Word digits = Query.exact(Ordinals.ROMAN.get(number - 1));
    return List.of(
        Query.phrase(List.of(Query.word(word), digits)),
        Query.phrase(List.of(Query.word(head), digits)));
  }

  /**
   * What it stands for, with or without a period and a colon: {@code Abs 2 S 1}, {@code Az.: 5}.
   */
  private static List<String> words(String typed) {
    boolean colon = typed.endsWith(":") && typed.length() > 2;
    String abbreviation = colon ? typed.substring(0, typed.length() - 1) : typed;
    return WORDS.getOrDefault(
        abbreviation.endsWith(".") ? abbreviation : abbreviation + ".", List.of());
  }

  private static Optional<Found> found(int words, boolean stays, List<Query> others) {
    return others.isEmpty() ? Optional.empty() : Optional.of(new Found(words, stays, others));
  }

  private static Optional<Numbered> number(List<Query.Word> words, int at) {
    if (words.size() <= at) {
      return Optional.empty();
    }
    Matcher number = NUMBER.matcher(words.get(at).text());
    if (!number.matches() || (at > 0 && !number.group(1).isEmpty())) {
      return Optional.empty();
    }
    if (number.group(3).isEmpty() && words.size() > at + 1) {
      Matcher letter = LETTER.matcher(words.get(at + 1).text());
      if (letter.matches()) {
        return Optional.of(new Numbered(number.group(2), letter.group(1), 2));
      }
    }
    return Optional.of(new Numbered(number.group(2), number.group(3), 1));
  }

  private static Query phrase(String word, List<String> number) {
    List<String> all = new ArrayList<>(List.of(word));
    all.addAll(number);
    return phrase(all);
  }

  private static Query phrase(List<String> words) {
    return words.size() == 1
        ? Query.word(words.getFirst())
        : Query.phrase(words.toArray(String[]::new));
  }
}
