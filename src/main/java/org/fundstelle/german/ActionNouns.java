package org.fundstelle.german;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundstelle.german.QueryAnalyzer.Action;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.fundstelle.german.morphology.CompoundFamilies;
import org.fundstelle.german.morphology.Context;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.morphology.VerbPrefixes;
import org.fundstelle.german.word.Word;
import org.fundstelle.german.word.WordAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * Compounds that say what is done to something: <i>Zinssenkung</i>, <i>Radwegeausbau</i>. Only of
 * nouns that still mean what their verb does: a <i>Rechnung</i> is nothing that someone rechnet.
 *
 * <p>Safe for use by several threads.
 */
final class ActionNouns {
  private static final String SUFFIX = "ung";
  private static final String BACK = "rück";
  private static final int SHORTEST = 7;
  private static final int LONGEST = 64;

  /** Nobody does anything to these; something happens in them. */
  private static final List<String> TIMES =
      List.of(
          "jahr",
          "tag",
          "woche",
          "monat",
          "stunde",
          "minute",
          "nacht",
          "abend",
          "morgen",
          "sommer",
          "winter",
          "sonntag",
          "quartal",
          "halbjahr",
          "zeit");

  /** Nouns without a prefix that still say what someone does to what stands before them. */
  private static final Map<String, String> VERBS =
      Map.ofEntries(
          Map.entry("bau", "bauen"),
          Map.entry("blockade", "blockieren"),
          Map.entry("boykott", "boykottieren"),
          Map.entry("bruch", "brechen"),
          Map.entry("demonstration", "demonstrieren"),
          Map.entry("diebstahl", "stehlen"),
          Map.entry("ernte", "ernten"),
          Map.entry("export", "exportieren"),
          Map.entry("fang", "fangen"),
          Map.entry("fund", "finden"),
          Map.entry("gewinn", "gewinnen"),
          Map.entry("import", "importieren"),
          Map.entry("jagd", "jagen"),
          Map.entry("kauf", "kaufen"),
          Map.entry("kontrolle", "kontrollieren"),
          Map.entry("pflege", "pflegen"),
          Map.entry("produktion", "produzieren"),
          Map.entry("protest", "protestieren"),
          Map.entry("raub", "rauben"),
          Map.entry("reform", "reformieren"),
          Map.entry("reparatur", "reparieren"),
          Map.entry("schutz", "schützen"),
          Map.entry("sperre", "sperren"),
          Map.entry("spende", "spenden"),
          Map.entry("start", "starten"),
          Map.entry("stopp", "stoppen"),
          Map.entry("streik", "streiken"),
          Map.entry("sturz", "stürzen"),
          Map.entry("suche", "suchen"),
          Map.entry("test", "testen"),
          Map.entry("transport", "transportieren"),
          Map.entry("verbot", "verbieten"),
          Map.entry("verlust", "verlieren"),
          Map.entry("wahl", "wählen"),
          Map.entry("wechsel", "wechseln"),
          Map.entry("zucht", "züchten"));

  private static final int REMEMBERED = 10_000;

  private final Lexicon lexicon;
  private final WordAnalyzer words;
  private final VerbPieces pieces;

  /** Every word of every query is asked for. */
  private final RecentAnswers<String, Optional<Action>> known = new RecentAnswers<>(REMEMBERED);

  ActionNouns(Lexicon lexicon, WordAnalyzer words, VerbPieces pieces) {
    this.lexicon = lexicon;
    this.words = words;
    this.pieces = pieces;
  }

  /** What the compound says; empty if it is no such compound. */
  Optional<Action> of(String typed) {
    return typed.length() < SHORTEST || typed.length() > LONGEST
        ? Optional.empty()
        : known.get(typed, this::takeApart);
  }

  private Optional<Action> takeApart(String typed) {
    if (!typed.chars().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    Word word = words.analyze(typed, Context.QUERY);
    List<List<Part>> places = word.partsByPlace();
    if (places.isEmpty()) {
      return Optional.empty();
    }
    String lemma = word.lemmas().getFirst();
    for (int i = 1; i < places.size(); i++) {
      int start = places.get(i).getFirst().start();
      String verb = start < lemma.length() ? verb(lemma.substring(start)) : null;
      if (verb != null) {
        String object = object(word, places.subList(0, i), start);
        return TIMES.contains(object)
            ? Optional.empty()
            : Optional.of(new Action(object, verb, pieces.of(verb)));
      }
    }
    return Optional.empty();
  }

  /** The verb of what ends the compound; null if it comes from none, or means something else. */
  private @Nullable String verb(String noun) {
    String simple = VERBS.get(noun);
    if (simple != null) {
      return simple;
    }
    if (noun.endsWith(SUFFIX)) {
      String stem = noun.substring(0, noun.length() - SUFFIX.length());
      Word head = words.analyze(Lexicon.capitalised(noun), Context.SENTENCE_INSIDE);
      if (head.family().isEmpty() && head.headFamily().isEmpty()) {
        return null;
      }
      String liquid =
          stem.endsWith("l") || stem.endsWith("r")
              ? stem.substring(0, stem.length() - 1) + "e" + stem.charAt(stem.length() - 1) + "n"
              : "";
      for (String verb : List.of(stem + "en", stem + "n", liquid)) {
        if (lexicon.isBaseForm(verb, WordClass.VERB)) {
          return verb;
        }
      }
      return null;
    }
    if (noun.startsWith(BACK)) {
      String back = "zu" + noun + "en"; // Rückruf
      return lexicon.isBaseForm(back, WordClass.VERB) ? back : CompoundFamilies.verb(noun);
    }
    String verb = noun.endsWith("e") ? noun + "n" : noun + "en"; // Absage, Abbau
    return VerbPrefixes.hasPrefix(verb) && lexicon.isBaseForm(verb, WordClass.VERB)
        ? verb
        : CompoundFamilies.verb(noun);
  }

  /** What stands before the head, without the letters that join them. */
  private String object(Word word, List<List<Part>> places, int end) {
    if (places.size() == 1) {
      return places.getFirst().getFirst().lemma();
    }
    String before = word.surface().substring(0, end);
    String bare = before.endsWith("s") ? before.substring(0, before.length() - 1) : before;
    boolean linked =
        !bare.equals(before)
            && !lexicon.knows(Lexicon.capitalised(before))
            && !words.analyze(Lexicon.capitalised(bare), Context.SENTENCE_INSIDE).parts().isEmpty();
    return Lexicon.capitalised(linked ? bare : before);
  }
}
