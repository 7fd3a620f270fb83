package org.fundstelle.german.name;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * One way of writing foreign names with Latin letters, read letter group by letter group, longest
 * first.
 *
 * <p>What is read is a string of sounds, one character a sound: lower case letters as in German,
 * and {@code S} for sch and its voiced twin, {@code C} for tsch, {@code J} for dsch, {@code c} for
 * ts, {@code x} for ch as in <em>Bach</em>, {@code v} for w, {@code i} for i, j and y alike, {@code
 * q} for a c that could be anything. Voiced and voiceless s are one sound, because German
 * transcription writes both with s.
 */
enum Transcription {
  /** Duden: Wostotschny, Gorbatschow, Schukow, Zwetajewa. */
  GERMAN("ch x,z c,zz c,djew diev"),
  /** BGN/PCGN 1947 (Russian) and 2019 (Ukrainian), ALA-LC without marks: Vostochny, Zhukov. */
  ENGLISH("ch C,chk Ck,z s"),
  /** English for Arabic, Persian and Indian names, where j is dsch: Jihad, Ahmadinejad. */
  ENGLISH_J("ch C,chk Ck,z s,j J"),
  /** ISO 9 and the scholarly system with háček: Čajkovskij, Žukov; Czech and Slovak too. */
  SCHOLARLY("ch x,h x,z s,c c,ŝ SC,š S,ž S,č C,ć C,ď d,ť t,ň n,ř r,ě e,ë e,û iu,â ia"),
  /** The same typed without its marks, where h is not ch: Cajkovskij, Trockij, Cvetaeva. */
  SCHOLARLY_PLAIN("ch x,z s,c c"),
  /** Serbian, Croatian, Bosnian: Đoković, Milošević, Karadžić. */
  SERBIAN("c c,č C,ć C,š S,ž S,dž J,đ J,dj J,z s"),
  /** The same typed without its marks, s read as s: Djokovic, Mladic. */
  SERBIAN_PLAIN("c C,dj J,z s"),
  /** The same typed without its marks, s read as š: Milosevic, Karadzic. */
  SERBIAN_PLAIN_HUSHING("c C,dj J,dz J,z S,s S,st st,sp sp,sl sl,sn sn,sr sr"),
  /** French: Chostakovitch, Poutine, Soljenitsyne. */
  FRENCH("ch S,j S,ou u,oua va,oue ve,oui vi,gue ge,gui gi,qu k,ce se,ci si,z s"),
  /** Turkish: Erdoğan, Çavuşoğlu, Cem. */
  TURKISH("c J,ç C,ş S,ğ g,j S,ı i,z s,ch C");

  private static final String COMMON =
      "schtsch SC,shch SC,tsch C,tch C,dsch J,dzh J,dj J,sch S,sh S,zh S,kh x,š S,ž S,č C,ć C,đ J,ş"
          + " S,ç C,ğ g,ı i,ï i,é e,ts c,tz c,z c,w v,ph f,x ks,ß ss,y i,j i,q k,que k,qu kv,cc kk";

  private static final int LETTERS = 0x180;

  private final Group[][] groups = new Group[LETTERS][];

  /** A letter group and the sounds it stands for. */
  private record Group(String letters, String sounds) {}

  Transcription(String own) {
    Map<String, String> table = new HashMap<>();
    for (String rule : (COMMON + ',' + own).split(",", -1)) {
      int blank = rule.indexOf(' ');
      table.put(rule.substring(0, blank), rule.substring(blank + 1));
    }
    Arrays.fill(groups, new Group[0]);
    table.forEach((letters, sounds) -> add(new Group(letters, sounds)));
  }

  private void add(Group group) {
    char first = group.letters.charAt(0);
    Group[] longestFirst = Arrays.copyOf(groups[first], groups[first].length + 1);
    longestFirst[longestFirst.length - 1] = group;
    Arrays.sort(longestFirst, Comparator.comparingInt(g -> -g.letters.length()));
    groups[first] = longestFirst;
  }

  private Group[] startingWith(char letter) {
    return letter < LETTERS ? groups[letter] : groups[0];
  }

  /** The sounds of a name in lower case; letters no rule names stand for themselves. */
  String sounds(String name) {
    StringBuilder sounds = new StringBuilder(name.length() + 2);
    int i = 0;
    while (i < name.length()) {
      int length = 1;
      String sound = null;
      for (Group group : startingWith(name.charAt(i))) {
        if (name.startsWith(group.letters, i) && applies(group.letters, name, i)) {
          length = group.letters.length();
          sound = inPlace(group, name, i);
          break;
        }
      }
      sounds.append(sound == null ? single(name, i) : sound);
      i += length;
    }
    return sounds.toString();
  }

  private boolean applies(String letters, String name, int i) {
    return switch (letters) {
      // Schultz is not Schulz; after a vowel tz is German for ts: Trotzki
      case "tz" -> i == 0 || isVowel(name.charAt(i - 1));
      case "que" -> i + 3 == name.length();
      default -> true;
    };
  }

  private String inPlace(Group group, String name, int i) {
    int end = i + group.letters.length();
    boolean last = end == name.length();
    return switch (group.letters) {
      // ch at the end or before a consonant is as in Bach, except in -witsch: Koch, Milinkevich
      case "ch" -> isGermanCh(name, i) ? "x" : group.sounds;
      // a z that ends a short name, or follows a consonant at the end, is German: Graz, Merz
      case "z" -> last && (end <= 4 || !isVowel(name.charAt(i - 1))) ? "c" : group.sounds;
      default -> group.sounds;
    };
  }

  private static boolean isGermanCh(String name, int i) {
    int end = i + 2;
    if (end == name.length()) {
      // Abramovich, Kerch
      boolean afterR = i > 0 && name.charAt(i - 1) == 'r';
      return !afterR && !precededByVi(name, i);
    }
    return !isVowel(name.charAt(end)) && !english(name) && !name.endsWith("chma");
  }

  private static boolean english(String name) {
    return name.indexOf('v') >= 0
        || name.contains("kh")
        || name.contains("zh")
        || name.replace("sch", "").contains("sh");
  }

  private static boolean precededByVi(String name, int i) {
    return i >= 2 && isOneOf("iy", name.charAt(i - 1)) && name.charAt(i - 2) == 'v';
  }

  private char single(String name, int i) {
    char letter = name.charAt(i);
    if (letter != 'c') {
      return letter;
    }
    char next = i + 1 < name.length() ? name.charAt(i + 1) : ' ';
    char afterNext = i + 2 < name.length() ? name.charAt(i + 2) : ' ';
    // Slavic -cki: Trockij, Nowicki
    if (next == 'k' && isOneOf("iy", afterNext)) {
      return 'c';
    }
    return isOneOf("eiyäéëï ", next) ? 'q' : 'k';
  }

  static boolean isVowel(char c) {
    return isOneOf("aeiouyäöü", c);
  }

  private static boolean isOneOf(String letters, char c) {
    return letters.indexOf(c) >= 0;
  }
}
