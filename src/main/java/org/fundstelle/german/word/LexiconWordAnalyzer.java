package org.fundstelle.german.word;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.fundstelle.german.morphology.Compound;
import org.fundstelle.german.morphology.CompoundFamilies;
import org.fundstelle.german.morphology.CompoundSplitter;
import org.fundstelle.german.morphology.Context;
import org.fundstelle.german.morphology.Diminutives;
import org.fundstelle.german.morphology.FemalePersons;
import org.fundstelle.german.morphology.Homographs;
import org.fundstelle.german.morphology.Lemmatizer;
import org.fundstelle.german.morphology.MembersByInitials;
import org.fundstelle.german.morphology.OldSpellings;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.morphology.Respelled;
import org.fundstelle.german.morphology.SwissSpelling;
import org.fundstelle.german.morphology.TelexSpelling;
import org.fundstelle.german.morphology.UnknownForms;
import org.fundstelle.german.morphology.UnknownModifiers;
import org.fundstelle.german.morphology.WordFamilies;
import org.fundstelle.german.name.DerivedNames;
import org.fundstelle.german.name.NameDoublets;
import org.fundstelle.german.name.NameKeys;
import org.jspecify.annotations.Nullable;

/** Analyses words with a lexicon: true base forms, and compounds split at its words. */
public final class LexiconWordAnalyzer implements WordAnalyzer {

  /** Endings that make common nouns and hardly ever a name. */
  private static final Pattern COMMON_ENDING =
      Pattern.compile("(?<=\\p{L}{3})(?:ung|heit|keit|schaft|tät|ismus|erei)(?:en|s)?$");

  /** Free as it was written once; with a capital, and in a query, it is a family. */
  private static final String FREE = "frey";

  /** The saint of a place; the lexicon has only the verb, <i>ihr sankt</i>. */
  private static final String SAINT = "sankt";

  private static final String FEMALE = "in";

  /** Text of letters before this one is composed already. */
  private static final char FIRST_COMBINING = '\u0300';

  private final Lexicon lexicon;
  private final Lemmatizer lemmatizer;
  private final CompoundSplitter splitter;
  private final UnknownModifiers unknownModifiers;
  private final CompoundFamilies families;
  private final FemalePersons persons;
  private final Diminutives diminutives;
  private final NameKeys nameKeys;
  private final OldSpellings oldSpellings;
  private final SwissSpelling swissSpelling;
  private final TelexSpelling telexSpelling;

  private final boolean asStems;
  private final boolean splits;
  private final boolean hasFamilies;
  private final boolean modernises;

  /** With all refinements. */
  public LexiconWordAnalyzer(Lexicon lexicon, NameKeys nameKeys) {
    this(lexicon, nameKeys, Refinement.ALL);
  }

  /**
   * @param nameKeys asked for words that the lexicon doesn't know, or knows only as proper names
   */
  public LexiconWordAnalyzer(Lexicon lexicon, NameKeys nameKeys, Set<Refinement> refinements) {
    this.asStems = !refinements.contains(Refinement.LEMMAS);
    this.splits = refinements.contains(Refinement.COMPOUNDS);
    this.hasFamilies = refinements.contains(Refinement.FAMILIES);
    this.modernises = refinements.contains(Refinement.SPELLINGS);
    this.lexicon = lexicon;
    this.lemmatizer = new Lemmatizer(lexicon);
    this.splitter = CompoundSplitter.bySense(lexicon);
    this.unknownModifiers = new UnknownModifiers(lexicon, splitter);
    this.families = new CompoundFamilies(new WordFamilies(lexicon));
    this.persons = new FemalePersons(lexicon);
    this.diminutives = new Diminutives(lexicon);
    this.nameKeys = refinements.contains(Refinement.NAMES) ? nameKeys : form -> List.of();
    this.oldSpellings = new OldSpellings(lexicon, splitter);
    this.swissSpelling = new SwissSpelling(lexicon, splitter);
    this.telexSpelling = new TelexSpelling(lexicon, splitter, swissSpelling);
  }

  @Override
  public Word analyze(CharSequence form, Context context) {
    String normalized = normalized(form);
    String surface = normalized.toLowerCase(Locale.ROOT);
    if (!hasLetter(normalized) || isUnit(normalized)) {
      return Word.of(surface);
    }
    Optional<Word> meant = modernises ? meant(normalized, surface, context) : Optional.empty();
    if (meant.isPresent()) {
      return meant.get();
    }
    boolean verb = lemmatizer.isParticleVerb(normalized);
    Compound compound = splits && !verb ? splitter.split(normalized).orElse(null) : null;
    if (modernises && !oldSpellings.isWord(normalized)) {
      Optional<Word> respelled = respelled(normalized, surface, context, compound != null);
      if (respelled.isPresent()) {
        return respelled.get();
      }
    }
    if (modernises && compound != null) {
      compound = oldSpellings.respelled(compound, surface);
    }
    if (splits && compound == null && !verb) {
      compound =
          unknownModifiers
              .split(normalized)
              .or(() -> MembersByInitials.split(normalized))
              .orElse(null);
    }
    return word(normalized, surface, context, compound);
  }

