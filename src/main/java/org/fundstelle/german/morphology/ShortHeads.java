package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Short nouns at the end of compounds: {@code Rapsöl}, {@code Ostereier}, {@code Stadttor}, {@code
 * Buckelwal}. Some are the ends of many other words, too (<i>Bäckerei</i>, <i>Motor</i>,
 * <i>dankbar</i>, <i>Reisende</i>), and count only where what stands before them leaves no doubt.
 */
final class ShortHeads {

  /** How frequent a word is taken to be that laws, on which words were counted, hardly have. */
  private static final int EVERYDAY_FREQUENCY = 300;

  /** Once it is clear that one of them is meant, it costs no more than one of so many letters. */
  static final int SURE_LENGTH = 4;

  private static final int SHORTEST_BEFORE_TOR = 4;

  private static final Set<String> EVERYDAY =
      Set.of(
          "abo",
          "affe",
          "auto",
          "baby",
          "bar",
          "bart",
          "bär",
          "beet",
          "blog",
          "bude",
          "café",
          "chat",
          "chor",
          "city",
          "clan",
          "clip",
          "club",
          "cola",
          "cup",
          "dieb",
          "dorn",
          "dose",
          "duft",
          "düse",
          "elch",
          "esel",
          "eule",
          "fake",
          "fan",
          "farm",
          "floh",
          "gala",
          "game",
          "hai",
          "held",
          "hemd",
          "hexe",
          "hirn",
          "hit",
          "hose",
          "hut",
          "igel",
          "influencer",
          "influencerin",
          "jazz",
          "jet",
          "job",
          "kahn",
          "kaktus",
          "kamm",
          "kanu",
          "kerl",
          "kick",
          "kinn",
          "kita",
          "klub",
          "krug",
          "kuss",
          "lady",
          "lamm",
          "laus",
          "lava",
          "lied",
          "liga",
          "limo",
          "lok",
          "löwe",
          "lust",
          "lüge",
          "maus",
          "mehl",
          "menü",
          "mode",
          "mond",
          "moos",
          "möwe",
          "müll",
          "mut",
          "narr",
          "neid",
          "nest",
          "nuss",
          "oper",
          "pate",
          "pfad",
          "pony",
          "pool",
          "pub",
          "pult",
          "quiz",
          "raps",
          "rennen",
          "rock",
          "saal",
          "sack",
          "shop",
          "show",
          "sieg",
          "sofa",
          "song",
          "soße",
          "spaß",
          "spot",
          "star",
          "stil",
          "stube",
          "tanz",
          "taxi",
          "topf",
          "tour",
          "tuch",
          "tüte",
          "vase",
          "vers",
          "wal",
          "wurm",
          "wut",
          "zelt",
          "zopf",
          "zorn");

  /** Nouns beside a verb that stand before a <i>Bar</i> all the same. */
  private static final Set<String> BEFORE_BAR = Set.of("strand", "wein", "saft", "salat", "eis");

  /** How names of what has a charge end: Natriumion, Chloridion, Wasserstoffion, but no Nation. */
  private static final List<String> OF_IONS = List.of("ium", "id", "stoff", "metall");

  /** What an egg is of without a link that tells it from a place of work: Hühnerei, Fischerei. */
  private static final Set<String> LAYING =
      Set.of(
          "huhn",
          "gans",
          "ente",
          "wachtel",
          "vogel",
          "oster",
          "hahn",
          "henne",
          "adler",
          "insekt",
          "dino",
          "kiebitz",
          "krokodil",
          "amsel",
          "schoko");

  /** Whose dative nobody means: unlike an Einzelfall, they are a <i>Falle</i>. */
  private static final Pattern NO_TRAP =
      Pattern.compile(
          "(?:ung|ion|heit|keit|schaft)s$|(?:einzel|erb|not|todes|sonder|sterbe|regel|prüf|ausnahme|streit|ernst"
              + "|ideal|normal|muster|grenz|extrem|härte|haft|wasser|(?:zweifel|schaden|krieg|bedarf"
              + "|krankheit|unglück|verdacht|geschäft)s)$");

  private static final Set<String> TRAPS = Set.of("verschuldungs", "erwartungs", "touristen");

  private final Lexicon lexicon;
  private final KnownWholes wholes;

  ShortHeads(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.wholes = new KnownWholes(lexicon);
  }

  /**
   * How often the word was counted, or would have been in a newspaper.
   *
   * @param lemma as the lexicon writes it
   */
  static int frequency(Lexicon lexicon, String lemma) {
    int counted = EverydayWords.frequency(lexicon, lemma);
    return counted < EVERYDAY_FREQUENCY && EVERYDAY.contains(lemma.toLowerCase(Locale.ROOT))
        ? EVERYDAY_FREQUENCY
        : counted;
  }

