package org.fundstelle.german;

import java.util.List;
import java.util.Locale;
import org.tartarus.snowball.ext.GermanStemmer;

/** Interim: stems only. */
final class SnowballWords implements WordAnalyzer {
  @Override
  public Word analyze(CharSequence form, Context context) {
    String surface = form.toString().toLowerCase(Locale.ROOT);
    GermanStemmer stemmer = new GermanStemmer();
    stemmer.setCurrent(surface);
    stemmer.stem();
    return new Word(surface, List.of(stemmer.getCurrent()), List.of(), List.of(), List.of(), false);
  }
}
