package org.fundstelle.german.morphology;

import java.util.List;
import org.fundstelle.german.lexicon.Reading.WordClass;

/**
 * A way in which German makes words from words.
 *
 * @param from class of the derived word
 * @param suffix how it ends
 * @param base what may stand instead in the word it comes from
 * @param to that word's class
 * @param umlaut whether its vowel may have been changed ({@code Käufer}, kaufen)
 * @param dearest how many times as frequent the derived word may be: a base much rarer than that is
 *     rather another word that only looks like it ({@code nichtig}, Nichte)
 */
record Derivation(
    WordClass from, String suffix, List<String> base, WordClass to, boolean umlaut, int dearest) {

  private static final int ANY = Integer.MAX_VALUE;
  private static final int RATHER_RARE = 200;

  /**
   * Tried in this order; the first whose base is known wins.
   *
   * <p>After the chapters on derivation in Fleischer and Barz, Wortbildung der deutschen
   * Gegenwartssprache; only suffixes whose words keep their meaning near the base.
   */
  static final List<Derivation> ALL =
      List.of(
          noun("erin", WordClass.NOUN, "er"),
          nounUmlaut("in", WordClass.NOUN, "", "e"),
          noun("ismus", WordClass.NOUN, "ist").unlessRarer(RATHER_RARE),
          noun("ierung", WordClass.VERB, "ieren"),
          noun("ung", WordClass.VERB, "en", "n"),
          noun("lung", WordClass.VERB, "eln"),
          noun("alität", WordClass.ADJECTIVE, "al", "ell"),
          noun("ibilität", WordClass.ADJECTIVE, "ibel"),
          noun("abilität", WordClass.ADJECTIVE, "abel"),
          noun("arität", WordClass.ADJECTIVE, "är"),
          noun("osität", WordClass.ADJECTIVE, "ös"),
          noun("izität", WordClass.ADJECTIVE, "isch"),
          noun("ität", WordClass.ADJECTIVE, ""),
          noun("igkeit", WordClass.ADJECTIVE, "ig", "", "e"),
          noun("keit", WordClass.ADJECTIVE, ""),
          noun("heit", WordClass.ADJECTIVE, "", "e"),
          noun("kation", WordClass.VERB, "zieren"),
          noun("ation", WordClass.VERB, "ieren"),
          noun("struktion", WordClass.VERB, "struieren"),
          noun("ektion", WordClass.VERB, "izieren"),
          noun("ktion", WordClass.VERB, "zieren"),
          noun("zeption", WordClass.VERB, "zipieren"),
          noun("position", WordClass.VERB, "ponieren"),
          noun("ition", WordClass.VERB, "ieren"),
          noun("ution", WordClass.VERB, "uieren"),
          noun("ention", WordClass.VERB, "enieren"),
          noun("tion", WordClass.VERB, "tieren"),
          noun("sion", WordClass.VERB, "dieren", "tieren"),
          noun("ion", WordClass.VERB, "ieren"),
          noun("ierer", WordClass.VERB, "ieren"),
          noun("enz", WordClass.VERB, "ieren"),
          noun("anz", WordClass.VERB, "ieren"),
          noun("schaft", WordClass.ADJECTIVE, ""),
          noun("erei", WordClass.NOUN, "er", "e"),
          noun("erei", WordClass.VERB, "en"),
          noun("ing", WordClass.VERB, "en", "n"),
          nounUmlaut("nis", WordClass.VERB, "en", "n"),
          nounUmlaut("ler", WordClass.VERB, "eln"),
          nounUmlaut("ler", WordClass.NOUN, ""),
          noun("iker", WordClass.NOUN, "ik", "ie"),
          noun("ator", WordClass.VERB, "ieren"),
          noun("loge", WordClass.NOUN, "logie"),
          noun("krat", WordClass.NOUN, "kratie"),
          noun("omat", WordClass.NOUN, "omatie"),
          noun("nom", WordClass.NOUN, "nomie"),
          noun("urg", WordClass.NOUN, "urgie"),
          noun("graf", WordClass.NOUN, "grafie"),
          noun("soph", WordClass.NOUN, "sophie"),
          noun("eut", WordClass.NOUN, "ie"),
          noun("iast", WordClass.NOUN, "ium"),
          noun("ist", WordClass.NOUN, "istik", "", "ik", "ie", "e", "a").unlessRarer(RATHER_RARE),
          noun("schafter", WordClass.NOUN, "schaft"),
          noun("länder", WordClass.NOUN, "land"),
          nounUmlaut("er", WordClass.VERB, "en", "n"),
          noun("end", WordClass.VERB, "en"),
          noun("ende", WordClass.VERB, "en"),
          noun("ant", WordClass.VERB, "ieren"),
          noun("ent", WordClass.VERB, "ieren"),
          noun("eur", WordClass.VERB, "ieren"),
          noun("eur", WordClass.NOUN, "ion"),
          noun("ant", WordClass.NOUN, "um", ""),
          adjective("ländisch", WordClass.NOUN, "land"),
          adjective("istisch", WordClass.NOUN, "ist"),
          adjective("eutisch", WordClass.NOUN, "ie"),
          adjective("isch", WordClass.NOUN, "ik", "", "ie", "e", "en", "a"),
          adjectiveUmlaut("isch", WordClass.NOUN, ""),
          adjective("lisch", WordClass.NOUN, "el"),
          adjectiveUmlaut("lich", WordClass.NOUN, "", "e").unlessRarer(RATHER_RARE),
          adjectiveUmlaut("lich", WordClass.VERB, "en"),
          adjective("ent", WordClass.NOUN, "enz"),
          adjective("ant", WordClass.NOUN, "anz"),
          adjective("bar", WordClass.VERB, "en", "n"),
          adjective("enbar", WordClass.VERB, "nen"),
          adjective("sam", WordClass.VERB, "en"),
          adjective("haft", WordClass.NOUN, "", "e"),
          adjective("nhaft", WordClass.NOUN, ""),
          adjective("enhaft", WordClass.NOUN, ""),
          adjectiveUmlaut("ig", WordClass.NOUN, "", "e").unlessRarer(RATHER_RARE),
          adjectiveUmlaut("rig", WordClass.NOUN, "er").unlessRarer(RATHER_RARE),
          adjectiveUmlaut("lig", WordClass.NOUN, "el").unlessRarer(RATHER_RARE),
          adjective("iell", WordClass.NOUN, "", "ie", "ium"),
          adjective("ell", WordClass.NOUN, "", "ion", "e").unlessRarer(RATHER_RARE),
          adjective("los", WordClass.NOUN, "", "e"),
          adjective("slos", WordClass.NOUN, "", "e"),
          adjective("nlos", WordClass.NOUN, ""),
          adjective("enlos", WordClass.NOUN, ""),
          adjective("erlos", WordClass.NOUN, ""),
          adjective("mäßig", WordClass.NOUN, "", "s"));

  private Derivation unlessRarer(int times) {
    return new Derivation(from, suffix, base, to, umlaut, times);
  }

  private static Derivation noun(String suffix, WordClass to, String... base) {
    return new Derivation(WordClass.NOUN, suffix, List.of(base), to, false, ANY);
  }

  private static Derivation nounUmlaut(String suffix, WordClass to, String... base) {
    return new Derivation(WordClass.NOUN, suffix, List.of(base), to, true, ANY);
  }

  private static Derivation adjective(String suffix, WordClass to, String... base) {
    return new Derivation(WordClass.ADJECTIVE, suffix, List.of(base), to, false, ANY);
  }

  private static Derivation adjectiveUmlaut(String suffix, WordClass to, String... base) {
    return new Derivation(WordClass.ADJECTIVE, suffix, List.of(base), to, true, ANY);
  }
}
