package org.fundstelle.german.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives the keys under which different transcriptions of one name meet: {@code Wostotschny} and
 * {@code Vostochny}, {@code Chruschtschow} and {@code Khrushchev}, {@code Gaddafi} and {@code
 * Qaddafi}. Two names are taken for one when they share a key; different names have different keys,
 * as far as their spelling shows the difference ({@code Kiel} and {@code Kiew}, {@code Scholz} and
 * {@code Schulz}).
 *
 * <p>A name is read under every system of transcription its letters allow ({@link Transcription}),
 * and the sounds are levelled where the systems leave something open. The systems are:
 *
 * <ul>
 *   <li>German: the transcription tables for Russian, Ukrainian, Belarusian and Bulgarian in the
 *       Duden;
 *   <li>English: BGN/PCGN 1947 for Russian, BGN/PCGN 2019 (the Ukrainian national system of 2010)
 *       for Ukrainian, BGN/PCGN 1979 for Belarusian, ALA-LC without its ties;
 *   <li>scholarly: ISO 9 and its forerunner ISO/R 9:1968, with háček and typed without;
 *   <li>French newspaper style; Serbo-Croatian and Turkish by their own alphabets, also without
 *       their marks; Arabic and Persian between DIN 31635, ALA-LC and newspaper spellings.
 * </ul>
 *
 * <p>Other diacritics (Polish, Hungarian, Romanian, Scandinavian) fall away. The names a place has
 * in two languages ({@code Kiew}, {@code Kyjiw}) are not transcriptions of one another and don't
 * meet here; those in use side by side do in {@link NameDoublets}.
 *
 * <p>For words that the lexicon doesn't know or knows only as proper names. Immutable and safe for
 * use by several threads.
 */
public final class NameTranscriber {

  /** The most keys a name gets. */
  public static final int MOST_KEYS = 6;

  private static final int SHORTEST = 2;
  private static final int SHORT = 3;
  private static final int LONGEST = 40;

  private static final Pattern FINAL_YO =
      Pattern.compile(
          "(?<=[bcdfghklmnprstvwxzšž])[jy]o(?=[vw]|ff?$|d[oe]r|(?<!^.[jy]o)[mn]s?$|na|mk|rk?in)");
  private static final Pattern DIPHTHONG_Y = Pattern.compile("(?<=[aeo])y(?![aeiouäöü])");
  private static final Pattern SURNAME_YER = Pattern.compile("(?<=[ae])y(?=er)");
  private static final Pattern DIGRAPH = Pattern.compile("(?<![aeouq])([aou])e(?=[^aeiouyl]|l.)");
  private static final Pattern GERMAN_SURNAME = Pattern.compile("^[a-zäöüß]+(?:ers?|manns?)$");
  private static final Pattern LENGTHENED = Pattern.compile("([öü])(?=h[^aeiouyäöü])");
  private static final Pattern SLAVIC =
      Pattern.compile("[vw]|sch|tch|[čšž]|ts|kh|zh|z|in[ae]?s?$|ena$|n[iy]j?$");
  private static final Pattern SLAVIC_W = Pattern.compile("[aeiou]ws?$|[oe]wa|wsk|witsch|w[nlt]");
  private static final Pattern FRENCH =
      Pattern.compile("ou|tch|(?:[éj]|ch|ts).*[iy]ne$|tchine$|ïe?v|ï");
  private static final Pattern ENGLISH = Pattern.compile("v|sh(?!ch)|zh|kh|(?<![aeo])y[aou]|^ye");
  private static final Pattern J_OF_JIHAD = Pattern.compile("(?:^(?:[ae]l)?|[aeioumn])j[aeiou]");

  /** Pezeschkian, who is also called Peseschkian. */
  private static final Pattern SOFT_Z = Pattern.compile("[aeiou]z[aeiou]sch");

  private static final Pattern SLAVIC_C = Pattern.compile("ckij$|[ei]c[aei]$|[aeo]c$");

  /** The keys of {@code name}, likeliest reading first; at most {@link #MOST_KEYS}. */
  public List<String> keys(CharSequence name) {
    String clean = clean(name);
    if (clean.length() < SHORTEST || clean.length() > LONGEST) {
      return List.of();
    }
    Set<String> keys = new LinkedHashSet<>();
    for (String form : withoutGenitive(clean)) {
      addKeys(form, keys);
    }
    return keys.stream().limit(MOST_KEYS).toList();
  }

  private static void addKeys(String form, Set<String> keys) {
    String folded = NameLetters.withoutMarks(form);
    String letters = folded.replace("-", "");
    if (letters.length() <= SHORT) {
      if (letters.length() >= SHORTEST) {
        keys.add(form.indexOf('ä') >= 0 ? form.replace("-", "") : letters);
      }
      return;
    }
    String digraphs = umlautsFromDigraphs(form);
    if (!digraphs.equals(form)) {
      addReadings(digraphs, keys);
    }
    addReadings(form, keys);
    if (!folded.equals(NameLetters.withoutUmlauts(form))) {
      addReadings(folded, keys);
    }
    ArabicNames.sounds(folded).ifPresent(keys::add);
  }

