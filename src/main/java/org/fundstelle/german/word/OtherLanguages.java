package org.fundstelle.german.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** The languages besides German whose words Lucene can stem, by their code of ISO 639-1. */
public final class OtherLanguages {
  private static final Map<String, Supplier<Analyzer>> ANALYZERS = analyzers();

  /** Shorter words are codes; to know the names takes a tenth of a second once. */
  private static final int SHORTEST_NAME = 3;

  private OtherLanguages() {}

  private static Map<String, Supplier<Analyzer>> analyzers() {
    Map<String, Supplier<Analyzer>> all = new TreeMap<>();
    all.put("ar", ArabicAnalyzer::new);
    all.put("bg", BulgarianAnalyzer::new);
    all.put("bn", BengaliAnalyzer::new);
    all.put("ca", CatalanAnalyzer::new);
    all.put("ckb", SoraniAnalyzer::new);
    all.put("cs", CzechAnalyzer::new);
    all.put("da", DanishAnalyzer::new);
    all.put("el", GreekAnalyzer::new);
    all.put("en", EnglishAnalyzer::new);
    all.put("es", SpanishAnalyzer::new);
    all.put("et", EstonianAnalyzer::new);
    all.put("eu", BasqueAnalyzer::new);
    all.put("fa", PersianAnalyzer::new);
    all.put("fi", FinnishAnalyzer::new);
    all.put("fr", FrenchAnalyzer::new);
    all.put("ga", IrishAnalyzer::new);
    all.put("gl", GalicianAnalyzer::new);
    all.put("hi", HindiAnalyzer::new);
    all.put("hu", HungarianAnalyzer::new);
    all.put("hy", ArmenianAnalyzer::new);
    all.put("id", IndonesianAnalyzer::new);
    all.put("it", ItalianAnalyzer::new);
    all.put("lt", LithuanianAnalyzer::new);
    all.put("lv", LatvianAnalyzer::new);
    all.put("ne", NepaliAnalyzer::new);
    all.put("nl", DutchAnalyzer::new);
    all.put("no", NorwegianAnalyzer::new);
    all.put("pt", PortugueseAnalyzer::new);
    all.put("ro", RomanianAnalyzer::new);
    all.put("ru", RussianAnalyzer::new);
    all.put("sr", SerbianAnalyzer::new);
    all.put("sv", SwedishAnalyzer::new);
    all.put("ta", TamilAnalyzer::new);
    all.put("te", TeluguAnalyzer::new);
    all.put("tr", TurkishAnalyzer::new);
    return Collections.unmodifiableMap(all);
  }

  /**
   * The code of a language as people and feeds write it: {@code en}, {@code en-GB}, {@code EN_us},
   * {@code eng}, {@code English}, {@code Englisch}. Empty for German, for what is unknown, and for
   * languages that Lucene has no stemmer for: they are analysed as German is.
   */
  public static Optional<String> code(String language) {
    String name = language.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.startsWith("de")) {
      return Optional.empty();
    }
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    String word = name.substring(0, end);
    if (word.equals("nb") || word.equals("nn")) {
      return Optional.of("no"); // the two written languages of Norway
    }
    if (ANALYZERS.containsKey(word)) {
      return Optional.of(word);
    }
    return word.length() < SHORTEST_NAME
        ? Optional.empty()
        : Optional.ofNullable(Names.CODES.get(word));
  }

  /** A new analyzer; safe for use by several threads. */
  static Analyzer analyzer(String code) {
    Supplier<Analyzer> supplier = ANALYZERS.get(code);
    if (supplier == null) {
      throw new IllegalArgumentException("no analyzer for " + code);
    }
    return supplier.get();
  }

  /** Loaded when the first article names a language other than by its short code. */
  private static final class Names {
    static final Map<String, String> CODES = codes();

    private static Map<String, String> codes() {
      Map<String, String> codes = new HashMap<>();
      for (String code : ANALYZERS.keySet()) {
        Locale language = Locale.of(code);
        List<String> names = new ArrayList<>(List.of(code));
        for (Locale reader : List.of(Locale.ENGLISH, Locale.GERMAN, language)) {
          names.add(language.getDisplayLanguage(reader).toLowerCase(Locale.ROOT));
        }
        try {
          names.add(language.getISO3Language());
        } catch (MissingResourceException e) {
          // a language without such a code
        }
        names.forEach(name -> codes.putIfAbsent(name, code));
      }
      // codes of libraries (ISO 639-2/B)
      codes.putAll(
          Map.of(
              "fre", "fr", "dut", "nl", "cze", "cs", "gre", "el", "per", "fa", "rum", "ro", "baq",
              "eu", "arm", "hy"));
      return codes;
    }
  }
}
