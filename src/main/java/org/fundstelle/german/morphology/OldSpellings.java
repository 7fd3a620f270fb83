package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;

/**
 * Decides with the lexicon which of the spellings that {@link OldSpelling} offers is meant.
 *
 * <p>Safe for use by several threads.
 */
public final class OldSpellings {
  /** Shorter words have too many neighbours, longer ones are no words. */
  private static final int SHORTEST = 4;

  private static final int LONGEST = 60;
  private static final int SHORTEST_COMPOUND = 8;
  private static final int SHORTEST_DATIVE = 6;

  /** What places and families are called by. */
  private static final Set<String> OF_PLACES =
      Set.of("heim", "berg", "bach", "mann", "dorf", "hausen", "kirche", "stein", "au", "wald");

  private static final String COUNCIL = "rat";

  /** Who has councils; or what has one that an -s- links to it. */
  private static final Set<String> OF_COUNCILS =
      Set.of(
          "stadt",
          "hof",
          "land",
          "schule",
          "staat",
          "bau",
          "forst",
          "berg",
          "gemeinde",
          "medizinal",
          "kammer",
          "kirche",
          "justiz",
          "geheim",
          "hausrat",
          "haus",
          "vor",
          "bei");

  private final Lexicon lexicon;
  private final CompoundSplitter splitter;
  private final LemmaSpelling spelling;
  private final DerivedNouns derivedNouns;

  public OldSpellings(Lexicon lexicon, CompoundSplitter splitter) {
    this.lexicon = lexicon;
    this.splitter = splitter;
    this.spelling = new LemmaSpelling(lexicon);
    this.derivedNouns = new DerivedNouns(lexicon);
  }

  /** Whether the lexicon has the form, perhaps with other capitals or without its umlauts. */
  public boolean isKnown(String form) {
    return isWord(form)
        || (!lexicon.formsFoldedLike(form).isEmpty()
            && OldSpelling.preferred(form).filter(this::isWord).isEmpty()); // ächt is no acht
  }

  /**
   * What a word that is neither known nor a compound is in today's spelling: a known word ({@code
   * Theil}, {@code Stilleben}), or else a compound ({@code Programmusik}), or else the spelling
   * preferred today. Empty if it is none of these.
   */
  public Optional<String> modern(String form) {
    if (form.length() < SHORTEST || form.length() > LONGEST || !OldSpelling.mayBeOld(form)) {
      return Optional.empty();
    }
    List<String> candidates = OldSpelling.modern(form);
    for (String candidate : candidates) {
      if (isWord(candidate) || isDative(candidate)) {
        return Optional.of(candidate);
      }
    }
    if (isDerived(form)) {
      return OldSpelling.preferred(form);
    }
    for (String candidate : candidates) {
      // Letters that come in (ss, a third consonant) make compounds; those that go, chance ones.
      // A c before other letters than h and k stands in no German compound at all.
      boolean surer =
          candidate.length() > form.length()
              || (form.length() >= SHORTEST_COMPOUND
                  && candidate.length() == form.length()
                  && OldSpelling.hasLatinC(form)
                  && !OldSpelling.hasLatinC(candidate));
      if (surer && splitter.split(candidate).isPresent()) {
        return Optional.of(candidate);
      }
    }
    return OldSpelling.preferred(form);
  }

