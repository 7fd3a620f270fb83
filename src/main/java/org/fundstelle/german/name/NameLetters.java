package org.fundstelle.german.name;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.fundstelle.german.token.CharacterClass;

/** The letters of names: which marks carry a sound and which fall away. */
final class NameLetters {

  // marks that tell which system a name is written in; settled by Transcription
  private static final String SPEAKING = "äöüßčšžćđşçğıŝřěďťňëéïûâ";
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private NameLetters() {}

  /**
   * Keeps letters, hyphens and apostrophes inside; drops marks that say nothing about the sound.
   * Apostrophes of the soft sign fall away, one before a final s stays.
   */
  static String clean(String lowerCase) {
    StringBuilder clean = new StringBuilder(lowerCase.length());
    for (int i = 0; i < lowerCase.length(); i++) {
      char c = lowerCase.charAt(i);
      if ((c >= 'a' && c <= 'z') || SPEAKING.indexOf(c) >= 0) {
        clean.append(c);
      } else if (CharacterClass.isHyphen(c)) {
        clean.append('-');
      } else if (isApostrophe(c)) {
        clean.append('\'');
      } else if (Character.isLetter(c)) {
        clean.append(plain(c));
      }
    }
    return clean.toString();
  }

  /** The name in the letters a to z. */
  static String withoutMarks(String clean) {
    StringBuilder plain = new StringBuilder(clean.length());
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      plain.append(c < 0x80 ? String.valueOf(c) : c == 'ß' ? "ss" : plain(c));
    }
    return plain.toString();
  }

  /** The name with ä, ö, ü and ß written plainly, other marks kept. */
  static String withoutUmlauts(String clean) {
    return clean.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u').replace("ß", "ss");
  }

  static boolean hasAny(String name, String letters) {
    return name.chars().anyMatch(c -> letters.indexOf(c) >= 0);
  }

  private static String plain(char c) {
    return switch (c) {
      case 'ł' -> "l";
      case 'ø' -> "ö";
      case 'æ' -> "ä";
      case 'œ' -> "ö";
      case 'ð' -> "d";
      case 'þ' -> "th";
      case 'đ' -> "d";
      case 'ı' -> "i";
      case 'ə' -> "a";
      case 'ħ' -> "h";
      case 'ő' -> "ö";
      case 'ű' -> "ü";
      case 'ș' -> "ş";
      case 'å' -> "a";
      default ->
          MARKS
              .matcher(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD))
              .replaceAll("");
    };
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u02B9';
  }
}
