package org.fundstelle.cli;

import org.fundstelle.german.Analysis;
import org.fundstelle.german.GermanAnalysis;

/**
 * Gets the German analysis ready on another processor while a short command still opens the index:
 * maps the lexicon, and has Java load and compile what analysing a text needs.
 */
final class AnalysisWarmUp {
  /** Words of each kind: known, inflected, compound, old spelling, verb in two pieces, name. */
  private static final String SAMPLE =
      "Die Behörden stellten gestern im Kreistag die Waffengeschäfte mit dem Schiffahrtsamt vor. Im"
          + " Prozeß um Nikolai Wostotschny ging es, wie die Bürgermeisterin sagte, um die"
          + " Ein- und Ausfuhr neuerer Raketenteile.";

  private AnalysisWarmUp() {}

  /** Begins at once and returns at once; what goes wrong is tried again where it matters. */
  static void begin() {
    Thread.ofPlatform()
        .daemon()
        .name("fundstelle-warm-up")
        .uncaughtExceptionHandler((thread, failure) -> {})
        .start(() -> GermanAnalysis.of(Analysis.LEXICON).textAnalyzer().analyze(SAMPLE));
  }
}
