package org.fundstelle.german;

import java.util.Set;

/** Closed lists for {@link CompoundSplitter}: our own choice of words, checked by its test. */
final class ModifierWords {

  /** Words of two letters that begin compounds. */
  static final Set<String> SHORT = Set.of("öl", "ei", "tv", "eu", "uv", "it");

  /** Combining forms that are no words of their own, or not in the lexicon. */
  static final Set<String> COMBINING =
      Set.of(
          "agrar",
          "anti",
          "audio",
          "bio",
          "elektro",
          "euro",
          "foto",
          "geo",
          "haupt",
          "hydro",
          "info",
          "makro",
          "mikro",
          "mini",
          "mono",
          "multi",
          "neuro",
          "nord",
          "ost",
          "öko",
          "photo",
          "porno",
          "psycho",
          "radio",
          "solar",
          "sozial",
          "spezial",
          "süd",
          "thermo",
          "turbo",
          "video",
          "west",
          "zentral",
          "kommunal",
          "regional",
          "national",
          "global",
          "digital",
          "gesamt",
          "privat",
          "personal",
          "kriminal",
          "universal",
          "original",
          "extrem",
          "sonder",
          "selbst",
          "einzel",
          "doppel",
          "allgemein");

  /** Words that look like suffixes where they end a word. */
  static final Set<String> NO_HEADS =
      Set.of(
          "schaft",
          "lein",
          "ling",
          "tum",
          "ung",
          "heit",
          "keit",
          "ist",
          "ion",
          "ei",
          "ent",
          "ente",
          "ant",
          "ar",
          "or",
          "ur",
          "inn",
          "innen",
          "ahn",
          "chen",
          "los",
          "bar",
          "sam",
          "haft",
          "mäßig",
          "artig",
          "ieren",
          "ende",
          "gen",
          "tor",
          "ster",
          "ter",
          "rad\u00e9",
          "lich",
          "isch",
          "mal",
          "mals",
          "weise",
          "wärtig",
          "seits",
          "dings",
          "eis",
          "ren",
          "ton",
          "tät");

  /** Words that may not begin a compound: they are prefixes, endings or pronouns there. */
  static final Set<String> NO_MODIFIERS =
      Set.of(
          "ab", "an", "auf", "aus", "bei", "ein", "ehe", "her", "hin", "mit", "nach", "um", "un",
          "ur", "ver", "vor", "zer", "zu", "be", "ent", "er", "ge", "miss", "des", "den", "das",
          "die", "der", "pro", "dis", "kon", "ex", "re", "de", "per", "inter", "trans", "sub");

  private ModifierWords() {}
}
