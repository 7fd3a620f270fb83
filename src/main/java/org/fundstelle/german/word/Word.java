package org.fundstelle.german.word;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.fundstelle.german.morphology.Part;
import org.fundstelle.german.word.Term.Kind;
import org.jspecify.annotations.Nullable;

/** Everything one word form may be found by. Immutable; analysed once and kept in a cache. */
public final class Word {
  private static final Term[] NONE = new Term[0];

  private final String surface;
  private final List<String> lemmas;
  private final List<Part> parts;
  private final List<String> family;
  private final List<String> headFamily;
  private final List<String> nameKeys;
  private final boolean stopWord;
  private final boolean grams;
  private final byte[] keyedForm;

  /** Made again when asked for: most words are only ever indexed. */
  private volatile Term @Nullable [] terms;

  /**
   * A word.
   *
   * @param surface the form as it stands, in lower case and normalised: {@code waffengeschäfts}
   * @param lemmas its base forms, lower case, likeliest first; the stem where the form is unknown;
   *     never empty
   * @param parts the parts of a compound, in order; empty for a simple word
   * @param family keys of its word family, such as {@code steuer} for {@code Besteuerung}
   * @param nameKeys keys under which transcriptions of the same name meet; empty for common words
   * @param stopWord whether it says so little that a query of several words leaves it out
   */
  public Word(
      String surface,
      List<String> lemmas,
      List<Part> parts,
      List<String> family,
      List<String> nameKeys,
      boolean stopWord) {
    this(surface, lemmas, parts, family, List.of(), nameKeys, stopWord, false);
  }

  private Word(
      String surface,
      List<String> lemmas,
      List<Part> parts,
      List<String> family,
      List<String> headFamily,
      List<String> nameKeys,
      boolean stopWord,
      boolean grams) {
    this.surface = surface;
    this.lemmas = List.copyOf(lemmas);
    this.parts = List.copyOf(parts);
    this.family = List.copyOf(family);
    this.headFamily = List.copyOf(headFamily);
    this.nameKeys = List.copyOf(nameKeys);
    this.stopWord = stopWord;
    this.grams = grams;
    this.keyedForm = KeyedForm.pack(surface, collectTerms());
  }

  /**
   * A word that is found by its form alone, such as a number.
   *
   * @param form in lower case and normalised
   */
  public static Word of(String form) {
    return new Word(form, List.of(form), List.of(), List.of(), List.of(), false);
  }

  private Term[] collectTerms() {
    if (stopWord) {
      return NONE;
    }
    List<Term> all = new ArrayList<>(lemmas.size() + parts.size() + 2);
    for (String lemma : lemmas) {
      addIfNew(all, Kind.LEMMA, lemma);
    }
    for (Part part : parts) {
      addIfNew(all, Kind.LEMMA, part.lemma());
    }
    for (String key : family) {
      addIfNew(all, Kind.FAMILY, key);
    }
    for (String key : headFamily) {
      addIfNew(all, Kind.FAMILY, key);
    }
    for (String key : nameKeys) {
      addIfNew(all, Kind.NAME, key);
    }
    int lastGram = surface.length() > KeyedForm.GRAM ? surface.length() - KeyedForm.GRAM : -1;
    for (int i = 0; grams && i <= lastGram; i++) {
      addIfNew(all, Kind.GRAM, surface.substring(i, i + KeyedForm.GRAM));
    }
    return all.toArray(Term[]::new);
  }

  /** They are few: looking at each is faster than a set. */
  private static void addIfNew(List<Term> terms, Kind kind, String text) {
    for (Term term : terms) {
      if (term.kind() == kind && term.text().equals(text)) {
        return;
      }
    }
    terms.add(Term.of(kind, text));
  }

  /** The form as it stands, in lower case and normalised. */
  public String surface() {
    return surface;
  }

  /** Its base forms, lower case, likeliest first; never empty. */
  public List<String> lemmas() {
    return lemmas;
  }

  /** The parts of a compound, in order; empty for a simple word. */
  public List<Part> parts() {
    return parts;
  }

  /**
   * The parts that together make up the word, each with what else stands in its place:
   * <i>Minister</i> beside <i>Ministerin</i>. Without what stands inside another part, as
   * <i>Stadt</i> does in <i>Vorstadt</i>: that finds the longer word, and is not enough to be found
   * by it. Empty if the word isn't made of several.
   */
  public List<List<Part>> partsByPlace() {
    List<List<Part>> places = new ArrayList<>();
    int end = 0;
    for (Part part : parts) {
      List<Part> last = places.isEmpty() ? List.of() : places.getLast();
      if (last.isEmpty() || part.start() >= end) {
        places.add(new ArrayList<>(List.of(part)));
        end = part.end();
      } else if (part.start() == last.getFirst().start() && part.end() == end) {
        last.add(part);
      }
    }
    return places.size() > 1 ? places : List.of();
  }