  /**
   * What a word that is at most a compound by chance ({@code Abt|heilung}) is in today's spelling,
   * if that is a word, or a compound where the form is none.
   */
  public Optional<String> certain(String form, boolean isCompound) {
    if (form.length() < SHORTEST || form.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> listed = OldSpelling.checked(form).or(() -> OldSpelling.preferred(form));
    return listed.filter(modern ->
        isWord(modern)
            || isDative(modern)
            || ((!isCompound || hasUnknownPart(form))
                && splitter.split(modern).filter(c -> isNoName(c, modern)).isPresent()));
  }

  /** {@code Thurmstraße}: a street may be called after anyone. */
  private boolean hasUnknownPart(String form) {
    return splitter.split(form).stream()
        .flatMap(compound -> compound.parts().stream())
        .anyMatch(part -> !isWord(part.lemma()));
  }

  /** {@code Thalheim} is a place, and so is {@code Herzogenrath}, but no {@code Gerichtsrath}. */
  private static boolean isNoName(Compound compound, String modern) {
    Part head = compound.parts().getLast();
    return !OF_PLACES.contains(head.lemma())
        && !(head.lemma().equals(COUNCIL)
            && modern.charAt(head.start() - 1) != 's'
            && !OF_COUNCILS.contains(compound.parts().getFirst().lemma()));
  }

  /** {@code Kommissionierung} is of kommissionieren, and has lost no third m. */
  private boolean isDerived(String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    int end = UnknownForms.isBeforeHyphen(lower) ? lower.length() - 1 : DerivedNouns.baseEnd(lower);
    return derivedNouns.base(lower, 0, end) != null;
  }

  /**
   * Where a place in a word in today's spelling is in the old one: {@code Meß|einrichtung}. What
   * both have after the place, they have in the same places from the end; what they have not is
   * followed letter by letter: {@code Thür|schloß}.
   */
  public static int original(int place, String modern, String old) {
    int fromEnd = modern.length() - place;
    boolean sameEnd =
        fromEnd <= old.length()
            && modern.regionMatches(true, place, old, old.length() - fromEnd, fromEnd);
    return sameEnd ? old.length() - fromEnd : followed(place, modern, old);
  }

  private static int followed(int place, String modern, String old) {
    int at = 0;
    for (int i = 0; i < place && at < old.length(); i++) {
      char now = Character.toLowerCase(modern.charAt(i));
      char then = Character.toLowerCase(old.charAt(at));
      if (now == then) {
        at++;
      } else if (then == 'ß' && now == 's') {
        i += i + 1 < place ? 1 : 0;
        at++;
      } else if (then == 'h' && old.regionMatches(true, at + 1, modern, i, 1)) {
        at += 2; // Thür
      } else if (then == 'p' && now == 'f') {
        at += 2; // Photo
      } else if (!modern.regionMatches(true, i + 1, old, at, 1)) {
        at++; // Centrum; otherwise a letter was added: Numerierung, Stillleben
      }
    }
    return Math.min(at, old.length());
  }

  /** The compound with its parts, and so the whole, in today's spelling. */
  public Compound respelled(Compound compound, String surface) {
    List<Part> parts = new ArrayList<>(compound.parts());
    String lemma = compound.lemma();
    for (int i = parts.size() - 1; i >= 0; i--) {
      Part part = parts.get(i);
      String today = today(part.lemma());
      parts.set(i, new Part(today, part.start(), part.end()));
      if (i == parts.size() - 1 && lemma.endsWith(part.lemma())) {
        lemma = lemma.substring(0, lemma.length() - part.lemma().length()) + today;
      }
      String written = surface.substring(part.start(), part.end());
      if (i < parts.size() - 1
          && !written.startsWith(today)
          && (!today.equals(part.lemma()) || OldSpelling.mayBeOld(written))) {
        lemma = respelled(lemma, part.start(), written, today);
      }
    }
    return new Compound(parts, OldSpelling.preferred(lemma).orElse(lemma));
  }

  /**
   * The parts of a known word that lost one of three equal consonants ({@code Schiffahrt}), or is
   * written with ß where its parts no longer are ({@code Eßlöffel}).
   */
  public List<Part> partsOf(List<String> lemmas, String surface) {
    if (lemmas.size() != 1) {
      return List.of();
    }
    String lemma = lemmas.getFirst();
    int triple = triple(lemma);
    boolean lost = triple >= 0 && surface.length() >= lemma.length() - 1 && triple(surface) < 0;
    boolean sharp = !lost && surface.indexOf('ß') > 0 && lemma.indexOf('ß') < 0;
    if (!lost && !sharp) {
      return List.of();
    }
    Optional<Compound> compound = splitter.split(Lemmatizer.capitalised(lemma));
    if (compound.isEmpty()) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    for (Part part : compound.get().parts()) {
      boolean last = part.end() == lemma.length();
      int start = sharp ? original(part.start(), lemma, surface) : part.start();
      int end = sharp ? original(part.end(), lemma, surface) : Math.min(part.end(), triple + 2);
      start = lost && part.start() > triple ? part.start() - 1 : start;
      end = last ? surface.length() : end;
      parts.add(new Part(part.lemma(), start, Math.min(end, surface.length())));
    }
    return parts;
  }

  /** Whether one of its parts has got back what it lost: {@code Binnen|schifffahrt}. */
  public static boolean isRespelled(Compound compound) {
    return compound.parts().stream().anyMatch(part -> triple(part.lemma()) >= 0);
  }

  /** Where three equal consonants stand; -1 if they do nowhere. */
  private static int triple(String word) {
    for (int i = 0; i + 2 < word.length(); i++) {
      // Not sss, which may have been ßs: Maßstab.
      if (word.charAt(i) != 's'
          && word.charAt(i) == word.charAt(i + 1)
          && word.charAt(i) == word.charAt(i + 2)) {
        return i;
      }
    }
    return -1;
  }

  private static String respelled(String lemma, int start, String written, String today) {
    for (String modern : OldSpelling.modern(written)) {
      if (modern.startsWith(today) && lemma.startsWith(written, start)) {
        return lemma.substring(0, start) + modern + lemma.substring(start + written.length());
      }
    }
    return lemma;
  }

  /** A short part has lost no consonant between two others: that takes a compound. */
  private static boolean mayBeOld(String lemma) {
    if (lemma.indexOf('ß') >= 0 || OldSpelling.preferred(lemma).isPresent()) {
      return true;
    }
    return lemma.length() >= SHORTEST_COMPOUND && OldSpelling.mayBeOld(lemma);
  }

  /** The lemma as {@link LemmaSpelling} writes it. */
  private String today(String lemma) {
    if (!mayBeOld(lemma)) {
      return lemma;
    }
    for (String written : List.of(Lemmatizer.capitalised(lemma), lemma)) {
      for (Reading reading : lexicon.readings(written)) {
        if (reading.lemma().equals(written)) {
          return spelling.canonical(reading);
        }
      }
    }
    return lemma;
  }

  /** {@code dem Altertume}: the lexicon has but few forms that nobody writes any more. */
  private boolean isDative(String form) {
    return form.length() >= SHORTEST_DATIVE
        && form.endsWith("e")
        && !form.endsWith("nze") // Conference is no dative
        && Character.isUpperCase(form.charAt(0))
        && lexicon.knows(form.substring(0, form.length() - 1));
  }

  /** Whether the lexicon has the form, perhaps with other capitals. */
  public boolean isWord(String form) {
    if (lexicon.knows(form)) {
      return true;
    }
    String lower = form.toLowerCase(Locale.ROOT);
    return lexicon.knows(lower) || lexicon.knows(Lemmatizer.capitalised(lower));
  }
}
