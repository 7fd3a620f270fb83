package org.fundstelle.query;

import java.util.Random;

/** Texts nobody would type, from pieces of the grammar, plain letters and odd characters. */
public final class RandomText {

  private static final String[] PIECES = {
    "UND",
    "ODER",
    "NICHT",
    "AND",
    "OR",
    "NOT",
    "NEBEN",
    "NEAR",
    "NEBEN/3",
    "NEAR/12",
    "NEBEN/0",
    "(",
    ")",
    "((",
    "))",
    "+",
    "-",
    "=",
    "~",
    "~1",
    "~2",
    "~7",
    "~0",
    "~0.8",
    "^",
    "^2",
    "^0.5",
    "^0",
    "^1",
    "^2,5",
    "*",
    "?",
    "**",
    "?*",
    "\"",
    "„",
    "“",
    "”",
    "»",
    "«",
    "›",
    "‹",
    "‚",
    "‘",
    "’",
    "'",
    "\\",
    "\\\\",
    "\\\"",
    ":",
    "::",
    "://",
    "/",
    "titel:",
    "Titel: ",
    "autor:",
    "datum:",
    "date: ",
    "fassung:",
    "preis:",
    "stichtag:",
    "foo:",
    "Autor:innen",
    "Leser*innen",
    "in",
    "innen",
    "2023",
    "2023-09",
    "13.9.2023",
    "9.2023",
    "..",
    ">=",
    "<",
    ">",
    "heute",
    "letzte7tage",
    "1.000",
    "3,5",
    "-5",
    "Putin",
    "Merkel",
    "Müller-Lüdenscheid",
    "Röntgen",
    "k?lender",
    "C++",
    "R&B",
    "U.S.A.",
    "§ 5",
    "a@b.de",
    "#wahl",
    "10:30",
    "foo(",
    "f(x)",
    " ",
    " ",
    " ",
    " ",
    " ",
    "\t",
    "\n",
    "\u00A0",
    "\u202F",
    "\u200E",
    "\u202E",
    "\u00AD",
    "\u0000",
    "\uD83D\uDE80",
    "\uD83D",
    "\uDE80",
    "e\u0308",
    "ß",
    ",",
    ".",
    "!",
    "…",
    ";",
    "[",
    "]",
    "{",
    "}",
    "|",
    "&",
    "–",
    "—",
    "a",
    "b",
    "c",
    "ü",
    "X",
    "1"
  };

  private final Random random;

  /** Texts of this seed. */
  public RandomText(long seed) {
    random = new Random(seed);
  }

  /** The next text. */
  public String next() {
    int pieces = random.nextInt(random.nextInt(20) == 0 ? 120 : 14);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(piece());
    }
    return text.toString();
  }

  private String piece() {
    return switch (random.nextInt(12)) {
      case 0 -> String.valueOf((char) random.nextInt(0x10000));
      case 1 -> String.valueOf((char) (' ' + random.nextInt(95)));
      case 2 -> " ";
      default -> PIECES[random.nextInt(PIECES.length)];
    };
  }
}