  /** Keys of its word family. */
  public List<String> family() {
    return family;
  }

  /**
   * Keys of a family that finds the word and isn't what it finds: of a compound's last part,
   * <i>finanzieren</i> of an <i>Anschubfinanzierung</i>; of a word that is no compound, its own,
   * <i>fahren</i> of a <i>Fahrer</i>, who has nothing to do with a <i>Fahrzeug</i>.
   */
  public List<String> headFamily() {
    return headFamily;
  }

  /** Keys under which transcriptions of the same name meet. */
  public List<String> nameKeys() {
    return nameKeys;
  }

  /**
   * The families of what is made of this name, if it is one: the <i>Charkiwer</i> of {@code
   * Charkiw}. Who asks for a name finds them, and who asks for them not the name.
   */
  public List<String> familiesOfName() {
    return nameKeys.stream().map(Word::familyOfName).toList();
  }

  /** The family of what is made of a name with this key; marked, as no root of a common word is. */
  static String familyOfName(String key) {
    return key + '\'';
  }

  /** Whether a query of several words leaves it out. */
  public boolean stopWord() {
    return stopWord;
  }

  /** The form with all its keys, as {@link KeyedForm} packs them. Shared: not to be changed. */
  @SuppressWarnings("EI_EXPOSE_REP")
  public byte[] keyedForm() {
    return keyedForm;
  }

  /** The keys alone, packed with an empty form: for a word that doesn't stand in one piece. */
  public byte[] keysAlone() {
    return KeyedForm.pack("", terms());
  }

  private Term[] terms() {
    Term[] known = terms;
    if (known == null) {
      known = collectTerms();
      terms = known;
    }
    return known;
  }

  /**
   * How many different keys it is indexed under; none for a stop word, which is found by its form
   * alone.
   */
  public int termCount() {
    return terms().length;
  }

  /** A key it is indexed under. */
  public Term term(int i) {
    return terms()[i];
  }

  /** The same compound, also found by what its last part comes from; see {@link #headFamily}. */
  public Word withHeadFamily(List<String> keys) {
    return keys.isEmpty()
        ? this
        : new Word(surface, lemmas, parts, family, keys, nameKeys, stopWord, grams);
  }

  /** The same word, of this family. */
  public Word withFamily(List<String> keys) {
    return new Word(surface, lemmas, parts, keys, headFamily, nameKeys, stopWord, grams);
  }

  /** The same word, found by its family and not looking for it: a <i>Fahrer</i> by fahren. */
  Word withoutOwnFamily() {
    return new Word(surface, lemmas, parts, List.of(), family, nameKeys, stopWord, grams);
  }

  /** The same word, which is found by its family and only looks for this part of it. */
  Word withOwnFamily(List<String> own) {
    List<String> others = new ArrayList<>(family);
    others.removeAll(own);
    return new Word(surface, lemmas, parts, own, others, nameKeys, stopWord, grams);
  }

  /** The same word, also found by each five letters in a row. */
  public Word withGrams() {
    return new Word(surface, lemmas, parts, family, headFamily, nameKeys, stopWord, true);
  }

  /** The same word with another surface form. */
  Word withSurface(String newSurface) {
    return new Word(newSurface, lemmas, parts, family, headFamily, nameKeys, stopWord, false);
  }

  /**
   * The same word with another surface form.
   *
   * @param place where a place in this form is in the new one
   */
  Word withSurface(String newSurface, IntUnaryOperator place) {
    List<Part> moved = new ArrayList<>();
    for (Part part : parts) {
      moved.add(
          new Part(part.lemma(), place.applyAsInt(part.start()), place.applyAsInt(part.end())));
    }
    return new Word(newSurface, lemmas, moved, family, headFamily, nameKeys, stopWord, false);
  }

  /** The same word with another surface form and without parts. */
  public Word asWhole(String newSurface) {
    return new Word(newSurface, lemmas, List.of(), family, nameKeys, stopWord);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Word w
        && surface.equals(w.surface)
        && lemmas.equals(w.lemmas)
        && parts.equals(w.parts)
        && family.equals(w.family)
        && headFamily.equals(w.headFamily)
        && nameKeys.equals(w.nameKeys)
        && stopWord == w.stopWord;
  }

  @Override
  public int hashCode() {
    return surface.hashCode();
  }

  @Override
  public String toString() {
    return surface + lemmas + (parts.isEmpty() ? "" : parts.toString());
  }
}