  private static void addReadings(String form, Set<String> keys) {
    String bare = form.replace("-", "");
    String prepared = prepare(bare);
    for (Transcription system : systems(bare)) {
      String sounds = NameSounds.level(system.sounds(prepared));
      if (system == Transcription.FRENCH && sounds.endsWith("ine")) {
        sounds = sounds.substring(0, sounds.length() - 1);
      }
      keys.add(sounds);
      if (sounds.startsWith("ie")
          && (bare.length() >= 8 || (bare.length() >= 6 && SLAVIC.matcher(bare).find()))) {
        keys.add(sounds.substring(1));
      }
    }
  }

  /** Settles what needs the letters rather than the sounds: umlauts, ё, and y in German names. */
  private static String prepare(String form) {
    String s = NameLetters.hasAny(form, "äöü") ? prepareUmlauts(form) : form;
    s = s.indexOf('o') > 0 ? FINAL_YO.matcher(s).replaceAll("e") : s;
    if (s.indexOf('y') > 0) {
      s = SURNAME_YER.matcher(s).replaceAll("Y");
      s = s.length() <= 5 ? DIPHTHONG_Y.matcher(s).replaceAll("Y") : s;
    }
    return s;
  }

  /** Köhler is not Kohler and Kühn is not Kuhn, but a name that isn't German may lose its dots. */
  private static String prepareUmlauts(String form) {
    String s = LENGTHENED.matcher(form).replaceAll(m -> m.group(1).equals("ö") ? "Ö" : "Ü");
    if (GERMAN_SURNAME.matcher(form).find()) {
      return s;
    }
    s = s.replace('ö', 'o').replace('ü', 'u');
    return s.length() >= 6 ? s.replace('ä', 'a') : s;
  }

  private static List<Transcription> systems(String form) {
    if (NameLetters.hasAny(form, "ćđ") || form.endsWith("ič")) {
      return List.of(Transcription.SERBIAN);
    }
    if (NameLetters.hasAny(form, "čšžřěďťňŝ")) {
      return List.of(Transcription.SCHOLARLY);
    }
    if (NameLetters.hasAny(form, "ğışç")) {
      return List.of(Transcription.TURKISH);
    }
    if (form.contains("sch")) {
      return SOFT_Z.matcher(form).find()
          ? List.of(Transcription.GERMAN, Transcription.ENGLISH)
          : List.of(Transcription.GERMAN);
    }
    if (form.length() >= 5 && form.endsWith("ic")) {
      return List.of(Transcription.SERBIAN_PLAIN, Transcription.SERBIAN_PLAIN_HUSHING);
    }
    if (FRENCH.matcher(form).find()) {
      return List.of(Transcription.FRENCH, Transcription.ENGLISH);
    }
    return latinSystems(form);
  }

  private static List<Transcription> latinSystems(String form) {
    List<Transcription> systems = new ArrayList<>();
    boolean v = form.indexOf('v') >= 0;
    boolean english = ENGLISH.matcher(form).find();
    if (!english) {
      systems.add(Transcription.GERMAN);
      if (form.indexOf('w') >= 0 && SLAVIC_W.matcher(form).find()) {
        return systems;
      }
    }
    systems.add(Transcription.ENGLISH);
    if (form.startsWith("ja") && v) {
      systems.add(Transcription.ENGLISH_J);
    } else if ((v && NameLetters.hasAny(form, "cj")) || SLAVIC_C.matcher(form).find()) {
      systems.add(Transcription.SCHOLARLY_PLAIN);
    } else if (form.length() >= 4 && J_OF_JIHAD.matcher(form).find()) {
      systems.add(Transcription.ENGLISH_J);
    }
    return systems;
  }

  private static String umlautsFromDigraphs(String form) {
    if (form.indexOf('v') >= 0 || form.indexOf('e', 1) < 0) {
      return form;
    }
    if (form.length() >= 6 && form.endsWith("oe")) {
      return form.substring(0, form.length() - 1);
    }
    return DIGRAPH
        .matcher(form)
        .replaceAll(m ->
            switch (m.group(1)) {
              case "a" -> "ä";
              case "o" -> "ö";
              default -> "ü";
            });
  }

  private static String clean(CharSequence name) {
    return NameLetters.clean(
        Normalizer.normalize(name, Normalizer.Form.NFC).replace('İ', 'i').toLowerCase(Locale.ROOT));
  }

  /** The name as it stands and, where its s may be the genitive's, without it. */
  private static List<String> withoutGenitive(String name) {
    if (name.endsWith("'s")) {
      return List.of(name.substring(0, name.length() - 2).replace("'", ""));
    }
    String bare = name.replace("'", "");
    if (!NameGenitive.isLikely(bare)) {
      return List.of(bare);
    }
    return List.of(bare, bare.substring(0, bare.length() - 1));
  }
}
