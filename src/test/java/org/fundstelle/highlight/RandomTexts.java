package org.fundstelle.highlight;

import java.util.SplittableRandom;

/** Texts nobody would write, from a seed. */
final class RandomTexts {

  private static final String[] PIECES = {
    "Der",
    "Zug",
    "z. B.",
    "Dr.",
    "3.",
    "Oktober",
    "usw.",
    "„",
    "“",
    "»",
    "«",
    "(",
    ")",
    "!",
    "?",
    ".",
    "…",
    "...",
    "\n",
    "\n\n",
    " ",
    "  ",
    "1.",
    "a)",
    "(2)",
    "§",
    "5",
    "Abs.",
    "BGB",
    "II.",
    "kam",
    "und",
    "Müller",
    "J.",
    "R.",
    "–",
    ":",
    ",",
    ";",
    "[12]",
    "Karl",
    "V.",
    "2019.",
    "km",
    "\r\n",
    "\t",
    "u\u0308",
    "\uD83D\uDE80",
    "iPhone",
    "\"",
    "'s",
    "vgl.",
    "die",
    "Die",
    "ff."
  };

  private static final String[] LETTERS = {
    "a",
    "b",
    "ä",
    "ß",
    "Z",
    "1",
    ".",
    ",",
    " ",
    " ",
    " ",
    "-",
    "\n",
    "\u0308",
    "\u200D",
    "\u00AD",
    "\uD83D\uDE80",
    "\uD83D",
    "\uDE80",
    "\u05D0",
    "\u0628",
    "\u202E",
    "\u001B",
    "\u0000",
    "<",
    ">",
    "&",
    "\"",
    "'",
    "\uFE0F",
    "\u0E33",
    "\u0085",
    "\u2028",
    "ﬁ",
    "\r",
    "&amp;",
    "<mark>",
    "]]>",
    "\uD834\uDD65",
    "e\u0301\u0323",
    "\u1100\u1161",
    "\u0007",
    "\u009B",
    "İ",
    "ẞ",
    "１",
    "「"
  };

  private static final String[] WORDS = {
    "Waffengeschäfte",
    "Raketen-Startrampe",
    "Raketen-\nStartrampe",
    "Ein- und Ausfuhr",
    "feuerte",
    "fing",
    "ab",
    "an,",
    "zwei",
    "Journalist:innen",
    "Journalist*innen",
    "Putin’s",
    "U.S.A.",
    "Schiffahrt",
    "daß",
    "Strassenbahn",
    "Fu\u00DFballspiel",
    "Wei\u00ADter\u00ADbil\u00ADdung",
    "Fu\u0308hrerschein",
    "Wostotschnys",
    "Łódź",
    "1.000",
    "10:30",
    "C++",
    "Erdbeerkuchen",
    "besteuert",
    "Ministerinnen",
    "ﬁnanziell",
    "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
    "kommt",
    "zurück."
  };

  private RandomTexts() {}

  /** German words of all kinds among signs and rubbish. */
  static String german(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(
          switch (random.nextInt(8)) {
            case 0, 1 -> PIECES[random.nextInt(PIECES.length)];
            case 2 -> characters(random, 4);
            default -> WORDS[random.nextInt(WORDS.length)];
          });
      if (random.nextInt(8) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  /** Words, signs and abbreviations as they stand at the end of German sentences, shuffled. */
  static String sentences(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(40); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(4) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  /** Any characters, halves of surrogate pairs included. */
  static String characters(SplittableRandom random, int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(longest + 1); i > 0; i--) {
      if (random.nextInt(20) == 0) {
        text.append((char) random.nextInt(0x10000));
      } else {
        text.append(LETTERS[random.nextInt(LETTERS.length)]);
      }
    }
    return text.toString();
  }
}
