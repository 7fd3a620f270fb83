package org.fundstelle.searcher.expansion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fundstelle.german.QueryAnalyzer;

/** All that German knows other ways of writing for, in the order in which they are asked. */
public final class StandardAlternatives {
  private StandardAlternatives() {}

  /** Knows whether a word of the texts begins in a way. */
  @FunctionalInterface
  public interface Beginnings {
    /** Whether any word does; in the form in which the index has it. */
    boolean occur(String beginning) throws IOException;
  }

  /**
   * What words are also called or written.
   *
   * @param named other names, asked after the spellings that hold everywhere
   * @param beginnings of the words of an index
   */
  public static SynonymExpansion expansion(
      QueryAnalyzer analyzer, List<Alternatives> named, Beginnings beginnings) {
    List<Alternatives> sources = new ArrayList<>(ofWords(analyzer));
    sources.add(new UnitedAlternatives(named, new OfficialAbbreviations()));
    sources.add(new InnerCapitals(analyzer, beginnings));
    sources.addFirst(new JoinedNames(beginnings, List.copyOf(sources)));
    return new SynonymExpansion(
        sources, betweenBlanks(analyzer, sources), inSequences(analyzer, beginnings));
  }

  /**
   * What holds for words between blanks only.
   *
   * @param sources what else is known of them
   */
  static List<Alternatives> betweenBlanks(QueryAnalyzer analyzer, List<Alternatives> sources) {
    return List.of(
        new Ages(),
        new LawCitations(),
        new NominalisedPhrases(analyzer),
        new UnitedAlternatives(
            List.of(new HyphenatedCompounds(analyzer, sources)),
            OfficialAbbreviations.inHyphenated()),
        new Actions(analyzer, sources));
  }

  /** What holds for words of phrases and near each other. */
  static List<Alternatives> inSequences(QueryAnalyzer analyzer, Beginnings beginnings) {
    return List.of(
        NegatedAdjectives.together(analyzer),
        new SeparatedVerbs(analyzer),
        new Contractions(),
        new HyphenSpellings(analyzer, beginnings));
  }

  /** How words, numbers and dates are also written, whatever the index holds. */
  static List<Alternatives> ofWords(QueryAnalyzer analyzer) {
    return List.of(
        new WebAddresses(),
        new TelephoneSpellings(),
        new NegativeNumbers(),
        new NumbersWithSign(),
        new DateSpellings(),
        new ClockTimes(),
        new Decades(),
        new NumberRanges(),
        new DoubleYears(),
        new LawReports(),
        new FileNumbers(),
        new GroupedNumbers(),
        new ClubNames(),
        new RiverTowns(),
        new GreekLetters(),
        new ElectricThings(),
        new SetPhrases(),
        new UnitRates(),
        new SpacedAbbreviations(),
        new Roads(),
        new BibleReferences(),
        new NumberedPlaces(),
        new NumberedKinds(),
        new LetteredPlaces(),
        new EuropeanActs(),
        new Rulers(),
        new UnitedAlternatives(List.of(new RomanNumbers()), new SpelledPlaces()),
        new SuperscriptUnits(),
        new Magnitudes(new Fractions(), new NumberSpellings(), new NumberWords()),
        new Fractions(), // these two also know numbers without figures
        new NumberWords(),
        new DoubleNames(),
        new SaintTowns(),
        NegatedAdjectives.apart(analyzer),
        new SeparateSpellings(analyzer));
  }
}
