package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps nouns apart from the adjectives and verbs of the same letters, as which lemmas in small
 * letters would have them: who looks for what is better wants no {@code Güterverkehr}, who looks
 * for a Reich nothing {@code zahlreich}, and who looks for a Wagen nothing that someone {@code
 * wagt}.
 */
public final class Homographs {

  private static final String ADJECTIVE = "gut";

  /** What the noun is indexed as. */
  private static final String NOUN = "güter";

  /** What <i>ein paar</i> is indexed as. */
  private static final String FEW = "paar-";

  /** Nouns that verbs, which have nothing to do with them, have the letters of. */
  private static final Set<String> LIKE_VERBS =
      Set.of(
          "laden", "posten", "rasen", "regen", "reifen", "rücken", "streifen", "vermögen", "wagen");

  /** What nouns are indexed as; no word has a hyphen at its end. */
  private static final Map<String, String> NOUNS = new HashMap<>();

  private static final Map<String, String> IN_LEXICON = new HashMap<>();

  static {
    NOUNS.put("Gut", NOUN);
    NOUNS.put("Paar", "paar");
    for (String noun : List.of("reich", "fest", "arm")) {
      NOUNS.put(Lemmatizer.capitalised(noun), noun + "-");
    }
    for (String noun : LIKE_VERBS) {
      NOUNS.put(Lemmatizer.capitalised(noun), noun + "-");
    }
    NOUNS.forEach((noun, indexed) -> IN_LEXICON.put(indexed, noun.toLowerCase(Locale.ROOT)));
    IN_LEXICON.put(NOUN, ADJECTIVE);
    IN_LEXICON.put(FEW, "paar");
  }

  /** Who types one of these means rather limbs and days than the poor and a fortress, or both. */
  private static final Map<String, String> PLURALS = Map.of("Arme", "arm-", "Feste", "fest-");

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
  private static final List<String> SHOP = List.of("laden-");
  private static final List<String> SHOP_OR_LOADING = List.of("laden-", "laden");
  private static final List<String> DIFFERENT = List.of("verschieden");

  /** How <i>er misst</i> was written, which the dictionary has of missen only. */
  private static final String MEASURES = "mißt";

  private static final List<String> TEL = List.of("tel");

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
   * <i>des Gutes</i> may be either; who is <i>erste</i> doesn't come <i>erst</i> now; what is
   * <i>verschieden</i> has not passed away, and <i>ein paar</i> things don't pair.
   */
  static @Nullable List<String> lemmas(String form, Context context) {
    return switch (form) {
      case "Laden" -> context == Context.QUERY ? SHOP : SHOP_OR_LOADING;
      case "Gutes" -> BOTH;
      case "Tel" -> TEL; // Aviv; beside a number it is a telephone
      case "erste", "ersten", "erster", "erstes", "erstem" -> FIRST;
      case "Erste", "Ersten", "Erster", "Erstes", "Erstem" -> FIRST;
      case "paar" -> List.of(FEW);
      case "verschieden", "verschiedene", "verschiedenen" -> DIFFERENT;
      case "verschiedener", "verschiedenes", "verschiedenem" -> DIFFERENT;
      case "verschiedenste", "verschiedensten", "verschiedenster" -> DIFFERENT;
      case "mißt", "bemißt", "ermißt" ->
          List.of(form.substring(0, form.length() - MEASURES.length()) + "messen");
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
            default -> LIKE_VERBS.contains(lemma) && isWholeNoun(form, parts.get(i), known);
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

  /** <i>Regenschirm</i>, <i>Kinderwagen</i>, but not <i>Ladestation</i> and <i>Hochladen</i>. */
  private static boolean isWholeNoun(String form, Part part, Predicate<String> known) {
    if (part.end() < form.length()) {
      return part.end() - part.start() == part.lemma().length();
    }
    return Character.isUpperCase(form.charAt(0)) && !known.test(form.toLowerCase(Locale.ROOT));
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