  /** Whether what is meant has laid the egg behind it, and is no trade: {@code Osterei}. */
  static boolean isOfEggs(String lemma) {
    return LAYING.contains(lemma);
  }

  /** {@code Radarfalle}: no dative of <i>Fall</i>, as it is in an <i>Einzelfalle</i>. */
  private boolean isTrap(String word, int start) {
    return word.length() - start == "falle".length()
        && word.endsWith("falle")
        && !lexicon.knows(Lemmatizer.capitalised(word.substring(0, word.length() - 1)))
        && (TRAPS.contains(word.substring(0, start))
            || !NO_TRAP.matcher(word.substring(0, start)).find());
  }

  /** Whether a word ends in one of two letters there. */
  static boolean mayStand(String word, int start) {
    return word.length() - start == 2 && (word.endsWith("öl") || word.endsWith("ei"));
  }

  /** Whether the noun is one that needs a look at what stands before it. */
  static boolean isDoubtful(String noun) {
    return switch (noun) {
      case "öl",
          "ei",
          "bar",
          "tor",
          "ende",
          "haft",
          "graf",
          "witz",
          "dorf",
          "bach",
          "ion",
          "ton",
          "ente",
          "fall",
          "gen" ->
          true;
      default -> false;
    };
  }

  /**
   * Whether one of these nouns is meant.
   *
   * @param word in lower case
   * @param start where the noun begins in it
   * @param known whether the lexicon has the whole, so that its gender tells
   * @param before what stands before it
   */
  boolean isMeant(Reading noun, String word, int start, boolean known, @Nullable Modifier before) {
    if (before == null || ChanceParts.isHead(noun.lemma().toLowerCase(Locale.ROOT), word, start)) {
      return false;
    }
    return switch (noun.lemma()) {
      case "Öl" -> true;
      case "Ei" ->
          isEgg(
              word.substring(start),
              known || before.end() < start || LAYING.contains(before.lemma()));
      case "Bar" -> known || (isNoun(before) && !isOfVerb(word.substring(before.start(), start)));
      case "Tor" ->
          noun.gender() == Gender.NEUTER
              && word.charAt(start - 1) != 'a' // Mediator
              && (known || (isNoun(before) && start - before.start() >= SHORTEST_BEFORE_TOR));
      case "Ende" ->
          noun.gender() == Gender.NEUTER && (known || before.end() < start) && !isParticiple(word);
      case "Haft" -> known || before.end() < start;
      case "Graf" -> !before.lemma().endsWith("o"); // Fotograf, Geograf
      case "Witz" -> known || !isShortened(before);
      case "Ion" -> OF_IONS.stream().anyMatch(end -> word.startsWith(end, start - end.length()));
      case "Fall" -> !isTrap(word, start);
      case "Ton" -> isTone(word, start, before);
      case "Ente" -> isNoun(before) && start - before.start() >= SHORTEST_BEFORE_TOR;
      case "Gen" ->
          isNoun(before)
              && start - before.start() >= SHORTEST_BEFORE_TOR
              && word.charAt(start - 1) != 'o'; // Halogen, Östrogen
      case "Dorf", "Bach" -> known || !(isShortened(before) && before.lemma().endsWith("n"));
      default -> false;
    };
  }

  /** No <i>Kensington</i> and no <i>Allston</i>, but <i>Umgangston</i>. */
  private static boolean isTone(String word, int start, Modifier before) {
    int letters = before.end() - before.start();
    return start - before.start() >= SHORTEST_BEFORE_TOR
        && !word.startsWith("ing", start - "ing".length())
        && (before.end() == start || letters > SHORTEST_BEFORE_TOR);
  }

  /** {@code Redwitz} and {@code Merzdorf} are places: nobody speaks or sorts out there. */
  private static boolean isShortened(Modifier before) {
    return before.lemma().length() > before.end() - before.start();
  }

  /** {@code Reisende}: one who does something, and no end of anything. */
  private boolean isParticiple(String word) {
    String form = word.substring(0, word.lastIndexOf("ende") + "end".length());
    return wholes.isVerb(form.substring(0, form.length() - 1))
        || lexicon.readings(form).stream().anyMatch(Heads::isAdjective);
  }

  /** No <i>Bücherei</i>, and no <i>Vanilleeis</i>. */
  private static boolean isEgg(String form, boolean surely) {
    return form.startsWith("eier") || (surely && !form.equals("eis"));
  }

  /** {@code Streichbar} at the start of a sentence. */
  private boolean isOfVerb(String stem) {
    return !BEFORE_BAR.contains(stem) && (wholes.isVerb(stem + "en") || wholes.isVerb(stem + "n"));
  }

  private boolean isNoun(Modifier before) {
    return before.readings().stream().anyMatch(r -> r.wordClass() == WordClass.NOUN)
        && lexicon.knows(Lemmatizer.capitalised(before.lemma()));
  }
}
