package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the nouns <i>Gut</i>, <i>Reich</i>, <i>Fest</i> and <i>Arm</i> apart from the adjectives of
 * the same letters, as which lemmas in small letters would have them: who looks for what is better
 * wants no {@code Güterverkehr}, and who looks for a Reich nothing {@code zahlreich}.
 */
public final class Homographs {

  private static final String ADJECTIVE = "gut";

  /** What the noun is indexed as. */
  private static final String NOUN = "güter";

  /** What nouns are indexed as; no word has a hyphen at its end. */
  private static final Map<String, String> NOUNS =
      Map.of("Gut", NOUN, "Reich", "reich-", "Fest", "fest-", "Arm", "arm-");

  /** Who types one of these means rather limbs and days than the poor and a fortress, or both. */
  private static final Map<String, String> PLURALS = Map.of("Arme", "arm-", "Feste", "fest-");

  private static final Map<String, String> IN_LEXICON =
      Map.of(NOUN, ADJECTIVE, "reich-", "reich", "fest-", "fest", "arm-", "arm");

  /** What {@code Fest-} stands before where nothing is celebrated. */
  private static final Set<String> FIRM =
      Set.of(
          "angebot",
          "anstellung",
          "beleuchtung",
          "bestand",
          "beton",
          "betrag",
          "bettreaktor",
          "brennstoff",
          "gas",
          "gehalt",
          "geld",
          "gestein",
          "haltung",
          "kommastelle",
          "körper",
          "kosten",
          "kraftstoff",
          "land",
          "legung",
          "meter",
          "mist",
          "nahme",
          "netz",
          "platte",
          "preis",
          "punkt",
          "schreibung",
          "setzung",
          "speicher",
          "stellung",
          "stoff",
          "treibstoff",
          "wert",
          "winkel",
          "zins",
          "zinssatz",
          "zuschuss");

  private static final List<String> BOTH = List.of(ADJECTIVE, NOUN);

  private static final List<String> FIRST = List.of("erste");

  /** What the adjective begins a word with that not every dictionary has. */
  private static final Set<String> OF_THE_ADJECTIVE = Set.of("schrift", "schein");

  private Homographs() {}

  /**
   * The lemma of a noun, lower case, as it is indexed; <i>die Gute</i> is none of the nouns meant.
   *
   * @param noun as the lexicon has it
   */
  static String ofNoun(String noun, String lemma) {
    return NOUNS.getOrDefault(noun, lemma);
  }

  /**
   * The lemmas of a form that the lexicon mixes up; null if it is none. What is <i>Gutes</i> and
   * <i>des Gutes</i> may be either; who is <i>erste</i> doesn't come <i>erst</i> now.
   */
  static @Nullable List<String> lemmas(String form) {
    return switch (form) {
      case "Gutes" -> BOTH;
      case "erste", "ersten", "erster", "erstes", "erstem" -> FIRST;
      case "Erste", "Ersten", "Erster", "Erstes", "Erstem" -> FIRST;
      default -> null;
    };
  }

  /** The lemmas of what was typed in small letters, as one does for nouns, too: {@code fest}. */
  public static List<String> typed(String form, List<String> lemmas) {
    String plural = PLURALS.get(form);
    if (plural != null && !lemmas.contains(plural)) {
      List<String> both = new ArrayList<>(lemmas);
      both.add(plural);
      return both;
    }
    String noun =
        form.isEmpty() || form.equals(ADJECTIVE) || !Character.isLowerCase(form.charAt(0))
            ? null
            : NOUNS.get(Lemmatizer.capitalised(form));
    if (noun == null || lemmas.contains(noun)) {
      return lemmas;
    }
    List<String> both = new ArrayList<>(lemmas);
    both.add(noun);
    return both;
  }

  /** The lemma that the lexicon has, of one that is indexed. */
  public static String inLexicon(String indexed) {
    return IN_LEXICON.getOrDefault(indexed, indexed);
  }

  /**
   * The parts of a compound, with the noun as it is indexed: <i>Güterzug</i>, <i>Gutshof</i>,
   * <i>Landgut</i>, <i>Saatgutprüfung</i>, but not <i>gutgläubig</i> and <i>Steuergutschrift</i>.
   *
   * @param form as written
   * @param known whether a word as written is one of the lexicon
   */
  public static List<Part> parts(String form, List<Part> parts, Predicate<String> known) {
    List<Part> changed = null;
    for (int i = 0; i < parts.size(); i++) {
      String lemma = parts.get(i).lemma();
      boolean noun =
          switch (lemma) {
            case ADJECTIVE -> isNoun(form, parts, i, known);
            case "reich", "fest", "arm" -> isOtherNoun(form, parts, i, known);
            default -> false;
          };
      if (noun) {
        changed = changed == null ? new ArrayList<>(parts) : changed;
        String indexed = ofNoun(Lemmatizer.capitalised(lemma), lemma);
        changed.set(i, new Part(indexed, parts.get(i).start(), parts.get(i).end()));
      }
    }
    return changed == null ? parts : changed;
  }

  /**
   * <i>Königreiche</i>, <i>Reichsbahn</i>, <i>Festzelt</i>, <i>Armband</i>, but not
   * <i>Kenntnisreiche</i>, <i>Reichweite</i>, <i>Festland</i>, <i>Armenhaus</i>.
   */
  private static boolean isOtherNoun(
      String form, List<Part> parts, int i, Predicate<String> known) {
    Part part = parts.get(i);
    String written = form.substring(part.start(), Math.min(part.end(), form.length()));
    boolean capital = Character.isUpperCase(form.charAt(0));
    if (i + 1 == parts.size()) {
      String small = form.toLowerCase(Locale.ROOT);
      return capital
          && !written.endsWith("er")
          && !written.endsWith("em")
          && !known.test(small)
          && !known.test(small.substring(0, part.start()) + part.lemma());
    }
    Part next = parts.get(i + 1);
    return next.start() > part.end()
        ? form.charAt(part.end()) == 's'
        : capital
            && written.length() == part.lemma().length()
            && switch (part.lemma()) {
              case "fest" -> !FIRM.contains(next.lemma());
              case "arm" -> true;
              default -> false;
            };
  }

  /**
   * With the umlaut of the plural, a linking -s-, at the end of a noun, or behind one if what
   * begins with it is no word: a <i>Gutschrift</i> is.
   */
  private static boolean isNoun(String form, List<Part> parts, int i, Predicate<String> known) {
    Part part = parts.get(i);
    if (part.start() + 1 < form.length() && form.charAt(part.start() + 1) == 'ü') {
      return true;
    }
    if (i + 1 == parts.size()) {
      return Character.isUpperCase(form.charAt(0)) || !known.test(form); // herzensgut
    }
    Part next = parts.get(i + 1);
    return next.start() > part.end()
        || (i > 0
            && known.test(Lemmatizer.capitalised(parts.get(i - 1).lemma()))
            && !OF_THE_ADJECTIVE.contains(next.lemma())
            && next.end() <= form.length()
            && !known.test(Lemmatizer.capitalised(form.substring(part.start(), next.end()))));
  }
}