  /** The word, once it is known how it is taken apart. */
  private Word word(
      String normalized, String surface, Context context, @Nullable Compound compound) {
    List<String> lemmas =
        isSaint(surface, normalized, context)
            ? List.of(SAINT)
            : lemmatizer.lemmas(normalized, context, compound);
    if (context == Context.QUERY) {
      lemmas = Homographs.typed(normalized, lemmas);
    }
    List<Part> respelled = splits && modernises ? oldSpellings.partsOf(lemmas, surface) : List.of();
    List<Part> parts =
        compound == null || (!respelled.isEmpty() && !OldSpellings.isRespelled(compound))
            ? respelled
            : compound.parts();
    boolean stopWord = StopWords.contains(surface, lemmas);
    List<Part> standing = Homographs.parts(normalized, parts, lexicon::knows);
    boolean related = !stopWord && hasFamilies;
    List<String> keys =
        compound == null && !stopWord && mayBeName(normalized, context)
            ? nameKeys.keys(normalized)
            : List.of();
    Word word =
        new Word(
            surface,
            asStems ? List.of(UnknownForms.stem(surface)) : lemmas,
            standing,
            related ? families(lemmas, compound, keys, surface, context) : List.of(),
            keys,
            stopWord);
    if (lemmas.size() == 1 && CompoundFamilies.isOnlyFound(lemmas.getFirst())) {
      return word.withoutOwnFamily();
    }
    if (lemmas.size() == 1 && lemmas.getFirst().endsWith(FEMALE)) {
      String masculine = persons.masculine(lemmas.getFirst());
      if (masculine != null && CompoundFamilies.isOnlyFound(masculine)) {
        return word.withOwnFamily(List.of(masculine)); // a Lehrerin is a Lehrer, but no Lehre
      }
    }
    return related && compound != null && !standing.isEmpty()
        ? word.withHeadFamily(headFamily(last(standing).lemma()))
        : word;
  }

  /** Of what ends a compound; a <i>Bratwürstchen</i> is a <i>Wurst</i>. */
  private List<String> headFamily(String head) {
    String big = diminutives.base(head);
    return big == null ? families.ofHead(head) : List.of(big);
  }

  /** {@code eV}, of which the capital tells that it is no <i>ev.</i> for something else. */
  private static boolean isUnit(String form) {
    return Character.isLowerCase(form.charAt(0))
        && form.length() > 1
        && Character.isUpperCase(form.charAt(form.length() - 1))
        && !NumberAbbreviations.units(form).isEmpty();
  }

  /** The part that ends the word: in a <i>Kindergarten</i> it isn't the <i>Kind</i>. */
  private static Part last(List<Part> parts) {
    return Collections.max(parts, Comparator.comparingInt(Part::end));
  }

  /** The word that an abbreviation stands for, or by which a name is better known. */
  private Optional<Word> meant(String normalized, String surface, Context context) {
    Optional<String> other =
        CommonAbbreviations.word(surface).or(() -> CommonAbbreviations.small(normalized));
    if (other.isPresent()) {
      return Optional.of(analyze(other.get(), Context.SENTENCE_INSIDE).asWhole(surface));
    }
    boolean asked = context == Context.QUERY;
    if (asked || Character.isUpperCase(normalized.charAt(0))) {
      Context inside = asked ? context : Context.SENTENCE_INSIDE;
      Optional<String> name = NameDoublets.name(surface);
      if (name.isPresent()) {
        return name.map(known -> analyze(known, inside).asWhole(surface));
      }
    }
    return context != Context.QUERY && normalized.equals(FREE)
        ? Optional.of(analyze("frei", context).asWhole(surface))
        : Optional.empty();
  }

  /**
   * The family of the word; of a name, also those that it is made of: a man's of a woman's, the
   * town of its people. Who asks for a name finds what is made of it, and not the other way round.
   */
  private List<String> families(
      List<String> lemmas,
      @Nullable Compound compound,
      List<String> keys,
      String surface,
      Context context) {
    List<String> family = family(lemmas, compound);
    boolean mayBeOfName =
        context != Context.QUERY
            && (!keys.isEmpty() || (compound == null && isOfUnknownPerson(surface)));
    if (!mayBeOfName) {
      return family;
    }
    List<String> all = new ArrayList<>(family);
    for (String base : DerivedNames.bases(surface)) {
      nameKeys.keys(base).forEach(key -> all.add(Word.familyOfName(key)));
    }
    return all;
  }

