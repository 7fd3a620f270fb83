package org.fundstelle.german.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.Gender;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the parts of a compound what they are a kind of: inside the <i>Vorstadt</i> of {@code
 * Vorstadtgarten} there is a <i>Stadt</i> ({@link PrefixedNouns}), and a <i>Ministerin</i> is also
 * a <i>Minister</i> ({@link FemalePersons}).
 *
 * <p>The part itself stays, so that who looks for a <i>Vorstadt</i> finds no article in which
 * something was <i>vor</i> a <i>Stadt</i>; see {@code Word.partsByPlace}. Safe for use by several
 * threads.
 */
final class PartKinds {

  private final Lexicon lexicon;
  private final PrefixedNouns prefixed;
  private final FemalePersons persons;
  private final Function<String, Optional<Compound>> splitter;

  /** Asks {@code splitter} to take apart what stands after a prefix. */
  PartKinds(Lexicon lexicon, Function<String, Optional<Compound>> splitter) {
    this.lexicon = lexicon;
    this.prefixed = new PrefixedNouns(lexicon);
    this.persons = new FemalePersons(lexicon);
    this.splitter = splitter;
  }

  /** The compound with what its parts are a kind of. */
  Compound expanded(Compound compound) {
    List<Part> parts = new ArrayList<>();
    for (Part part : compound.parts()) {
      Part country = country(part, compound.lemma());
      if (country != null) {
        parts.add(country);
        parts.add(new Part(part.lemma(), part.start(), country.end()));
        continue;
      }
      String masculine = persons.masculine(part.lemma());
      if (masculine != null) {
        parts.add(new Part(masculine, part.start(), part.end()));
      }
      parts.add(part);
      Part kept = OwnCompounds.part(part);
      if (kept != null) {
        parts.add(kept);
      }
      parts.addAll(inside(part));
    }
    return parts.size() == compound.parts().size()
        ? compound
        : new Compound(parts, compound.lemma());
  }

  /**
   * {@code Polen-}, which is as well where the Poles live; null if the part is of no such people.
   */
  private @Nullable Part country(Part part, String whole) {
    int end = part.end() + 1;
    if (!part.lemma().endsWith("e")
        || end >= whole.length()
        || !whole.startsWith(part.lemma() + "n", part.start())) {
      return null;
    }
    String name = part.lemma() + "n";
    boolean named =
        lexicon.isNoun(part.lemma(), Gender.MASCULINE)
            && lexicon.isBaseForm(name, WordClass.PROPER_NOUN);
    return named ? new Part(name, part.start(), end) : null;
  }

  /**
   * A noun that is no compound, but a kind of what stands after its prefix: {@code Nebenstraße}.
   * Its parts are itself and what stands inside.
   */
  Optional<Compound> prefixed(String form, String lower) {
    int prefix = PrefixedNouns.prefixLength(lower);
    String lemma = prefix == 0 ? null : lemma(form, lower, prefix);
    if (lemma == null || !lemma.startsWith(lower.substring(0, prefix))) {
      return Optional.empty();
    }
    Part whole = new Part(lemma, 0, lower.length());
    List<Part> parts = inside(whole);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    parts.addFirst(whole);
    return Optional.of(new Compound(parts, lemma));
  }

  /**
   * A woman whose trade the lexicon has only for men, or only as a whole: {@code Weltmeisterinnen}.
   */
  Optional<Compound> female(String lower) {
    String masculine = FemalePersons.withoutSuffix(lower);
    if (masculine.length() == lower.length()) {
      return Optional.empty();
    }
    return splitter
        .apply(Lemmatizer.capitalised(masculine))
        .filter(compound -> compound.lemma().equals(masculine) && isOfPerson(compound.parts()))
        .map(compound -> female(compound, masculine + FemalePersons.SUFFIX, lower.length()));
  }

  private boolean isOfPerson(List<Part> parts) {
    String head = parts.getLast().lemma();
    return parts.size() > 1 && head.equals(persons.masculine(head + FemalePersons.SUFFIX));
  }

  /** The parts of the masculine, the last of them in both genders. */
  private static Compound female(Compound masculine, String lemma, int end) {
    List<Part> parts = new ArrayList<>();
    int last = masculine.parts().getLast().end();
    for (Part part : masculine.parts()) {
      if (part.end() < last) {
        parts.add(part);
      } else {
        parts.add(new Part(part.lemma(), part.start(), end));
        parts.add(new Part(part.lemma() + FemalePersons.SUFFIX, part.start(), end));
      }
    }
    return new Compound(parts, lemma);
  }

  private @Nullable String lemma(String form, String lower, int prefix) {
    boolean capital = Character.isUpperCase(form.charAt(0));
    if (!capital && lexicon.knows(lower)) {
      return null;
    }
    List<Reading> readings = lexicon.readings(Lemmatizer.capitalised(lower));
    for (Reading reading : readings) {
      if (reading.wordClass() == WordClass.NOUN) {
        return reading.lemma().toLowerCase(Locale.ROOT);
      }
    }
    String rest = lower.substring(prefix);
    if (!readings.isEmpty() || lexicon.knows(lower) || (!capital && lexicon.knows(rest))) {
      return null;
    }
    String noun = prefixed.noun(rest);
    if (noun == null) {
      noun = splitter.apply(Lemmatizer.capitalised(rest)).map(Compound::lemma).orElse(null);
    }
    return noun == null ? null : lower.substring(0, prefix) + noun;
  }

  /** What the part is a kind of, as it stands inside it; empty if it is of its own kind. */
  private List<Part> inside(Part part) {
    List<Part> parts = new ArrayList<>();
    String lemma = part.lemma();
    int prefix = PrefixedNouns.prefixLength(lemma);
    if (prefix == 0 || part.end() - part.start() <= prefix) {
      return parts;
    }
    String rest = lemma.substring(prefix);
    int start = part.start() + prefix;
    Compound inner = splitter.apply(Lemmatizer.capitalised(rest)).orElse(null);
    if (inner != null) {
      if (prefixed.isKind(lemma, prefix, inner.parts().getFirst().lemma())) {
        for (Part found : inner.parts()) {
          boolean last = found.end() == rest.length();
          int end = last ? part.end() : Math.min(part.end(), start + found.end());
          parts.add(new Part(found.lemma(), start + found.start(), end));
        }
      }
      return parts;
    }
    String masculine = persons.masculine(rest);
    if (!rest.equals(prefixed.noun(rest))
        || !prefixed.isKind(lemma, prefix, masculine == null ? rest : masculine)) {
      return parts;
    }
    if (masculine != null) {
      parts.add(new Part(masculine, start, part.end()));
    }
    parts.add(new Part(rest, start, part.end()));
    return parts;
  }
}
