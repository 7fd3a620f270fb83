package org.fundstelle.german.morphology;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Base forms of forms that the dictionary lacks and no rule leads back: learned plurals ({@code
 * Fresken}), old subjunctives ({@code hülfe}) and pasts ({@code hieb}). A list of our own.
 */
final class IrregularForms {

  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("Aquarien", "aquarium"),
          Map.entry("Bazillen", "bazillus"),
          Map.entry("Bö", "böe"),
          Map.entry("Charismen", "charisma"),
          Map.entry("Dezennien", "dezennium"),
          Map.entry("Emboli", "embolus"),
          Map.entry("Emeriti", "emeritus"),
          Map.entry("Stomata", "stoma"),
          Map.entry("Thromben", "thrombus"),
          Map.entry("Diuretika", "diuretikum"),
          Map.entry("Epen", "epos"),
          Map.entry("Examina", "examen"),
          Map.entry("Famuli", "famulus"),
          Map.entry("Fiasken", "fiasko"),
          Map.entry("Fresken", "fresko"),
          Map.entry("Frisör", "friseur"),
          Map.entry("Frisöre", "friseur"),
          Map.entry("Frisören", "friseur"),
          Map.entry("Frisörs", "friseur"),
          Map.entry("Ganglien", "ganglion"),
          Map.entry("Giri", "giro"),
          Map.entry("Hanse", "hanse"),
          Map.entry("Hülfe", "hilfe"),
          Map.entry("Kontinua", "kontinuum"),
          Map.entry("Korrigenda", "korrigendum"),
          Map.entry("Kosmetika", "kosmetikum"),
          Map.entry("Krematorien", "krematorium"),
          Map.entry("Kuben", "kubus"),
          Map.entry("Lyzeen", "lyzeum"),
          Map.entry("Memoranda", "memorandum"),
          Map.entry("Memoranden", "memorandum"),
          Map.entry("Moratorien", "moratorium"),
          Map.entry("Narkotika", "narkotikum"),
          Map.entry("Nuklei", "nukleus"),
          Map.entry("Numeri", "numerus"),
          Map.entry("Optima", "optimum"),
          Map.entry("Pharaonen", "pharao"),
          Map.entry("Plasmen", "plasma"),
          Map.entry("Pronomina", "pronomen"),
          Map.entry("Quanten", "quant"),
          Map.entry("Riten", "ritus"),
          Map.entry("Salden", "saldo"),
          Map.entry("Saldi", "saldo"),
          Map.entry("Sanatorien", "sanatorium"),
          Map.entry("Terrarien", "terrarium"),
          Map.entry("Torsen", "torso"),
          Map.entry("Traktanden", "traktandum"),
          Map.entry("Uteri", "uterus"),
          Map.entry("Zürcher", "zürcher"),
          Map.entry("Zürchern", "zürcher"),
          Map.entry("Zürchers", "zürcher"));

  /** What stands before the ending, and the verb. */
  private static final Map<String, String> VERBS =
      Map.ofEntries(
          Map.entry("beföhl", "befehlen"),
          Map.entry("begönn", "beginnen"),
          Map.entry("empföhl", "empfehlen"),
          Map.entry("gewönn", "gewinnen"),
          Map.entry("gölt", "gelten"),
          Map.entry("hieb", "hauen"),
          Map.entry("hülf", "helfen"),
          Map.entry("schwömm", "schwimmen"),
          Map.entry("schölt", "schelten"),
          Map.entry("spönn", "spinnen"),
          Map.entry("stürb", "sterben"),
          Map.entry("stöhl", "stehlen"),
          Map.entry("verdürb", "verderben"),
          Map.entry("würb", "werben"),
          Map.entry("würf", "werfen"));

  /** In small letters only: with a capital it is the name of many. */
  private static final String OLD_DEAD = "todt";

  /** Infinitives as they are spoken. */
  private static final Map<String, String> CONTRACTED =
      Map.of("gehn", "gehen", "stehn", "stehen", "sehn", "sehen");

  /** Verbs in -ern that lose their first -e-: <i>ich wandre</i>; not where that is an adjective. */
  private static final List<String> IN_ERN =
      List.of(
          "ändern",
          "ärgern",
          "äußern",
          "bedauern",
          "blättern",
          "dauern",
          "donnern",
          "erinnern",
          "erobern",
          "erörtern",
          "feuern",
          "flüstern",
          "fordern",
          "fördern",
          "hindern",
          "hungern",
          "jammern",
          "klettern",
          "kümmern",
          "lauern",
          "liefern",
          "plaudern",
          "rudern",
          "schildern",
          "schlendern",
          "steigern",
          "steuern",
          "stolpern",
          "trauern",
          "verändern",
          "verbessern",
          "verhindern",
          "verringern",
          "versichern",
          "verweigern",
          "wandern",
          "weigern",
          "wundern",
          "zaubern",
          "zittern",
          "zögern");

  /** Participles of verbs with a prefix of which the dictionary has other forms only. */
  private static final Map<String, String> PARTICIPLES =
      Map.ofEntries(
          Map.entry("besponnen", "bespinnen"),
          Map.entry("bezwungen", "bezwingen"),
          Map.entry("entrungen", "entringen"),
          Map.entry("entwunden", "entwinden"),
          Map.entry("erschollen", "erschallen"),
          Map.entry("ersessen", "ersitzen"),
          Map.entry("erstochen", "erstechen"),
          Map.entry("erstorben", "ersterben"),
          Map.entry("hintertrieben", "hintertreiben"),
          Map.entry("umbunden", "umbinden"),
          Map.entry("umschlungen", "umschlingen"),
          Map.entry("umsponnen", "umspinnen"),
          Map.entry("umwunden", "umwinden"),
          Map.entry("versponnen", "verspinnen"),
          Map.entry("zerborsten", "zerbersten"));

  private static final List<String> ENDINGS_OF_ADJECTIVES =
      List.of("", "e", "en", "er", "es", "em");

  private static final List<String> ENDINGS = List.of("e", "est", "en", "et");
  private static final List<String> ENDINGS_OF_PAST = List.of("", "st", "en", "t", "e");

  private static final Map<String, String> ALL = all();

  private IrregularForms() {}

  /**
   * The base form in lower case; null if the form isn't among them.
   *
   * @param form as written, or in lower case
   */
  static @Nullable String lemma(String form) {
    return ALL.get(form);
  }

  /** Whether the form may as well be a name that was typed in small letters. */
  static boolean mayBeName(String form) {
    return form.equals(OLD_DEAD);
  }

  private static Map<String, String> all() {
    Map<String, String> all = new HashMap<>(NOUNS);
    NOUNS.forEach((form, lemma) -> all.put(form.toLowerCase(Locale.ROOT), lemma));
    VERBS.forEach((stem, verb) -> {
      for (String ending : stem.equals("hieb") ? ENDINGS_OF_PAST : ENDINGS) {
        all.put(stem + ending, verb);
      }
    });
    all.put(OLD_DEAD, "tot");
    all.putAll(CONTRACTED);
    IN_ERN.forEach(verb -> all.put(verb.substring(0, verb.length() - 3) + "re", verb));
    PARTICIPLES.forEach((participle, verb) -> {
      for (String ending : ENDINGS_OF_ADJECTIVES) {
        all.put(participle + ending, verb);
        all.put(Lemmatizer.capitalised(participle) + ending, verb);
      }
    });
    NameModifiers.names()
        .forEach(name -> {
          for (String form : List.of(name, name + "s")) {
            all.putIfAbsent(form, name);
            all.putIfAbsent(Lemmatizer.capitalised(form), name);
          }
        });
    return Map.copyOf(all);
  }
}