  /** {@code putinsche}: an adjective that is made of a name has a small letter. */
  private boolean isOfUnknownPerson(String surface) {
    return DerivedNames.mayBeOfPerson(surface) && !lexicon.knowsInEitherCase(surface);
  }

  /** The root of the word, the masculine of a woman, and what a diminutive makes small. */
  private List<String> family(List<String> lemmas, @Nullable Compound compound) {
    List<String> bases = new ArrayList<>(lemmas);
    bases.replaceAll(lemma -> {
      String masculine = masculine(lemma, compound);
      String base = masculine == null ? diminutives.base(lemma) : masculine;
      return base == null ? lemma : base;
    });
    List<String> keys = families.keys(bases, compound);
    if (bases.equals(lemmas)) {
      return keys;
    }
    List<String> family = new ArrayList<>(keys);
    for (String base : bases) {
      if (!lemmas.contains(base) && !family.contains(base)) {
        family.add(base);
      }
    }
    return family;
  }

  /** {@code Bundesinnenminister}: of compounds the lexicon may know the head only. */
  private @Nullable String masculine(String lemma, @Nullable Compound compound) {
    String masculine = persons.masculine(lemma);
    if (masculine != null || compound == null) {
      return masculine;
    }
    String head = compound.parts().getLast().lemma();
    if (!lemma.endsWith(head)) {
      return null;
    }
    String ofHead = persons.masculine(head);
    return ofHead == null
        ? families.ofEnd(lemma, compound)
        : lemma.substring(0, lemma.length() - head.length()).concat(ofHead);
  }

  /** Who types <i>sankt pauli</i> hardly looks for a place where <i>ihr sankt</i>. */
  private static boolean isSaint(String surface, String form, Context context) {
    return surface.equals(SAINT)
        && (context == Context.QUERY || Character.isUpperCase(form.charAt(0)));
  }

  /** The word in another spelling than it was written in. */
  private Optional<Word> respelled(
      String form, String surface, Context context, boolean isCompound) {
    Optional<Respelled> oneLetter = Optional.empty();
    if (splits && surface.contains("ss")) {
      oneLetter =
          swissSpelling.respelled(form.contains("SS") ? Lemmatizer.capitalised(surface) : form);
    }
    boolean known = oneLetter.isEmpty() && oldSpellings.isKnown(form);
    if (oneLetter.isEmpty() && splits && context != Context.QUERY && !known) {
      oneLetter = telexSpelling.respelled(form);
    }
    if (oneLetter.isPresent()) {
      return oneLetter.map(r -> analyze(r.form(), context).withSurface(surface, r::original));
    }
    Optional<String> certain = known ? Optional.empty() : oldSpellings.certain(form, isCompound);
    if (certain.isPresent()) {
      return certain.map(modern ->
          analyze(modern, context)
              .withSurface(surface, place -> OldSpellings.original(place, modern, form)));
    }
    if (isCompound || known) {
      return Optional.empty();
    }
    String trade = CommonAbbreviations.beforeMaster(form);
    if (trade != null && lexicon.knows(trade) && !lexicon.knows(trade + "m")) {
      return Optional.of(analyze(trade + "meister", context).asWhole(surface));
    }
    Optional<String> street = CommonAbbreviations.street(form);
    if (street.isPresent()) {
      int end = surface.length();
      return street.map(
          s -> analyze(s, context).withSurface(surface, place -> Math.min(place, end)));
    }
    return oldSpellings
        .modern(form)
        .map(modern ->
            analyze(modern, context)
                .withSurface(surface, place -> OldSpellings.original(place, modern, form)));
  }

  /** In small letters only what the lexicon has as nothing but a name: copy that came by telex. */
  private boolean mayBeName(String form, Context context) {
    List<Reading> readings = lemmatizer.readings(form, context);
    boolean small = context != Context.QUERY && !Character.isUpperCase(form.charAt(0));
    if (small && readings.isEmpty()) {
      return false;
    }
    for (Reading reading : readings) {
      if (reading.wordClass() != WordClass.PROPER_NOUN) {
        return false;
      }
    }
    return !COMMON_ENDING.matcher(form).find() && form.chars().noneMatch(Character::isDigit);
  }

  /** The name and version of what the analysis rests on. */
  String version() {
    return lexicon.version();
  }

  static String normalized(CharSequence form) {
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) >= FIRST_COMBINING) {
        return Normalizer.normalize(form, Normalizer.Form.NFC);
      }
    }
    return form.toString();
  }

  static boolean hasLetter(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (Character.isLetter(form.charAt(i)) || Character.isSurrogate(form.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
